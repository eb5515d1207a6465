import type { StratifiedEvidence } from '../contracts/signal.ts';
import { mantelHaenszel, type Stratum } from '../stats/mantel-haenszel.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import type { OverlapCell, OverlapTable } from './overlap-table.ts';
import type { Scope } from './report-scope.ts';

/**
 * A difference of conversions again, within the segments of each other dimension: whoever is overrepresented there cannot make
 * it. Other metrics have no table of overlaps, and so no such evidence.
 */
export function stratifiedEvidence(hypothesis: Hypothesis, overlaps: OverlapTable, scope: Scope): StratifiedEvidence[] {
  const { claim, metric, dimension, segment, funnel, stage, comparator, clusters, value } = hypothesis;
  const slot = scope.dimensions.find(({ id }) => id === dimension)?.slot;
  if (claim !== 'level' || metric !== 'stage_conversion' || slot === undefined) return [];
  return scope.dimensions
    .filter(({ id, slot: other }) => other > 0 && id !== dimension)
    .flatMap(({ id: other, slot: otherSlot }) => {
      const cells = overlaps.cellsOf(funnel, stage, slot, otherSlot);
      const within = mantelHaenszel(strataOf(cells, segment, comparator.segments), {
        designEffect: clusters.designEffect,
      });
      if (within === undefined) return [];
      const { difference, low, high } = within;
      const holds = value > 0 ? low > 0 : high < 0;
      return [{ dimension: other, difference: rounded(difference), low: rounded(low), high: rounded(high), holds }];
    });
}

function strataOf(cells: readonly OverlapCell[], own: string, others: readonly string[]): Stratum[] {
  const compared = Map.groupBy(
    cells.filter(({ segment }) => others.includes(segment)),
    ({ stratum }) => stratum,
  );
  return cells
    .filter(({ segment }) => segment === own)
    .map((first) => ({ first, second: summed(compared.get(first.stratum) ?? []) }));
}

function summed(cells: readonly OverlapCell[]) {
  return {
    part: cells.reduce((sum, { part }) => sum + part, 0),
    whole: cells.reduce((sum, { whole }) => sum + whole, 0),
  };
}
