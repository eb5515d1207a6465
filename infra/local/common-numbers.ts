import type { Calendar } from '../../shared/contracts/definitions.ts';
import type { Manifest } from '../../shared/contracts/outputs.ts';
import { epochDay } from '../../shared/definitions/epoch-day.ts';
import { monthOf } from '../../shared/definitions/fiscal-calendar.ts';
import { monthText } from '../../shared/signals/calendar-month.ts';
import { type CountedNumbers, WINDOW } from './counted-numbers.ts';

type End = Pick<CountedNumbers, 'since'> & {
  readonly periodTo: Manifest['periodTo'];
  readonly calendar: Calendar;
};

/**
 * Whether two versions can both have a number, so that one that is not there is no entrant: not a month that only the later
 * period has, nor one that a series, which is of so many months at most, has left behind. Of one period a month that only one has is of
 * its calendar.
 */
export function isCommonNumber(ends: readonly End[], isOnePeriod: boolean): (number: string) => boolean {
  const lastMonths = isOnePeriod
    ? []
    : ends.map(({ periodTo, calendar }) => monthText(monthOf(epochDay(periodTo), calendar)));
  return (number) => {
    const [place = '', month = ''] = number.split(' ');
    if (month === WINDOW) return true;
    return ends.every(({ since }) => month >= (since.get(place) ?? '')) && lastMonths.every((last) => month <= last);
  };
}
