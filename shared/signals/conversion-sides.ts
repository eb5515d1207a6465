import type { ClusterRow } from '../queries/catalog.ts';
import { conversionValues, type EntrantSums } from './cluster-values.ts';
import { type ClusteredSide, sidesAmong } from './clustered-sides.ts';
import { isNamed } from './named-segments.ts';

type Place = { readonly slot: number; readonly funnel: string; readonly stage: string };
export type SideOf = (entrants: EntrantSums) => ClusteredSide;

/**
 * How many independent entrants the entrants of a stage are worth, of any segment or month: how alike those of one account or
 * owner are is taken over the dimension's segments together, as the tests take it. Undefined where nothing is mature.
 */
export function conversionSides(rows: readonly ClusterRow[]): (place: Place) => SideOf | undefined {
  const byPlace = Map.groupBy(rows, keyOf);
  const known = new Map<string, SideOf>();
  return (place) => {
    const key = keyOf(place);
    const own = byPlace.get(key);
    if (own === undefined) return undefined;
    const sideOf = known.get(key) ?? sidesOf(own);
    known.set(key, sideOf);
    return sideOf;
  };
}

function sidesOf(rows: readonly ClusterRow[]): SideOf {
  const named = rows.filter(({ segment, entered }) => isNamed(segment) && entered > 0);
  const among = sidesAmong(named.map(conversionValues));
  return (entrants) => among([conversionValues(entrants)]);
}

function keyOf({ slot, funnel, stage }: Place): string {
  return `${slot}/${funnel}/${stage}`;
}
