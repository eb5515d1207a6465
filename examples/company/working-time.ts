import { dayOf, reportingDay, secondsPerDay, startOfDay, usableSecondsPerDay } from './instants.ts';
import type { Random } from './random.ts';

export const firstLeadDay = dayOf('2025-05-01');
export const lastLeadDay = dayOf('2026-10-31');

const monthlyGrowth = 0.012;
const seasonOfMonth = [1, 1.02, 1.06, 1.02, 1, 0.97, 0.9, 0.88, 1.05, 1.07, 1.03, 0.85];
// Sunday to Saturday.
const leadsOfWeekday = [0.2, 1.05, 1.15, 1.12, 1.05, 0.85, 0.25];

// 1970-01-01 was a Thursday.
const weekdayOf = (day: number): number => (day + 4) % 7;

const leadDayCumulative: readonly number[] = (() => {
  const cumulative: number[] = [];
  let sum = 0;
  for (let day = firstLeadDay; day <= lastLeadDay; day += 1) {
    const month = new Date(day * secondsPerDay * 1000).getUTCMonth();
    const growth = (1 + monthlyGrowth) ** ((day - firstLeadDay) / 30.4);
    sum += growth * (seasonOfMonth[month] ?? 1) * (leadsOfWeekday[weekdayOf(day)] ?? 1);
    cumulative.push(sum);
  }
  return cumulative;
})();

// Winter hours of New York from midnight to 22: Europe's morning comes first, Asia's follows in the evening.
const weightOfHour = [1, 1, 1, 2, 3, 4, 4, 4, 6, 9, 10, 9, 7, 8, 9, 9, 8, 6, 3, 2, 3, 3, 2];
const hours = weightOfHour.flatMap((weight, hour) => Array.from({ length: weight }, () => hour));

const secondOfDay = (random: Random): number => (hours[random.below(hours.length)] ?? 0) * 3600 + random.below(3600);

export function leadArrival(random: Random): number {
  const target = random.uniform() * (leadDayCumulative.at(-1) ?? 0);
  let low = 0;
  let high = leadDayCumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leadDayCumulative[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return startOfDay(firstLeadDay + low) + secondOfDay(random);
}

/** About so many days later, at working hours; what falls on a weekend is done on Monday. */
export function workdayAfter(random: Random, instant: number, days: number): number {
  const day = reportingDay(instant + days * secondsPerDay);
  const weekday = weekdayOf(day);
  const workday = weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
  const candidate = startOfDay(workday) + secondOfDay(random);
  if (candidate > instant) return candidate;
  const soon = instant + 60 + random.below(1800);
  return soon < startOfDay(workday) + usableSecondsPerDay ? soon : startOfDay(workday + 1) + secondOfDay(random);
}

const quarterEnds = [
  '2025-06-30',
  '2025-09-30',
  '2025-12-31',
  '2026-03-31',
  '2026-06-30',
  '2026-09-30',
  '2026-12-31',
].map(dayOf);

/** Some deals that were about to close just after a quarter are closed before its end; some early ones wait for it. */
export function quarterEndSwing(random: Random, openSince: number, closing: number): number {
  const day = reportingDay(closing);
  const following = quarterEnds.findIndex((end) => end >= day);
  const nextEnd = quarterEnds[following] ?? Number.POSITIVE_INFINITY;
  const lastEnd = quarterEnds[following - 1] ?? Number.NEGATIVE_INFINITY;
  const swing = random.uniform();
  if (day - lastEnd <= 10 && swing < 0.3) return closedOn(random, lastEnd - random.below(6), openSince, closing);
  if (nextEnd - day >= 14 && nextEnd - day <= 35 && swing < 0.15)
    return closedOn(random, nextEnd - random.below(10), openSince, closing);
  return closing;
}

function closedOn(random: Random, day: number, openSince: number, otherwise: number): number {
  const weekday = weekdayOf(day);
  const friday = weekday === 6 ? day - 1 : weekday === 0 ? day - 2 : day;
  const moved = startOfDay(friday) + secondOfDay(random);
  return moved > openSince ? moved : otherwise;
}
