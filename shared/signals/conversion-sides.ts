import type { ClusterRow } from '../queries/catalog.ts';
import { conversionValues, daysValues, dropOffValues, type EntrantSums } from './cluster-values.ts';
import { type ClusteredSide, sidesAmong, type ValuesBy } from './clustered-sides.ts';
import { isNamed } from './named-segments.ts';

type Place = { readonly slot: number; readonly funnel: string; readonly stage: string };
type SidesAt<Row> = (place: Place) => ((row: Row) => ClusteredSide) | undefined;
export type SideOf = (entrants: EntrantSums) => ClusteredSide;

/**
 * How many independent entrants the entrants of a stage are worth, of any segment or month: how alike those of one account or
 * owner are is taken over the dimension's segments together, as the tests take it. Undefined where nothing is mature.
 */
export function conversionSides(rows: readonly ClusterRow[]): SidesAt<EntrantSums> {
  return sidesAt<EntrantSums>(rows, conversionValues);
}

/** The same of who was lost there. */
export function dropOffSides(rows: readonly ClusterRow[]): SidesAt<ClusterRow> {
  return sidesAt<ClusterRow>(rows, dropOffValues);
}

/** The same of the days that those took who moved on. */
export function daysSides(rows: readonly ClusterRow[]): SidesAt<ClusterRow> {
  return sidesAt<ClusterRow>(rows, daysValues);
}

function sidesAt<Row>(rows: readonly (Row & ClusterRow)[], valuesOf: (row: Row) => ValuesBy): SidesAt<Row> {
  const byPlace = Map.groupBy(rows, keyOf);
  const known = new Map<string, (row: Row) => ClusteredSide>();
  return (place) => {
    const key = keyOf(place);
    const own = byPlace.get(key);
    if (own === undefined) return undefined;
    const sideOf = known.get(key) ?? sidesOf(own, valuesOf);
    known.set(key, sideOf);
    return sideOf;
  };
}

function sidesOf<Row>(rows: readonly (Row & ClusterRow)[], valuesOf: (row: Row) => ValuesBy) {
  const named = rows.filter(({ segment, entered }) => isNamed(segment) && entered > 0);
  const among = sidesAmong(named.map(valuesOf));
  return (row: Row) => among([valuesOf(row)]);
}

function keyOf({ slot, funnel, stage }: Place): string {
  return `${slot}/${funnel}/${stage}`;
}
