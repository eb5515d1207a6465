import { expect, it } from 'vitest';
import {
  amountText,
  counted,
  countText,
  monthText,
  numberText,
  percentText,
  pointsText,
  pValueText,
} from '../../../../shared/report/page/number-text.ts';

it.each([
  [countText(0), '0'],
  [countText(999), '999'],
  [countText(12_345), '12,345'],
  [countText(-1_234_567), '−1,234,567'],
  [percentText(0.632), '63.2%'],
  [percentText(1), '100.0%'],
  [pointsText(0.0412), '+4.1 pts'],
  [pointsText(-0.0412), '−4.1 pts'],
  [pointsText(-0.0001), '0.0 pts'],
  [amountText(1_000_553_412), '10,005,534'],
  [monthText('2025-09'), 'Sep 2025'],
  [monthText('2025-13'), '2025-13'],
  [numberText(0.41), '0.41'],
  [numberText(12_000), '12,000'],
  [pValueText(0.00001), 'p < 0.0001'],
  [pValueText(0.0031), 'p = 0.0031'],
  [counted(1, 'account'), '1 account'],
  [counted(2000, 'account'), '2,000 accounts'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
