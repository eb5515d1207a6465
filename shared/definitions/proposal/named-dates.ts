import { wordsOf } from '../../ingest/profile/profile-column.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { observedOrder } from './observed-order.ts';
import { daysOf, type UnitObject } from './unit-object.ts';

const LEAVING = /exit|leav|left|latest|last|next|expected|due/;
const NEARLY_ALL = 0.9;

/** Columns of dates that say when each stage was entered, by its label. */
export type NamedDates = ReadonlyMap<string, readonly string[]>;

/**
 * Dates that bear the name of a stage, such as HubSpot's `Date entered "Proposal (Sales Pipeline)"`: those of a label count where
 * nearly all records in that stage have one of them. Of several labels in one name the longest is meant.
 */
export function namedDates(unit: UnitObject, labels: readonly string[]): NamedDates {
  const longestFirst = [...labels].sort((one, other) => other.length - one.length);
  const meant = (name: string) => longestFirst.find((label) => bears(name, label));
  const dated = unit.columns.filter(({ name, dates }) => dates.length > 0 && !LEAVING.test(wordsOf(name)));
  const byLabel = Map.groupBy(dated, ({ name }) => meant(name));
  return new Map(
    labels.flatMap((label) => {
      const names = (byLabel.get(label) ?? []).map(({ name }) => name);
      return areFilled(unit, names, label) ? [[label, names] as const] : [];
    }),
  );
}

/** Labels in the order in which most units passed them by their dates. */
export function orderOfDates(unit: UnitObject, labels: readonly string[], dates: NamedDates): readonly string[] {
  const columns = labels.flatMap((label) =>
    (dates.get(label) ?? []).map((name) => [label, daysOf(unit, name)] as const),
  );
  const entries = unit.table.rows.map((_, row) => {
    const days = columns.flatMap(([label, of]) => (of[row] === undefined ? [] : [[label, of[row]] as const]));
    return new Map(days.sort(([, one], [, other]) => one - other));
  });
  return observedOrder(new Map(entries.map((passed, row) => [String(row), passed])));
}

function bears(name: string, label: string): boolean {
  return `_${wordsOf(name)}_`.includes(`_${wordsOf(label)}_`);
}

function areFilled(unit: UnitObject, names: readonly string[], label: string): boolean {
  const columns = names.map((name) => textsOf(unit.table, name));
  const those = textsOf(unit.table, unit.parts.stage).flatMap((text, row) => (text === label ? [row] : []));
  const filled = those.filter((row) => columns.some((texts) => texts[row] !== ''));
  return names.length > 0 && filled.length >= NEARLY_ALL * those.length;
}
