import { describe, expect, it } from 'vitest';
import { dayText } from '../../../shared/definitions/epoch-day.ts';
import { periodDays, previousPeriod, windowStartDay } from '../../../shared/definitions/period.ts';

const yearFrom = (fiscalYearStart?: number, windowMonths?: number) => ({
  calendar: { kind: 'months' as const, ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) },
  ...(windowMonths === undefined ? {} : { thresholds: { windowMonths } }),
});

describe('periodDays', () => {
  it.each([
    ['2026-10', undefined, '2026-10-01', '2026-10-31', 'October 2026'],
    ['2024-02', 7, '2024-02-01', '2024-02-29', 'February 2024'],
    ['2026-12', undefined, '2026-12-01', '2026-12-31', 'December 2026'],
    ['2026-Q1', undefined, '2026-01-01', '2026-03-31', 'Q1 2026'],
    ['2026-Q4', 1, '2026-10-01', '2026-12-31', 'Q4 2026'],
    ['2026-Q1', 2, '2025-02-01', '2025-04-30', 'Q1 of fiscal year 2026'],
    ['2026-Q4', 2, '2025-11-01', '2026-01-31', 'Q4 of fiscal year 2026'],
    ['2024-Q3', 7, '2024-01-01', '2024-03-31', 'Q3 of fiscal year 2024'],
    ['2026-Q1', 12, '2025-12-01', '2026-02-28', 'Q1 of fiscal year 2026'],
  ])('%s with a fiscal year from month %s', (period, start, from, to, label) => {
    const days = periodDays(period, yearFrom(start));
    expect([dayText(days.startDay), dayText(days.endDay), days.label]).toEqual([from, to, label]);
  });

  it.each(['2026', '2026-13', '2026-00', '2026-Q5', '2026-q1', ''])('refuses %j', (period) => {
    expect(() => periodDays(period, yearFrom())).toThrow(RangeError);
  });
});

describe('previousPeriod', () => {
  it.each([
    ['2026-10', '2026-09'],
    ['2026-01', '2025-12'],
    ['2026-Q3', '2026-Q2'],
    ['2026-Q1', '2025-Q4'],
  ])('before %s is %s', (period, previous) => {
    expect(previousPeriod(period)).toBe(previous);
  });

  it.each(['2026-10', '2026-01', '2026-Q1', '2026-Q3'])('ends the day before %s starts', (period) => {
    const definitions = yearFrom(4);
    expect(periodDays(previousPeriod(period), definitions).endDay + 1).toBe(periodDays(period, definitions).startDay);
  });
});

describe('windowStartDay', () => {
  it.each([
    ['2026-10', yearFrom(), '2025-11-01'],
    ['2026-Q3', yearFrom(), '2025-10-01'],
    ['2026-Q4', yearFrom(2), '2025-02-01'],
    ['2026-10', yearFrom(1, 1), '2026-10-01'],
    ['2026-03', yearFrom(1, 36), '2023-04-01'],
  ])('of %s', (period, definitions, from) => {
    expect(dayText(windowStartDay(period, definitions))).toBe(from);
  });
});
