import type { Definitions } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';
import { epochDay } from './epoch-day.ts';
import { trackedObjects } from './tracked-objects.ts';

/** One row per dimension and object whose values have a history. `from_day` is the first day that it tells of, NULL where all. */
export function trackedObjectTable(definitions: Definitions): CompiledTable {
  return {
    columns: { slot: 'integer', object: 'text', from_day: 'integer' },
    rows: definitions.dimensions.flatMap((dimension, index) =>
      trackedObjects(definitions, dimension).map(({ object, history: { trackedFrom } }) => ({
        slot: index + 1,
        object,
        from_day: trackedFrom === undefined ? null : epochDay(trackedFrom),
      })),
    ),
  };
}
