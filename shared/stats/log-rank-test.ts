import { jointRiskSets } from './joint-risk-sets.ts';
import type { AgeCounts, RiskSet } from './risk-sets.ts';
import { type ScoreTest, scoreTest } from './score-test.ts';

/**
 * Log-rank test of equal times until leaving at all, in two or more groups.
 * For: differences in the time until a unit leaves, whichever way.
 * Not for: outcomes that compete. Two groups may leave at one pace and end differently, or end alike and differ in pace: it
 * tells neither how many reach an ending (gray-test.ts, incidence-difference.ts) nor how fast those who do (arrival-times.ts).
 * Assumes: independent units; whoever is no longer watched goes on as those who are. Most powerful where the rates of
 * leaving are proportional; rates that cross may cancel.
 * Returns: undefined where the groups have no age in common at which somebody left and somebody stayed.
 * Source: Mantel 1966; Peto and Peto 1972; Klein and Moeschberger 2003, Survival Analysis, 7.3.
 * https://doi.org/10.1007/b97377
 */
export function logRankTest(groups: readonly (readonly AgeCounts[])[]): ScoreTest | undefined {
  const scores = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  for (const sets of jointRiskSets(groups)) {
    const watched = sets.reduce((sum, { atRisk }) => sum + atRisk, 0);
    const left = sets.reduce((sum, set) => sum + leaving(set), 0);
    if (watched < 2 || left === 0) continue;
    const shares = sets.map(({ atRisk }) => atRisk / watched);
    const spread = (left * (watched - left)) / (watched - 1);
    for (const [one, set] of sets.entries()) {
      const share = shares[one] ?? 0;
      scores[one] = (scores[one] ?? 0) + leaving(set) - left * share;
      covariance[one] = (covariance[one] ?? []).map(
        (sum, other) => sum + spread * share * ((one === other ? 1 : 0) - (shares[other] ?? 0)),
      );
    }
  }
  return scoreTest(scores, covariance);
}

function leaving(set: RiskSet): number {
  return set.first + set.second;
}
