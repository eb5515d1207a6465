import type { CurvePoint } from './competing-curve.ts';

/**
 * A curve of endings read at one age.
 * For: shares at a horizon that need not be one of the curve's ages.
 * Assumes: a curve is a step function: between two of its ages nothing happens.
 * Returns: undefined where nobody was watched for so long, unless all had ended before: their shares stay what they are.
 * Source: Andersen, Borgan, Gill and Keiding 1993, Statistical Models Based on Counting Processes, IV.4.
 * https://doi.org/10.1007/978-1-4612-4348-9
 */
export function curveAtAge(curve: readonly CurvePoint[], age: number): CurvePoint | undefined {
  const [start] = curve;
  const last = curve.at(-1);
  if (start === undefined || last === undefined) return undefined;
  if (last.age < age && last.staying > 0) return undefined;
  return curve.findLast((point) => point.age <= age) ?? untouched(age, start.atRisk);
}

function untouched(age: number, atRisk: number): CurvePoint {
  const shares = { first: 0, second: 0, staying: 1 };
  return { age, atRisk, ...shares, firstVariance: 0, secondVariance: 0, stayingVariance: 0 };
}
