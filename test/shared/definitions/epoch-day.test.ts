import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, epochDay, firstDayOfMonth, isDay, monthOfDay } from '../../../shared/definitions/epoch-day.ts';

describe('epochDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-10-31', 20_757],
    ['0001-01-01', -719_162],
  ])('%s is day %i', (text, day) => {
    expect(epochDay(text)).toBe(day);
    expect(dayText(day)).toBe(text);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])(
    'refuses %j',
    (text) => {
      expect(() => epochDay(text)).toThrow(RangeError);
      expect(isDay(text)).toBe(false);
    },
  );

  it('gives every day back', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => epochDay(dayText(day)) === day));
  });
});

describe('firstDayOfMonth', () => {
  it.each([
    [2026, 13, '2027-01-01'],
    [2026, 0, '2025-12-01'],
    [2026, -11, '2025-01-01'],
  ])('%i month %i is %s', (year, month, text) => {
    expect(dayText(firstDayOfMonth(year, month))).toBe(text);
  });

  it('is the month that monthOfDay names', () => {
    expect(monthOfDay(firstDayOfMonth(2024, 2))).toEqual({ year: 2024, month: 2 });
    expect(monthOfDay(firstDayOfMonth(2024, 3) - 1)).toEqual({ year: 2024, month: 2 });
  });
});
