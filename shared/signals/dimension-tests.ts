import { holm } from '../stats/holm.ts';
import { simesPValue } from '../stats/simes-test.ts';
import type { Hypothesis } from './hypothesis.ts';

/** All tests of a dimension taken together. */
export type DimensionTest = {
  readonly dimension: string;
  readonly tested: number;
  /** Sum of the weights of its tests. */
  readonly weight: number;
  readonly pValue: number;
  /** What the p-value had to pass. */
  readonly level: number;
  /** Whether it is shown that anything differs in the dimension. */
  readonly differs: boolean;
};

/**
 * In which dimensions anything differs at all. The more is found in some dimensions, the lower Benjamini and Hochberg's bar, for
 * every other one too: a dimension that means nothing then speaks of chance in one of ten reports. So each first has to show by
 * its own tests, by Simes' test under their weights, that it means something; with Holm over the dimensions, one that means nothing
 * passes in at most a share `rate` of reports. Where there is one dimension alone, nothing changes: Simes' test passes where
 * Benjamini and Hochberg find anything.
 *
 * Source: Simes 1986, "An improved Bonferroni procedure for multiple tests of significance"; Hochberg and Liberman 1994, "An
 * extended Simes' test" (weights); Benjamini and Bogomolov 2014, "Selective inference on multiple families of hypotheses".
 */
export function dimensionTests(
  hypotheses: readonly Hypothesis[],
  weights: readonly number[],
  rate: number,
): DimensionTest[] {
  const weighed = [...hypotheses.keys()].filter((index) => (weights[index] ?? 0) > 0);
  const together = [...Map.groupBy(weighed, (index) => hypotheses[index]?.dimension ?? '')].map(
    ([dimension, members]) => ofDimension(dimension, members, hypotheses, weights),
  );
  const passed = holm(
    together.map(({ pValue }) => pValue),
    rate,
  );
  return together.map((one, place) => {
    const before = together.filter(({ pValue }, other) => passed[other] && pValue < one.pValue);
    return { ...one, level: rate / (together.length - before.length), differs: passed[place] ?? false };
  });
}

function ofDimension(
  dimension: string,
  members: readonly number[],
  hypotheses: readonly Hypothesis[],
  weights: readonly number[],
) {
  const own = members.map((index) => weights[index] ?? 0);
  const weight = own.reduce((sum, one) => sum + one, 0);
  const pValues = members.map((index) => hypotheses[index]?.pValue ?? 1);
  return { dimension, tested: members.length, weight, pValue: simesPValue(pValues, own) };
}
