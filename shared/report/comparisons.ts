import type { Definitions } from '../contracts/definitions.ts';
import type { Comparisons, Scorecard, Trends } from '../contracts/outputs.ts';
import { measuredDifference, withheld } from '../signals/measured-rate.ts';

/** The predefined pairs of segments, stage by stage. */
export function pairComparisons(cards: readonly Scorecard[], definitions: Definitions): Comparisons['pairs'] {
  const cardOf = (dimension: string, segment: string, funnel: string) =>
    cards.find((card) => card.dimension === dimension && card.segment === segment && card.funnel === funnel);
  return (definitions.pairs ?? []).flatMap(({ dimension, first, second }) =>
    Object.keys(definitions.funnels).flatMap((funnel) => {
      const one = cardOf(dimension, first, funnel);
      const other = cardOf(dimension, second, funnel);
      if (one === undefined || other === undefined) return [];
      const stages = one.stages.flatMap((stage, index) => {
        const opposite = other.stages[index];
        if (
          opposite === undefined ||
          (stage.conversion.kind === 'withheld' && stage.conversion.reason === 'last_stage')
        )
          return [];
        return [
          {
            stage: stage.stage,
            first: stage.conversion,
            second: opposite.conversion,
            difference: measuredDifference(stage.conversion, opposite.conversion),
          },
        ];
      });
      return [{ dimension, first, second, funnel, stages }];
    }),
  );
}

/** The newest mature month of the whole funnel against the month before it, per stage. */
export function monthComparisons(series: Trends['series']): Comparisons['months'] {
  return series
    .filter(({ dimension }) => dimension === 'all')
    .map(({ funnel, stage, points }) => {
      const mature = points.filter(({ status }) => status === 'mature');
      const newest = mature.at(-1);
      const rate = newest?.conversion ?? withheld('no_mature_cohort');
      const before = mature.at(-2)?.conversion ?? withheld('no_mature_cohort');
      return {
        funnel,
        stage,
        newestMature: newest?.month ?? null,
        newest: rate,
        before,
        difference: measuredDifference(rate, before),
      };
    });
}
