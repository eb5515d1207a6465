import { type Definitions, MATCHING_WAYS } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';

/** One row per object whose records of people are matched with those of others: its place in the precedence, from 1. */
export function matchedObjectTable({ matching }: Definitions): CompiledTable {
  return {
    columns: { object: 'text', place: 'integer' },
    rows: (matching?.precedence ?? []).map((object, index) => ({ object, place: index + 1 })),
  };
}

/** One row per way of matching, in the order in which they are tried. */
export function matchingWayTable({ matching }: Definitions): CompiledTable {
  const ways = matching === undefined ? [] : (matching.by ?? MATCHING_WAYS);
  return {
    columns: { way: 'text', place: 'integer' },
    rows: ways.map((way, index) => ({ way, place: index + 1 })),
  };
}
