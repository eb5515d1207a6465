import { expect, test } from 'vitest';
import type { TestedDifference } from '../../../../shared/contracts/signal.ts';
import { differenceText } from '../../../../shared/report/page/difference-text.ts';

test.each<[Omit<TestedDifference, 'confidence'>, string]>([
  [{ unit: 'points', value: -0.084, low: -0.12, high: 0.01 }, '−8.4 pts −12.0 to +1.0'],
  [{ unit: 'slower', value: 0.11, low: 0.06, high: 0.16 }, 'slower in 61 of 100 pairs 56 to 66; 50 is as long'],
  // counted as pairs in which it was faster
  [{ unit: 'slower', value: -0.11, low: -0.16, high: -0.06 }, 'faster in 61 of 100 pairs 56 to 66; 50 is as long'],
  [{ unit: 'log_ratio', value: Math.log(0.5), low: Math.log(0.4), high: 0 }, '0.50 times as large 0.40 to 1.00'],
])('%j', (difference, text) => {
  expect(differenceText({ ...difference, confidence: 0.95 }).markup.replace(/<[^>]*>/g, '')).toBe(text);
});
