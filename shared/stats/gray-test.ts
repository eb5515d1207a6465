import { jointRiskSets } from './joint-risk-sets.ts';
import { type Member, type PooledStep, pooledIncidence } from './pooled-incidence.ts';
import type { AgeCounts, Ending } from './risk-sets.ts';
import { type ScoreTest, scoreTest } from './score-test.ts';

/**
 * Gray's test of equal cumulative incidence of one ending, in two or more groups.
 * For: whether groups differ in how many end so, and by when, where endings compete.
 * Assumes: independent units; whoever is no longer watched at an age, or not yet, goes on as those who are. Most powerful
 * where the subdistribution hazards are proportional; curves that cross may cancel. Late and few read the same to it.
 * Variance: that of the scores as sums over martingales of both endings, the ending's own hazard taken from the pooled
 * incidence, as all are equal under the null; ties as draws without return. A design effect above one multiplies it, where units
 * come in clusters that are alike.
 * Returns: undefined where no group's score varies, as with one group, or with nobody who ended so.
 * Source: Gray 1988, "A class of K-sample tests for comparing the cumulative incidence of a competing risk", with rho = 0; Rao
 * and Scott 1987, "On simple adjustments to chi-square tests with sample survey data", for the design effect.
 * https://doi.org/10.1214/aos/1176350951, https://doi.org/10.1214/aos/1176350273
 */
export function grayTest(
  groups: readonly (readonly AgeCounts[])[],
  ending: Ending = 'first',
  designEffect = 1,
): ScoreTest | undefined {
  if (!(designEffect >= 1)) throw new RangeError(`grayTest requires designEffect >= 1, got ${designEffect}`);
  const steps = pooledIncidence(jointRiskSets(groups), ending);
  const variances = covariance(groups.length, steps).map((row) => row.map((value) => designEffect * value));
  return scoreTest(scores(groups.length, steps), variances);
}

/** Observed less expected, where the expected follow the groups' weights less those who had ended so before. */
function scores(groups: number, steps: readonly PooledStep[]): readonly number[] {
  const sums = zeros(groups);
  for (const { members, ended } of steps.filter((step) => step.ended > 0)) {
    const shares = members.map(({ weight, incidenceBefore }) => weight * (1 - incidenceBefore));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    for (const [group, member] of members.entries())
      sums[group] = (sums[group] ?? 0) + member.ended - (ended * (shares[group] ?? 0)) / whole;
  }
  return sums;
}

/** From the last age to the first, as an ending at an age changes what the scores gather from later ages. */
function covariance(groups: number, steps: readonly PooledStep[]): readonly (readonly number[])[] {
  const sums = Array.from({ length: groups }, () => zeros(groups));
  const later = Array.from({ length: groups }, () => zeros(groups));
  for (const step of steps.toReversed()) {
    for (const [group, member] of step.members.entries()) {
      if (member.atRisk === 0) continue;
      const now = step.members.map(
        ({ weight }, score) => weight * ((score === group ? 1 : 0) - member.weight / step.weight),
      );
      const ahead = later[group] ?? [];
      const reach = member.stayingAfter > 0 ? step.notAfter / member.stayingAfter : 0;
      const own = now.map((here, score) => here + (ahead[score] ?? 0) * (1 - reach));
      const other = ahead.map((gathered) => -gathered * reach);
      addSquare(sums, own, ownVariance(step, member));
      addSquare(sums, other, otherVariance(member));
      later[group] = ahead.map((gathered, score) => gathered + ((now[score] ?? 0) * step.growth) / step.notBefore);
    }
  }
  return sums;
}

function ownVariance({ growth, ended, weight }: PooledStep, member: Member): number {
  return (growth / member.weight) * tieFactor(ended, weight * member.stayingBefore);
}

function otherVariance({ endedOtherwise, weight, atRisk }: Member): number {
  return (endedOtherwise / weight ** 2) * tieFactor(endedOtherwise, atRisk);
}

/** Variance of a draw without return over that of as many single draws; none where the draw takes all there are. */
function tieFactor(drawn: number, of: number): number {
  if (drawn <= 1) return 1;
  return drawn < of ? (of - drawn) / (of - 1) : 0;
}

function addSquare(sums: number[][], values: readonly number[], variance: number): void {
  if (variance === 0) return;
  for (const [row, sum] of sums.entries())
    for (const [column, value] of values.entries())
      sum[column] = (sum[column] ?? 0) + variance * value * (values[row] ?? 0);
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
