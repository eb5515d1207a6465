/** Instants are whole seconds since 1970 in UTC; days are whole days since 1970 in the reporting timezone. */
export const secondsPerDay = 86_400;
export const reportingTimezone = 'America/New_York';

export const instantOf = (text: string): number => Date.parse(text) / 1000;

export const exportedAt = instantOf('2026-11-06T04:59:59Z');

/**
 * Every event falls between 05:00 UTC and 04:00 UTC of the next day, which is one and the same New York date in summer
 * (UTC-4) and in winter (UTC-5). So one fixed shift gives the reporting date all year.
 */
const dayStart = 5 * 3600;
export const usableSecondsPerDay = 23 * 3600;

export const reportingDay = (instant: number): number => Math.floor((instant - dayStart) / secondsPerDay);
export const startOfDay = (day: number): number => day * secondsPerDay + dayStart;
export const dayOf = (date: string): number => Date.parse(date) / 1000 / secondsPerDay;
export const firstDayOfMonth = (month: string): number => dayOf(`${month}-01`);

const firstWrittenDay = dayOf('2023-01-01');
const dayTexts = Array.from({ length: 6 * 366 }, (_, offset) =>
  new Date((firstWrittenDay + offset) * secondsPerDay * 1000).toISOString().slice(0, 10),
);
const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const minuteTexts = Array.from(
  { length: 1440 },
  (_, minute) => `T${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}:`,
);
const secondTexts = twoDigits.map((second) => `${second}.000Z`);

const dayText = (day: number): string => dayTexts[day - firstWrittenDay] ?? '';

/** 2025-07-03T14:05:11.000Z */
export function instantText(instant: number): string {
  const day = Math.floor(instant / secondsPerDay);
  const second = instant - day * secondsPerDay;
  const minute = Math.floor(second / 60);
  return `${dayText(day)}${minuteTexts[minute]}${secondTexts[second - minute * 60]}`;
}

export const dateText = (instant: number): string => dayText(reportingDay(instant));
export const plannedDateText = (day: number): string => dayText(day);
