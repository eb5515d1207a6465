import type { Definitions } from '../contracts/definitions.ts';
import type { AssumptionsOut, Scorecard } from '../contracts/outputs.ts';
import { withheld } from '../signals/measured-rate.ts';

/** What was assumed, beside what the window shows of it: compared, never judged. Times and sizes stand in the scorecards. */
export function assumptionsBeside(
  definitions: Definitions,
  cards: readonly Scorecard[],
): AssumptionsOut['assumptions'] {
  return (definitions.assumptions ?? []).map(
    ({ id, kind, statement, owner, source, dimension, segment, funnel, stage, metric }) => {
      const rateOf = (ofDimension: string, ofSegment: string) => {
        const card = cards.find(
          (candidate) =>
            candidate.dimension === ofDimension && candidate.segment === ofSegment && candidate.funnel === funnel,
        );
        if (metric === 'win_rate') return card?.winRate ?? withheld('no_entrants');
        return card?.stages.find((candidate) => candidate.stage === stage)?.conversion ?? withheld('no_entrants');
      };
      return {
        id,
        kind,
        statement,
        owner,
        source,
        metric,
        observed: rateOf(dimension, segment),
        ofAll: rateOf('all', 'all'),
      };
    },
  );
}
