import type { Definitions, Dimension } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import type { CompiledTable } from './compiled-table.ts';

/** Whether a dimension is of the touches before a unit entered: all of its objects hold touches. */
export function isOfTouches(definitions: Definitions, { from }: Dimension): boolean {
  const touches = new Set(
    resolveObjects(definitions)
      .filter(({ holds }) => holds === 'touches')
      .map(({ reference }) => reference),
  );
  return from.length > 0 && from.every(({ object }) => touches.has(object));
}

/** One row per dimension whose segments are those of the last touch before entry. */
export function touchedDimensionTable(definitions: Definitions): CompiledTable {
  return {
    columns: { slot: 'integer' },
    rows: definitions.dimensions.flatMap((dimension, index) =>
      isOfTouches(definitions, dimension) ? [{ slot: index + 1 }] : [],
    ),
  };
}

/** One row per band of a dimension of usage, in hundredths of its metric; NULL where it has no bound. */
export function usageBandTable({ dimensions }: Definitions): CompiledTable {
  return {
    columns: {
      slot: 'integer',
      metric: 'text',
      days: 'integer',
      segment: 'text',
      at_least: 'integer',
      below: 'integer',
    },
    rows: dimensions.flatMap(({ usage, values = [] }, index) =>
      usage === undefined
        ? []
        : values.map(({ id: segment, atLeast, below }) => ({
            ...{ slot: index + 1, ...usage, segment },
            ...{ at_least: hundredths(atLeast), below: hundredths(below) },
          })),
    ),
  };
}

function hundredths(bound: number | undefined): number | null {
  return bound === undefined ? null : Math.round(bound * 100);
}
