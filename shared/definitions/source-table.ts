import type { Definitions } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';
import { epochDay } from './epoch-day.ts';

/** One row per source. `observed_from_day` is the first day on which it says what becomes of its units, NULL where it always did. */
export function sourceTable({ sources }: Definitions): CompiledTable {
  return {
    columns: { source: 'text', observed_from_day: 'integer' },
    rows: Object.entries(sources).map(([source, { observedFrom }]) => ({
      source,
      observed_from_day: observedFrom === undefined ? null : epochDay(observedFrom),
    })),
  };
}
