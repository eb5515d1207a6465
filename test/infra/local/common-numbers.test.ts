import { expect, test } from 'vitest';
import { isCommonNumber } from '../../../infra/local/common-numbers.ts';
import { countedNumbers } from '../../../infra/local/counted-numbers.ts';
import type { Trends } from '../../../shared/contracts/outputs.ts';
import { monthsUntil, monthText } from '../../../shared/signals/calendar-month.ts';

const CIVIL = { kind: 'months' } as const;
const RETAIL = {
  kind: '4-5-4',
  yearEnds: { month: 1, weekday: 'saturday', rule: 'nearest' },
  yearNamedBy: 'start',
} as const;

/** Of a cell with entrants in each of so many months. */
function sinceOf(newest: number, months: number): ReadonlyMap<string, string> {
  const points = monthsUntil(newest, months).map((month) => ({
    ...{ month: monthText(month), entered: 7, conversion: { kind: 'withheld' } },
  }));
  const series = [{ dimension: 'region', segment: 'south', funnel: 'sales', stage: 'lead', points }];
  return countedNumbers({ series } as unknown as Pick<Trends, 'series'>, { cards: [] }, false).since;
}

const cell = (month: string) => `region.south/sales.lead ${month} entered`;

test('a month that a later series has left behind is not restated to nothing', () => {
  const isCommon = isCommonNumber(
    [
      { since: sinceOf(202609, 36), periodTo: '2026-09-30', calendar: CIVIL },
      { since: sinceOf(202610, 36), periodTo: '2026-10-31', calendar: CIVIL },
    ],
    false,
  );
  expect(['2023-10', '2023-11', '2026-09', '2026-10', 'window'].map((month) => isCommon(cell(month)))).toEqual([
    ...[false, true, true, false, true],
  ]);
});

test('what a shorter series does not have, nobody entered', () => {
  const isCommon = isCommonNumber(
    [
      { since: sinceOf(202609, 35), periodTo: '2026-09-30', calendar: CIVIL },
      { since: sinceOf(202610, 35), periodTo: '2026-10-31', calendar: CIVIL },
    ],
    false,
  );
  expect(isCommon(cell('2023-11'))).toBe(true);
  expect(isCommon(cell('2020-01'))).toBe(true);
});

test('months of weeks end in other months of the civil year: the last that both have is a fiscal one', () => {
  const isCommon = isCommonNumber(
    [
      { since: new Map(), periodTo: '2026-10-03', calendar: RETAIL },
      { since: new Map(), periodTo: '2026-10-31', calendar: RETAIL },
    ],
    false,
  );
  // August and September of fiscal 2026, the year that began in February
  expect(['2026-08', '2026-09', '2026-10'].map((month) => isCommon(cell(month)))).toEqual([true, false, false]);
});

test('of one period, a month that the calendar of one has taken out is restated', () => {
  const since = new Map();
  const ends = ['2025-03-31', '2025-02-28'].map((periodTo) => ({ since, periodTo, calendar: CIVIL }));
  expect([true, false].map((isOne) => isCommonNumber(ends, isOne)(cell('2025-03')))).toEqual([true, false]);
});
