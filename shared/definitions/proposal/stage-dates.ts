import { wordsOf } from '../../ingest/profile/profile-column.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { labelMeanings } from './label-meanings.ts';
import { namedDates } from './named-dates.ts';
import { daysOf, type UnitObject } from './unit-object.ts';
import { middleOf } from './usual-days.ts';
import type { Meaning } from './well-known-words.ts';

const NO_STAGE_DATE = /updat|modif|sync|stamp|birth|last_|view|extract/;
const CLOSING = /clos|won|end|complet|finish|convert|signed|max/;
const NEARLY_ALL = 0.9;

/** The column that says when a unit was won or lost, as far as the other columns tell. */
export function closingDate(unit: UnitObject): string | undefined {
  const { labels, meaning, isYesOrNo } = labelMeanings(unit);
  const those = (wanted: Meaning) => labels.filter((label) => meaning.get(label) === wanted);
  return stageDates(unit, isYesOrNo ? [] : those('open'), those('won')).closing;
}

/** The date that ends a unit's way, and the others by the days that they say. */
export function stageDates(unit: UnitObject, open: readonly string[], won: readonly string[]) {
  const { created, closed } = unit.parts;
  const known = [created, closed].filter((name) => name !== undefined);
  const named = new Set([...namedDates(unit, labelMeanings(unit).labels).values()].flat());
  const isPossible = (name: string) => !named.has(name) && !NO_STAGE_DATE.test(wordsOf(name));
  const possible = unit.isKnown
    ? known
    : unit.columns.flatMap(({ name, dates }) => (dates.length > 0 && isPossible(name) ? [name] : []));
  const middle = new Map(
    possible.map((name) => [name, middleOf(daysOf(unit, name).filter((day) => day !== undefined))]),
  );
  const byDay = [...possible].sort((one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0));
  const atWin = byDay.filter((name) => isFilled(unit, name, won));
  const onlyClosed = open.length === 0 ? [] : atWin.filter((name) => !isFilled(unit, name, open, 0.5));
  const closing = unit.isKnown
    ? closed
    : (onlyClosed.at(-1) ??
      atWin.findLast((name) => CLOSING.test(wordsOf(name))) ??
      (atWin.length > 1 ? atWin.at(-1) : undefined));
  return { closing, others: byDay.filter((name) => name !== closing) };
}

/** Whether a column is filled in most of the rows that have one of the labels. */
export function isFilled(unit: UnitObject, name: string, labels: readonly string[], share = NEARLY_ALL): boolean {
  const texts = textsOf(unit.table, name);
  const rows = textsOf(unit.table, unit.parts.stage).flatMap((label, row) => (labels.includes(label) ? [row] : []));
  return rows.length > 0 && rows.filter((row) => texts[row] !== '').length >= share * rows.length;
}
