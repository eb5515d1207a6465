import type { Funnel, StageEvidence } from '../../contracts/definitions.ts';
import { asList, normaliseText } from '../../contracts/stage-evidence.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { dayText } from '../epoch-day.ts';
import { daysOf, type ReadObject, type UnitObject } from './unit-object.ts';

const HEADER = 'period,funnel,stage,measure,value,origin';
const ORIGIN = 'counted in the exports by init: replace by the figure that you publish';

/**
 * Who entered the first dated stage and who won, by month, as the exports have it: the shape of a file of control totals, to be
 * filled with figures from elsewhere. Undefined where nothing is dated, or not all rows were read.
 */
export function proposeControlTotals(
  funnels: Readonly<Record<string, Funnel>>,
  units: readonly UnitObject[],
): string | undefined {
  const objects = units.flatMap((unit): ReadObject[] => [unit, ...(unit.history === undefined ? [] : [unit.history])]);
  if (objects.some(({ table }) => !table.isWhole)) return undefined;
  const [first] = Object.entries(funnels);
  if (first === undefined) return undefined;
  const [id, { stages }] = first;
  const datedBy = (evidence: readonly StageEvidence[]) =>
    evidence.find(({ date, label }) => (date ?? label) !== undefined);
  const dated = stages.find(({ evidence }) => datedBy(evidence) !== undefined);
  // where there are several funnels, what chooses among them would have to be counted too
  const isOnly = Object.keys(funnels).length === 1;
  const entry = isOnly || dated?.grain === 'person' ? dated : undefined;
  const win = isOnly ? stages.at(-1) : undefined;
  const lines = (evidence: StageEvidence | undefined, stage: string, measure: string) =>
    [...monthsOf(objects, evidence)].map(([month, count]) => [month, id, stage, measure, count, ORIGIN].join(','));
  const rows = [
    ...(entry === undefined ? [] : lines(datedBy(entry.evidence), entry.id, 'entered')),
    ...(win === undefined ? [] : lines(datedBy(win.evidence), '', 'won')),
  ];
  return rows.length === 0 ? undefined : `${[HEADER, ...rows].join('\n')}\n`;
}

/** Units by the month in which they first met the evidence. */
function monthsOf(objects: readonly ReadObject[], evidence: StageEvidence | undefined): ReadonlyMap<string, number> {
  const object = objects.find(({ reference }) => reference === evidence?.object);
  if (evidence === undefined || object === undefined) return new Map();
  const { table, parts } = object;
  const days = daysOf(object, evidence.date ?? parts.entered);
  const texts = textsOf(table, evidence.when?.column ?? parts.stage);
  const wanted = evidence.when?.in ?? (evidence.label === undefined ? undefined : asList(evidence.label));
  const normal = wanted && new Set(wanted.map(normaliseText));
  const ids = textsOf(table, parts.id);
  const first = new Map<string, number>();
  for (const [row, day] of days.entries()) {
    if (day === undefined || (normal !== undefined && !normal.has(normaliseText(texts[row] ?? '')))) continue;
    const id = ids[row] === '' ? String(row) : (ids[row] ?? String(row));
    first.set(id, Math.min(day, first.get(id) ?? day));
  }
  const months = new Map<string, number>();
  for (const month of [...first.values()].map((day) => dayText(day).slice(0, 7)).sort())
    months.set(month, (months.get(month) ?? 0) + 1);
  return months;
}
