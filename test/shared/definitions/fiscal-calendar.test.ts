import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../shared/contracts/definitions.ts';
import { dayText, epochDay } from '../../../shared/definitions/epoch-day.ts';
import {
  hasExtraWeek,
  monthEndDay,
  monthOf,
  monthStartDay,
  weeksOfMonths,
} from '../../../shared/definitions/fiscal-calendar.ts';
import { periodDays, periodOf } from '../../../shared/definitions/period.ts';

/** National Retail Federation, "4-5-4 Calendar" (nrf.com/resources/4-5-4-calendar): years of Saturdays nearest to 31 January. */
const RETAIL: Calendar = {
  kind: '4-5-4',
  yearEnds: { month: 1, weekday: 'saturday', rule: 'nearest' },
  yearNamedBy: 'start',
};
/** Apple Inc., annual reports on Form 10-K: the last Saturday of September; the 53rd week falls into the first quarter. */
const APPLE: Calendar = {
  kind: '4-4-5',
  yearEnds: { month: 9, weekday: 'saturday', rule: 'last' },
  extraWeekIn: 3,
};
/** Cisco Systems, annual reports on Form 10-K: the last Saturday of July. */
const CISCO: Calendar = { kind: '4-4-5', yearEnds: { month: 7, weekday: 'saturday', rule: 'last' } };

const yearDays = (year: number, calendar: Calendar) => [
  dayText(monthStartDay(year * 100 + 1, calendar)),
  dayText(monthEndDay(year * 100 + 12, calendar)),
];

describe('years of whole weeks', () => {
  it.each([
    ['retail 2012, of 53 weeks', RETAIL, 2012, '2012-01-29', '2013-02-02', true],
    ['retail 2016', RETAIL, 2016, '2016-01-31', '2017-01-28', false],
    ['retail 2017, of 53 weeks', RETAIL, 2017, '2017-01-29', '2018-02-03', true],
    ['retail 2022', RETAIL, 2022, '2022-01-30', '2023-01-28', false],
    ['retail 2023, of 53 weeks', RETAIL, 2023, '2023-01-29', '2024-02-03', true],
    ['retail 2024', RETAIL, 2024, '2024-02-04', '2025-02-01', false],
    ['Apple 2017, of 53 weeks', APPLE, 2017, '2016-09-25', '2017-09-30', true],
    ['Apple 2022', APPLE, 2022, '2021-09-26', '2022-09-24', false],
    ['Apple 2023, of 53 weeks', APPLE, 2023, '2022-09-25', '2023-09-30', true],
    ['Apple 2024', APPLE, 2024, '2023-10-01', '2024-09-28', false],
    ['Cisco 2019', CISCO, 2019, '2018-07-29', '2019-07-27', false],
    ['Cisco 2021, of 53 weeks in the 10-K', CISCO, 2021, '2020-07-26', '2021-07-31', true],
    ['Cisco 2022', CISCO, 2022, '2021-08-01', '2022-07-30', false],
  ])('%s', (_, calendar, year, from, to, extra) => {
    expect(yearDays(year, calendar)).toEqual([from, to]);
    expect(hasExtraWeek(year, calendar)).toBe(extra);
  });

  it('gives the 53rd week to the month that the definitions name', () => {
    // Apple's first quarter of 2023 ended on 2022-12-31, after fourteen weeks
    expect(weeksOfMonths(2023, APPLE)).toEqual([4, 4, 6, 4, 4, 5, 4, 4, 5, 4, 4, 5]);
    expect(dayText(periodDays('2023-Q1', { calendar: APPLE }).endDay)).toBe('2022-12-31');
    // retail's January 2024 ran to 3 February
    expect(weeksOfMonths(2023, RETAIL)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5]);
    expect(weeksOfMonths(2024, RETAIL)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4]);
  });
});

describe('months and quarters of weeks', () => {
  it.each([
    ['2023-01', '2023-01-29', '2023-02-25', 'month 1 of fiscal year 2023 (2023-01-29 to 2023-02-25)'],
    ['2023-12', '2023-12-31', '2024-02-03', 'month 12 of fiscal year 2023 (2023-12-31 to 2024-02-03)'],
    ['2023-Q4', '2023-10-29', '2024-02-03', 'Q4 of fiscal year 2023 (2023-10-29 to 2024-02-03)'],
    ['2024-Q1', '2024-02-04', '2024-05-04', 'Q1 of fiscal year 2024 (2024-02-04 to 2024-05-04)'],
  ])('%s of the retail calendar', (period, from, to, label) => {
    const days = periodDays(period, { calendar: RETAIL });
    expect([dayText(days.startDay), dayText(days.endDay), days.label]).toEqual([from, to, label]);
  });

  it.each([
    ['monthly', '2024-02-03', '2023-12'],
    ['monthly', '2024-02-04', '2024-01'],
    ['quarterly', '2024-02-03', '2023-Q4'],
    ['quarterly', '2024-02-04', '2024-Q1'],
  ] as const)('%s, %s lies in %s', (cadence, day, period) => {
    expect(periodOf(cadence, epochDay(day), { calendar: RETAIL })).toBe(period);
  });
});

const CALENDARS: readonly Calendar[] = [
  { kind: 'months' },
  ...(['4-4-5', '4-5-4', '5-4-4'] as const).flatMap((kind) =>
    [1, 6, 12].flatMap((month) =>
      (['saturday', 'sunday', 'thursday'] as const).flatMap((weekday) =>
        (['last', 'nearest'] as const).flatMap((rule) =>
          (['start', 'end'] as const).map((yearNamedBy) => ({
            kind,
            yearEnds: { month, weekday, rule },
            yearNamedBy,
          })),
        ),
      ),
    ),
  ),
];

describe('every calendar', () => {
  it('puts every day into the one month that begins on or before it and ends on or after it', () => {
    const days = fc.integer({ min: epochDay('1990-01-01'), max: epochDay('2040-12-31') });
    fc.assert(
      fc.property(fc.constantFrom(...CALENDARS), days, (calendar, day) => {
        const month = monthOf(day, calendar);
        expect(monthStartDay(month, calendar)).toBeLessThanOrEqual(day);
        expect(monthEndDay(month, calendar)).toBeGreaterThanOrEqual(day);
        expect(monthOf(monthEndDay(month, calendar) + 1, calendar)).toBe(month % 100 === 12 ? month + 89 : month + 1);
      }),
    );
  });

  it('has 52 or 53 weeks a year, 53 five or six times in 28 years', () => {
    for (const calendar of CALENDARS.slice(1)) {
      const weeks = Array.from({ length: 28 }, (_, index) =>
        weeksOfMonths(2000 + index, calendar).reduce((sum, count) => sum + count, 0),
      );
      expect(new Set(weeks)).toEqual(new Set([52, 53]));
      expect([5, 6]).toContain(weeks.filter((count) => count === 53).length);
    }
  });
});
