import type { StratifiedEvidence } from '../contracts/signal.ts';
import type { OverlapRow } from '../queries/catalog.ts';
import { mantelHaenszel, type Stratum } from '../stats/mantel-haenszel.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

type Counts = { part: number; whole: number };
/** Units of a stage that are in a segment of one dimension and in one of another, whichever was asked for first. */
export type Overlaps = (
  funnel: string,
  stage: string,
  dimension: string,
  segment: string,
  other: string,
) => ReadonlyMap<string, Counts>;

export function overlapsOf(rows: readonly OverlapRow[], scope: Scope): Overlaps {
  const dimensionOf = new Map(scope.dimensions.map(({ slot, id }) => [slot, id]));
  const found = new Map<string, Map<string, Counts>>();
  const add = (key: string, segment: string, { advanced, entered }: OverlapRow) => {
    const held = found.get(key) ?? new Map<string, Counts>();
    found.set(key, held.set(segment, { part: advanced, whole: entered }));
  };
  for (const row of rows) {
    const one = dimensionOf.get(row.slot) ?? '';
    const other = dimensionOf.get(row.other_slot) ?? '';
    const place = `${row.funnel}/${row.stage}`;
    add(`${place}/${one}/${row.segment}/${other}`, row.other_segment, row);
    add(`${place}/${other}/${row.other_segment}/${one}`, row.segment, row);
  }
  const none = new Map<string, Counts>();
  return (funnel, stage, dimension, segment, other) =>
    found.get(`${funnel}/${stage}/${dimension}/${segment}/${other}`) ?? none;
}

/**
 * A difference of conversions again, within the segments of each other dimension: whoever is overrepresented there cannot make
 * it. Other metrics have no table of overlaps, and so no such evidence.
 */
export function stratifiedEvidence(hypothesis: Hypothesis, overlaps: Overlaps, scope: Scope): StratifiedEvidence[] {
  const { claim, metric, dimension, segment, funnel, stage, comparator, clusters, value } = hypothesis;
  if (claim !== 'level' || metric !== 'stage_conversion') return [];
  return scope.dimensions
    .filter(({ id, slot }) => slot > 0 && id !== dimension)
    .flatMap(({ id: other }) => {
      const own = overlaps(funnel, stage, dimension, segment, other);
      const others = comparator.segments.map((id) => overlaps(funnel, stage, dimension, id, other));
      const strata = [...own].map(([stratum, first]): Stratum => ({ first, second: summed(others, stratum) }));
      const within = mantelHaenszel(strata, { designEffect: clusters.designEffect });
      if (within === undefined) return [];
      const { difference, low, high } = within;
      const holds = value > 0 ? low > 0 : high < 0;
      return [{ dimension: other, difference: rounded(difference), low: rounded(low), high: rounded(high), holds }];
    });
}

function summed(maps: readonly ReadonlyMap<string, Counts>[], stratum: string): Counts {
  return maps.reduce(
    (sum, map) => {
      const { part = 0, whole = 0 } = map.get(stratum) ?? {};
      return { part: sum.part + part, whole: sum.whole + whole };
    },
    { part: 0, whole: 0 },
  );
}
