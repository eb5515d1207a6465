import type { Detectable, TestedCell, TestedDifference } from '../contracts/signal.ts';
import { detectableDifference } from '../stats/detectable-difference.ts';
import { selectedConfidence } from '../stats/selected-interval.ts';
import { heldQuantiles, type QuantileOf, studentInterval } from '../stats/student-interval.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import type { Spent } from './report-budget.ts';

/** Every test with its interval, the level that it had to pass, and what it could have found at that level. */
export function testedCells(
  hypotheses: readonly Hypothesis[],
  { found, weights, levels }: Spent,
  falseDiscoveryRate: number,
): TestedCell[] {
  const count = found.filter(Boolean).length;
  const ofOthers = heldQuantiles(0.95);
  // what is reported because it stood out has an interval that knows so
  const selected = (weight: number) =>
    Math.max(0.95, selectedConfidence(count, hypotheses.length, falseDiscoveryRate, weight));
  return hypotheses.map((hypothesis, index) => {
    const { id, claim, metric, dimension, segment, funnel, stage, comparator, against, pValue } = hypothesis;
    const level = levels[index] ?? 0;
    const isFound = found[index] ?? false;
    return {
      id,
      claim,
      metric,
      dimension,
      segment,
      funnel,
      stage,
      comparator: comparator.kind,
      against,
      difference: isFound
        ? testedDifference(hypothesis, selected(weights[index] ?? 0))
        : testedDifference(hypothesis, 0.95, ofOthers),
      pValue: significant(pValue),
      weight: rounded(weights[index] ?? 0),
      level: significant(level),
      detectable: detectable(hypothesis, level),
      found: isFound,
    };
  });
}

/** With Student's interval at the confidence that the selection leaves. */
export function testedDifference(
  hypothesis: Hypothesis,
  confidence: number,
  quantileOf?: QuantileOf,
): TestedDifference {
  const { low, high } = studentInterval(hypothesis, confidence, quantileOf);
  const { unit, value } = hypothesis;
  return { unit, value: rounded(value), low: rounded(low), high: rounded(high), confidence: rounded(confidence) };
}

/** A share cannot fall below none nor rise above all, and no probability of being slower leaves one half by more. */
function detectable({ unit, standardError, degrees, comparator }: Hypothesis, level: number): Detectable {
  const size = rounded(detectableDifference({ standardError, degrees, level }));
  const share = comparator.figure.kind === 'share' && unit === 'points' ? comparator.figure.value : undefined;
  const room =
    unit === 'slower'
      ? { below: 0.5, above: 0.5 }
      : { below: share ?? Infinity, above: share === undefined ? Infinity : 1 - share };
  return { below: size <= room.below ? size : null, above: size <= room.above ? size : null };
}

/** Three digits say all that a p-value has to say. */
export function significant(value: number): number {
  return Number(value.toPrecision(3));
}
