import type { ShareClusterRow } from '../queries/catalog.ts';
import { shareValues } from './cluster-values.ts';
import { type ClusteredSide, clusteredSides, type SidesOf } from './clustered-sides.ts';
import { isNamed } from './named-segments.ts';

type Place = Pick<ShareClusterRow, 'slot' | 'funnel' | 'grain' | 'stage'>;
/** Several segments as one. Undefined where none of them has a unit in the whole. */
export type ShareSides = (place: Place, segments: readonly string[]) => ClusteredSide | undefined;

/**
 * How many independent units the units of a share are worth: how alike those of one account or owner are is taken over the
 * dimension's segments together, as that of conversions is.
 */
export function shareSides(rows: readonly ShareClusterRow[]): ShareSides {
  const byPlace = Map.groupBy(
    rows.filter(({ whole }) => whole > 0),
    keyOf,
  );
  const known = new Map<string, SidesOf>();
  return (place, segments) => {
    const key = keyOf(place);
    const own = byPlace.get(key);
    if (own === undefined || !own.some(({ segment }) => segments.includes(segment))) return undefined;
    const sidesOf = known.get(key) ?? sidesAt(own);
    known.set(key, sidesOf);
    return sidesOf(segments);
  };
}

function sidesAt(rows: readonly ShareClusterRow[]): SidesOf {
  const named = rows.map(({ segment }) => segment).filter(isNamed);
  return clusteredSides(named, new Map(rows.map((row) => [row.segment, shareValues(row)])));
}

function keyOf({ slot, funnel, grain, stage }: Place): string {
  return `${slot}/${funnel}/${grain}/${stage}`;
}
