import type { CronOptionsWithTimezone } from 'aws-cdk-lib/aws-scheduler';
import { type DeploymentSettings, WEEKDAYS } from './deployment-settings.ts';

type Time = Pick<CronOptionsWithTimezone, 'minute' | 'hour' | 'day' | 'month' | 'weekDay'>;

/** Not between midnight and four: on one night of the year some of those times do not exist, and are skipped. */
const TIME = { minute: '0', hour: '6' };

/**
 * When the schedules knock, in the reporting timezone: the monthly one on the day after the soft close, the quarterly one on the
 * day after that, so that the two never work on one snapshot at a time. Civil months and quarters end on known days of the year.
 * Months of weeks end on one weekday, but on no fixed day of a civil month: their schedules knock every week, and the door
 * starts each period once, on the first of those days that is past its soft close.
 */
export function scheduleTimes({
  softCloseDays,
  calendar,
}: Pick<DeploymentSettings, 'softCloseDays' | 'calendar'>): Readonly<Record<'monthly' | 'quarterly', Time>> {
  if ('yearEndsOn' in calendar) {
    const last = WEEKDAYS.indexOf(calendar.yearEndsOn);
    const weekly = (later: number) => ({ ...TIME, weekDay: threeLetters(WEEKDAYS[(last + later) % WEEKDAYS.length]) });
    return { monthly: weekly(softCloseDays + 1), quarterly: weekly(softCloseDays + 2) };
  }
  const quarterStarts = [0, 3, 6, 9].map((months) => ((calendar.fiscalYearStart - 1 + months) % 12) + 1);
  const month = quarterStarts.sort((one, other) => one - other).join(',');
  return {
    monthly: { ...TIME, day: String(softCloseDays + 1) },
    quarterly: { ...TIME, day: String(softCloseDays + 2), month },
  };
}

function threeLetters(weekday = ''): string {
  return weekday.slice(0, 3).toUpperCase();
}
