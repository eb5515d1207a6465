/**
 * P-values under planned weights.
 * For: letting tests that were planned to matter more take a larger share of one error budget.
 * Assumes: weights come from before the data, such as planned effects and sizes, never from the results.
 * Source: Genovese, Roeder and Wasserman 2006, "False discovery control with p-value weighting".
 * https://doi.org/10.1093/biomet/93.3.509
 *
 * Each p-value is divided by its weight, the weights scaled to mean one; a weight of zero makes it infinite.
 * Throws RangeError where a weight is missing, negative or not finite.
 */
export function weightedPValues(pValues: readonly number[], weights: readonly number[]): readonly number[] {
  if (weights.length !== pValues.length)
    throw new RangeError(`weightedPValues requires one weight each, got ${weights.length} for ${pValues.length}`);
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong !== undefined) throw new RangeError(`weightedPValues requires finite weights from 0, got ${wrong}`);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return pValues.map((pValue, index) => {
    const weight = weights[index] ?? 0;
    return weight === 0 ? Infinity : pValue / (weight / mean);
  });
}
