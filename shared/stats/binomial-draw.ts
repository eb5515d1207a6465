/**
 * Exact random draw from a binomial distribution.
 * For: simulation, and resampling of counts.
 * Assumes: `random` is uniform in [0, 1) and independent from call to call.
 * Source: inversion below a mean of ten; above it Hörmann 1993, "The generation of binomial random variates", Journal of
 * Statistical Computation and Simulation 46, algorithm BTRS (transformed rejection with a squeeze): about 1.2 trials a draw.
 * https://doi.org/10.1080/00949659308811496
 * Throws RangeError unless trials is a whole number of at least 0 and probability lies within 0 and 1.
 */
export function binomialDraw(random: () => number, trials: number, probability: number): number {
  if (!Number.isSafeInteger(trials) || trials < 0 || !(probability >= 0 && probability <= 1))
    throw new RangeError(
      `binomialDraw requires whole trials >= 0 and 0 <= probability <= 1, got ${trials}, ${probability}`,
    );
  if (probability > 0.5) return trials - binomialDraw(random, trials, 1 - probability);
  return trials * probability < 10
    ? drawByInversion(random, trials, probability)
    : drawByRejection(random, trials, probability);
}

function drawByInversion(random: () => number, trials: number, probability: number): number {
  const odds = probability / (1 - probability);
  let remaining = random();
  let density = Math.exp(trials * Math.log1p(-probability));
  let draw = 0;
  while (remaining >= density && draw < trials) {
    remaining -= density;
    draw += 1;
    density *= (odds * (trials - draw + 1)) / draw;
  }
  return draw;
}

function drawByRejection(random: () => number, trials: number, probability: number): number {
  const deviation = Math.sqrt(trials * probability * (1 - probability));
  // Hörmann's constants of the hat and of its squeeze
  const width = 1.15 + 2.53 * deviation;
  const tail = -0.0873 + 0.0248 * width + 0.01 * probability;
  const squeeze = 0.92 - 4.2 / width;
  for (;;) {
    const place = random() - 0.5;
    const height = random();
    const margin = 0.5 - Math.abs(place);
    const draw = Math.floor(((2 * tail) / margin + width) * place + trials * probability + 0.5);
    if (margin >= 0.07 && height <= squeeze) return draw;
    if (draw < 0 || draw > trials) continue;
    const hat = ((2.83 + 5.1 / width) * deviation) / (tail / (margin * margin) + width);
    if (Math.log(height * hat) <= logDensityToMode(draw, trials, probability)) return draw;
  }
}

/** Logarithm of the probability of `draw` over that of the most probable count. */
function logDensityToMode(draw: number, trials: number, probability: number): number {
  const mode = Math.floor((trials + 1) * probability);
  const odds = probability / (1 - probability);
  return (
    (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
    (trials + 1) * Math.log((trials - mode + 1) / (trials - draw + 1)) +
    (draw + 0.5) * Math.log((odds * (trials - draw + 1)) / (draw + 1)) +
    (stirlingRemainder(mode) + stirlingRemainder(trials - mode)) -
    (stirlingRemainder(draw) + stirlingRemainder(trials - draw))
  );
}

/** What Stirling's formula for count! leaves, as a logarithm: exact for small counts, where its series does not hold. */
function stirlingRemainder(count: number): number {
  const known = SMALL_REMAINDERS[count];
  if (known !== undefined) return known;
  const next = count + 1;
  const squared = next * next;
  return (1 / 12 - (1 / 360 - 1 / 1260 / squared) / squared) / next;
}

const SMALL_REMAINDERS: readonly number[] = Array.from({ length: 10 }, (_, count) => {
  const logFactorial = Array.from({ length: count }, (_, index) => Math.log(index + 1)).reduce(
    (sum, log) => sum + log,
    0,
  );
  return logFactorial - ((count + 0.5) * Math.log(count + 1) - (count + 1) + 0.5 * Math.log(2 * Math.PI));
});
