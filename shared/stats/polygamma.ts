/**
 * Digamma and trigamma: first and second derivative of the logarithm of the gamma function.
 * For: the mean and the variance of the logarithm of an estimated variance.
 * Assumes: an argument above zero. Recurrence up to 10, then the asymptotic series: 13 digits.
 * Source: Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 6.3.5, 6.3.18, 6.4.6, 6.4.12; the inverse by
 * Newton's steps as in Smyth 2004, appendix.
 * https://personal.math.ubc.ca/~cbm/aands/
 */
export function digamma(argument: number): number {
  let [x, sum] = [argument, 0];
  for (; x < 10; x += 1) sum -= 1 / x;
  const square = 1 / (x * x);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return sum + Math.log(x) - 1 / (2 * x) - series;
}

export function trigamma(argument: number): number {
  let [x, sum] = [argument, 0];
  for (; x < 10; x += 1) sum += 1 / (x * x);
  const square = 1 / (x * x);
  const series = square * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - (square * 5) / 66))));
  return sum + 1 / x + square / 2 + series / x;
}

/** The argument at which trigamma has this value, above zero: a convex problem in its reciprocal, solved from below. */
export function trigammaInverse(value: number): number {
  // beyond these the first term of the expansion is exact enough
  if (value > 1e7) return 1 / Math.sqrt(value);
  if (value < 1e-6) return 1 / value;
  let x = 0.5 + 1 / value;
  for (let step = 0; step < 50; step += 1) {
    const at = trigamma(x);
    const change = (at * (1 - at / value)) / tetragamma(x);
    x += change;
    if (-change / x < 1e-10) break;
  }
  return x;
}

function tetragamma(argument: number): number {
  let [x, sum] = [argument, 0];
  for (; x < 10; x += 1) sum -= 2 / (x * x * x);
  const square = 1 / (x * x);
  return sum - square * (1 + 1 / x + square * (1 / 2 - square * (1 / 6 - square * (1 / 6 - square * 0.3))));
}
