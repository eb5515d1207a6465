import { newcombeInterval } from '../../stats/newcombe-interval.ts';
import { type BlankShares, blankShares } from '../blank-shares.ts';
import { dimensionResult } from './dimension-result.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

/** Several dimensions in every report: chance alone must not constrain one in a year. */
const CONFIDENCE = 0.999;

/** A field that is filled in as deals close, or because they were won, sorts units by their outcome. */
export const filledByOutcome: Gate = {
  ...{ id: 'filled_by_outcome', unit: 'share', bound: 'below', allowed: 0.1, severity: 'constrain' },
  looksFor: 'no dimension is filled more often for the closed than for the open, or for the won than for the lost',
  check: (input, allowed) =>
    dimensionResult(input.scope, (dimension) => {
      const { open, closed, won, lost } = blankShares(input, dimension);
      const asTheyClose = apart(open, closed, input.scope.minimumSample);
      const asTheyAreWon = apart(won, lost, input.scope.minimumSample);
      if (asTheyClose >= allowed)
        return {
          value: asTheyClose,
          finding: {
            sentence: `${dimension.label} is blank for ${shareOf(open)} of the open and ${shareOf(closed)} of the closed: it is filled in as deals close, so its segments do not compare like with like`,
          },
        };
      if (asTheyAreWon >= allowed)
        return {
          value: asTheyAreWon,
          finding: {
            sentence: `${dimension.label} is blank for ${shareOf(won)} of the won and ${shareOf(lost)} of the lost: it is filled in by how deals end, so its segments do not compare like with like`,
          },
        };
      return { value: Math.max(asTheyClose, asTheyAreWon) };
    }),
};

type Share = BlankShares['open'];

/** How far two shares lie apart; 0 where either is of few units or chance explains the difference. */
function apart(one: Share, other: Share, minimumSample: number): number {
  if (Math.min(one.whole, other.whole) < minimumSample) return 0;
  const { value, low, high } = newcombeInterval(one, other, CONFIDENCE);
  return low <= 0 && high >= 0 ? 0 : Math.abs(value);
}

function shareOf({ part, whole }: Share): string {
  return percent(part / whole);
}
