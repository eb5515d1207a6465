import { dayText } from '../epoch-day.ts';
import { ask, type Note } from './note.ts';

const FEWEST_UNITS = 10;
const MOST_OF_BOTH = 0.1;
const MOST_DAYS_BETWEEN = 31;

type Entries = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Asks about labels of which one ends where the other begins, hardly ever in one unit: of one stage whose name was changed, most likely. */
export function renamedLabels(units: Entries, labels: readonly string[]): readonly Note[] {
  const spans = labels.map((label) => spanOf(units, label)).filter(({ days }) => days.length >= FEWEST_UNITS);
  return spans.flatMap((before) =>
    spans.flatMap((after) => {
      const gap = after.first - before.last;
      if (gap <= 0 || gap > MOST_DAYS_BETWEEN || areTogether(units, before, after)) return [];
      const [last, first, dayBefore] = [before.last, after.first, after.first - 1].map(dayText);
      const text = `${before.label} was last entered on ${last}, ${after.label} first on ${first}, by other records: was the one renamed to the other? Then one stage has the evidence of both, { label: ${before.label}, to: ${dayBefore} } and { label: ${after.label}, from: ${first} }`;
      return [ask(['stages'], text)];
    }),
  );
}

type Span = { readonly label: string; readonly days: readonly number[]; readonly first: number; readonly last: number };

function spanOf(units: Entries, label: string): Span {
  const days = [...units.values()].flatMap((entries) => entries.get(label) ?? []).sort((one, other) => one - other);
  return { label, days, first: days[0] ?? 0, last: days.at(-1) ?? 0 };
}

function areTogether(units: Entries, one: Span, other: Span): boolean {
  const both = [...units.values()].filter((entries) => entries.has(one.label) && entries.has(other.label)).length;
  return both > MOST_OF_BOTH * Math.min(one.days.length, other.days.length);
}
