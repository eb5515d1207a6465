import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { scheduleTimes } from '../../../infra/aws/schedule-times.ts';
import { periodDays } from '../../../shared/definitions/period.ts';

const time = { minute: '0', hour: '6' };
const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));
const berlin = { ...context, timezone: 'Europe/Berlin', softCloseDays: 5, fiscalYearStart: undefined };
const timesOf = (further: object) => {
  const all: Record<string, unknown> = { ...berlin, ...further };
  return scheduleTimes(deploymentSettings((name) => all[name]));
};

describe('schedules', () => {
  it.each([
    [1, '1,4,7,10'],
    [2, '2,5,8,11'],
    [10, '1,4,7,10'],
    [12, '3,6,9,12'],
  ])('knock in the months after fiscal quarters: fiscal years from month %s', (fiscalYearStart, month) => {
    expect(timesOf({ fiscalYearStart })).toEqual({
      monthly: { ...time, day: '6' },
      quarterly: { ...time, day: '7', month },
    });
    const calendar = { kind: 'months', fiscalYearStart } as const;
    for (const quarter of [1, 2, 3, 4]) {
      const { endDay } = periodDays(`2027-Q${quarter}`, { calendar });
      const next = new Date((endDay + 1) * 86_400_000).getUTCMonth() + 1;
      expect(month.split(',')).toContain(String(next));
    }
  });

  it.each([
    ['saturday', 5, 'FRI', 'SAT'],
    ['sunday', 0, 'MON', 'TUE'],
    ['friday', 26, 'THU', 'FRI'],
  ])('knock every week where months are of weeks that end on %s', (yearEndsOn, softCloseDays, monthly, quarterly) => {
    expect(timesOf({ yearEndsOn, softCloseDays })).toEqual({
      monthly: { ...time, weekDay: monthly },
      quarterly: { ...time, weekDay: quarterly },
    });
  });
});
