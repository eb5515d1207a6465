import type { Definitions, Dimension, SegmentHistory } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import { slotOf } from '../definitions/segment-slots.ts';
import type { ExportTarget } from '../ports.ts';
import { grainOf } from './object-grain.ts';
import type { PlannedColumn } from './planned-column.ts';
import { type EffectiveObject, nameOf } from './resolve-object.ts';
import { segmentOf } from './segment-of.ts';

type Planned = { readonly columns: readonly PlannedColumn[]; readonly targets: readonly ExportTarget[] };

/**
 * What the rows of a field history tell of segments: per dimension that reads it, the value and the one before as segments,
 * and one target of changes. The texts themselves go nowhere.
 */
export function historyColumns(
  definitions: Definitions,
  object: EffectiveObject,
  isThere: (name: string) => boolean,
): Planned {
  if (object.holds !== 'field_history') return { columns: [], targets: [] };
  const planned = definitions.dimensions.flatMap((dimension) =>
    (dimension.history ?? [])
      .filter((history) => history.object === object.reference)
      .map((history) => changesOf(definitions, dimension, history, object, isThere)),
  );
  return { columns: planned.flatMap(({ columns }) => columns), targets: planned.flatMap(({ targets }) => targets) };
}

function changesOf(
  definitions: Definitions,
  dimension: Dimension,
  { field, column }: SegmentHistory,
  object: EffectiveObject,
  isThere: (name: string) => boolean,
): Planned {
  const slot = slotOf(definitions, dimension.id);
  const map = segmentOf(dimension, object.format.decimals);
  const use = `the history of the dimension ${dimension.id}`;
  const partName = (part: 'field' | 'value' | 'old') => {
    const known = object.columns[part];
    return known === undefined ? undefined : nameOf(known, isThere);
  };
  const value = column ?? partName('value') ?? '';
  const old = column === undefined ? partName('old') : undefined;
  const hasOld = old !== undefined && (isThere(old) || object.columns.old?.optional === false);
  const isField = (raw: string | undefined) =>
    normaliseText(raw ?? '') === normaliseText(field ?? '') ? 'yes' : undefined;
  const columns: readonly PlannedColumn[] = [
    { column: { name: `${slot}_value`, from: value, read: 'mapped', map }, use },
    ...(hasOld ? [{ column: { name: `${slot}_old`, from: old, read: 'mapped', map }, use } as const] : []),
    ...(field === undefined
      ? []
      : [
          {
            column: { name: `${slot}_field`, from: partName('field') ?? '', read: 'mapped', map: isField },
            use,
          } as const,
        ]),
  ];
  const target: ExportTarget = {
    table: 'segment_change',
    columns: {
      grain: { constant: grainOf(object) },
      record_id: { column: 'id' },
      slot: { constant: String(Number(slot.slice(-2))) },
      segment: { column: `${slot}_value` },
      ...(hasOld ? { previous: { column: `${slot}_old` } } : {}),
      changed_at: { column: 'changed_at' },
      changed_day: { column: 'changed_day' },
    },
    whereFilled: ['changed', ...(field === undefined ? [] : [`${slot}_field`])],
  };
  return { columns, targets: [target] };
}
