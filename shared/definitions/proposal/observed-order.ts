import { textsOf } from '../../ingest/profile/text-table.ts';
import { daysOf, type ReadObject } from './unit-object.ts';

/**
 * First day of each label, by unit: what a history tells of its progress. Rows of one day keep the order of their times.
 * `labelOf`: what a text of the history is called.
 */
export function firstEntries(
  history: ReadObject,
  labelOf: (text: string) => string = (text) => text,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const { id, stage, entered } = history.parts;
  const [ids, labels, times] = [id, stage, entered].map((name) => textsOf(history.table, name));
  const days = daysOf(history, entered);
  const rows = days.flatMap((day, row) => (day === undefined ? [] : [{ row, day, time: times?.[row] ?? '' }]));
  rows.sort((one, other) => one.day - other.day || (one.time < other.time ? -1 : 1));
  const units = new Map<string, Map<string, number>>();
  for (const { row, day } of rows) {
    const [unit, label] = [ids?.[row] ?? '', labelOf(labels?.[row] ?? '')];
    if (unit === '' || label === '') continue;
    const entries = units.get(unit) ?? new Map<string, number>();
    if (!entries.has(label)) entries.set(label, day);
    units.set(unit, entries);
  }
  return units;
}

/**
 * Labels by how units passed them: one label goes before another where most units that had both had it first (Copeland's
 * order of such majorities).
 */
export function observedOrder(units: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly string[] {
  const labels = [...new Set([...units.values()].flatMap((entries) => [...entries.keys()]))];
  const ahead = new Map<string, number>();
  const key = (one: string, other: string) => `${one}\u0000${other}`;
  for (const entries of units.values()) {
    const passed = [...entries.keys()];
    for (const [index, one] of passed.entries())
      for (const other of passed.slice(index + 1)) ahead.set(key(one, other), (ahead.get(key(one, other)) ?? 0) + 1);
  }
  const isAhead = (one: string, other: string) => (ahead.get(key(one, other)) ?? 0) > (ahead.get(key(other, one)) ?? 0);
  const beaten = (one: string) => labels.filter((other) => isAhead(one, other)).length;
  const places = new Map(
    labels.map((label) => [label, beaten(label) - labels.filter((each) => isAhead(each, label)).length]),
  );
  return labels.sort((one, other) => (places.get(other) ?? 0) - (places.get(one) ?? 0));
}
