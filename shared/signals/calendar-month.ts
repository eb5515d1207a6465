/** A month written as a number, such as 202610. */
export function monthsBefore(month: number, months: number): number {
  const index = Math.floor(month / 100) * 12 + (month % 100) - 1 - months;
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}

/** `count` months in a row, the last of which is `newest`. */
export function monthsUntil(newest: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => monthsBefore(newest, count - 1 - index));
}

export type Place = 0 | 1 | 2;

/** Months at one place of a quarter have the same number, in whichever month the fiscal year begins. */
export function placeInQuarter(month: number): Place {
  const place = (month % 100) % 3;
  return place === 0 ? 0 : place === 1 ? 1 : 2;
}

/** 2026-10 of 202610. */
export function monthText(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}
