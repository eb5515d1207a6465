import { normaliseText } from '../contracts/stage-evidence.ts';
import type { ExportColumn, ExportPlan } from '../ports.ts';
import type { PlannedColumn } from './planned-column.ts';
import { type EffectiveColumn, type EffectiveObject, nameOf } from './resolve-object.ts';

type Reason = ExportPlan['ignoring'][number]['reason'];
type Ignoring = { readonly reason: Reason; readonly planned: PlannedColumn };

const TRUE = new Set(['true', 't', 'yes', '1']);
const FALSE = new Set(['false', 'f', 'no', '0']);

/** Columns by which a row is left out without being wrong: what the loader says of it, and what the object is not made of. */
export function ignoringColumns(object: EffectiveObject, isThere: (name: string) => boolean): readonly Ignoring[] {
  return [
    ...withoutElement(object),
    ...otherRows(object, isThere),
    ...oldVersions(object, isThere),
    ...deletedByLoader(object, isThere),
  ];
}

/** An object whose list is empty is one row, which says nothing of what the elements are about. */
function withoutElement({ format: { each } }: EffectiveObject): readonly Ignoring[] {
  if (each === undefined) return [];
  return [leftOut('without_element', 'other_rows', { name: `${each}.#`, optional: false }, (text) => text === '')];
}

function otherRows({ only }: EffectiveObject, isThere: (name: string) => boolean): readonly Ignoring[] {
  if (only === undefined) return [];
  const selected = new Set(only.in.map(normaliseText));
  const from = nameOf(only.column, isThere);
  return [leftOut('other_rows', 'other_rows', { name: from, optional: false }, (text) => !selected.has(text))];
}

/** A version without an end is the present one; so is one whose end is what the loader writes for the end of time. */
function oldVersions({ present }: EffectiveObject, isThere: (name: string) => boolean): readonly Ignoring[] {
  if (present === undefined) return [];
  const { active, until, endOfTime } = present;
  if (isThere(active))
    return [leftOut('superseded', 'superseded', { name: active, optional: true }, (text) => FALSE.has(text))];
  if (!isThere(until)) return [];
  const hasEnded = (text: string) => text !== '' && !endOfTime.some((end) => text.startsWith(end));
  return [leftOut('superseded', 'superseded', { name: until, optional: true }, hasEnded)];
}

function deletedByLoader({ loaderDeleted }: EffectiveObject, isThere: (name: string) => boolean): readonly Ignoring[] {
  return loaderDeleted
    .filter(isThere)
    .map((name) => leftOut('deleted_by_loader', 'deleted', { name, optional: true }, (text) => TRUE.has(text)));
}

function leftOut(
  rule: string,
  reason: Reason,
  { name, optional }: EffectiveColumn,
  isLeft: (text: string) => boolean,
): Ignoring {
  const map: ExportColumn['map'] = (raw) => (isLeft(normaliseText(raw ?? '')) ? reason : undefined);
  const column = { name: `ignored_${rule}`, from: name, read: 'mapped', map, optional } as const;
  return { reason, planned: { column, use: `which rows are left out: ${rule.replaceAll('_', ' ')}` } };
}
