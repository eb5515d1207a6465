import type { Definitions } from '../contracts/definitions.ts';
import { slotOf } from '../definitions/segment-slots.ts';
import type { PlannedColumn } from './planned-column.ts';
import type { EffectiveObject } from './resolve-object.ts';
import { segmentOf } from './segment-of.ts';

/** One column per dimension that is read from this object, named by the dimension's slot. */
export function dimensionColumns(definitions: Definitions, object: EffectiveObject): readonly PlannedColumn[] {
  return definitions.dimensions.flatMap((dimension) => {
    const from = dimension.from.find(({ object: reference }) => reference === object.reference);
    if (from === undefined) return [];
    const map = segmentOf(dimension, object.format.decimals);
    return [
      {
        column: { name: slotOf(definitions, dimension.id), from: from.column, read: 'mapped', map },
        use: `the dimension ${dimension.id}`,
      } as const,
    ];
  });
}
