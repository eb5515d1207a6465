import normal from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import student from '@stdlib/stats-base-dists-t-cdf';
import type { Estimate } from './estimate.ts';
import { midPTest } from './mid-p-test.ts';
import { minimumEffectTest } from './minimum-effect-test.ts';

/**
 * Difference of two shares whose design effects are known.
 * For: testing one group against another where both variances come from one model of the clusters (intracluster-correlation.ts).
 * Assumes: a share's variance is the binomial one times the design effect. The test takes the pooled share, as the groups are
 * equal under its null; the error of the interval takes each group's own. Where fewer than 25 of a kind are expected in a
 * group, the normal approximation is poor in the far tails that a budget needs: there the exact mid-p test speaks, its normal
 * deviate divided by the root of the larger design effect.
 * Source: Rao and Scott 1992, "A simple method for the analysis of clustered binary data"; Lancaster 1961 for mid-p.
 * https://doi.org/10.2307/2532311, https://doi.org/10.1080/01621459.1961.10482105
 */
export type ShareGroup = { readonly part: number; readonly whole: number; readonly designEffect: number };
export type ShareContrast = Estimate & { readonly pValue: number };

/** Undefined where nobody or everybody on both sides is a part. `threshold`: the null holds differences up to it. */
export function shareContrast(
  first: ShareGroup,
  second: ShareGroup,
  degrees: number,
  threshold = 0,
): ShareContrast | undefined {
  const pooled = (first.part + second.part) / (first.whole + second.whole);
  if (pooled === 0 || pooled === 1) return undefined;
  const value = first.part / first.whole - second.part / second.whole;
  const standardError = Math.sqrt(ownVariance(first, pooled) + ownVariance(second, pooled));
  const estimate = { value, standardError, degrees };
  if (threshold > 0) return { ...estimate, pValue: minimumEffectTest(estimate, threshold) };
  const isSmall = leastExpected(first, pooled) < SMALL || leastExpected(second, pooled) < SMALL;
  return { ...estimate, pValue: isSmall ? exactPValue(first, second) : scorePValue(first, second, pooled, degrees) };
}

const SMALL = 25;

function scorePValue(first: ShareGroup, second: ShareGroup, pooled: number, degrees: number): number {
  const error = Math.sqrt(
    pooled * (1 - pooled) * (first.designEffect / first.whole + second.designEffect / second.whole),
  );
  return 2 * student(-Math.abs(first.part / first.whole - second.part / second.whole) / error, degrees);
}

function exactPValue(first: ShareGroup, second: ShareGroup): number {
  const pValue = midPTest(first, second);
  const designEffect = Math.max(first.designEffect, second.designEffect);
  if (designEffect === 1 || pValue >= 1) return pValue;
  return 2 * normal(normalQuantile(pValue / 2, 0, 1) / Math.sqrt(designEffect), 0, 1);
}

function leastExpected({ whole }: ShareGroup, pooled: number): number {
  return whole * Math.min(pooled, 1 - pooled);
}

/** At 0 and 1 the own share claims to know everything; the pooled one does not. */
function ownVariance({ part, whole, designEffect }: ShareGroup, pooled: number): number {
  const share = part === 0 || part === whole ? pooled : part / whole;
  return (share * (1 - share) * designEffect) / whole;
}
