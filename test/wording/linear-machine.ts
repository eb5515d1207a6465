import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A sentence as numbers: the places of its features in the list of all, and their values. */
export type Example = { readonly places: readonly number[]; readonly values: readonly number[]; readonly side: 1 | -1 };

export type LinearMachine = { readonly weights: Float64Array; readonly bias: number };

const SEED = 7;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent, in an order that one seed draws.
 * `cost`: what an example on the wrong side costs, against the weights' squared length.
 * Source: Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, A Dual Coordinate Descent Method for Large-scale Linear SVM
 * (https://doi.org/10.1145/1390156.1390208), algorithm 1.
 */
export function trainedMachine(
  examples: readonly Example[],
  features: number,
  cost: number,
  rounds = 25,
): LinearMachine {
  const weights = new Float64Array(features + 1);
  const pulls = new Float64Array(examples.length);
  const slack = 1 / (2 * cost);
  const curvatures = examples.map(({ values }) => slack + 1 + values.reduce((sum, value) => sum + value * value, 0));
  for (const at of visits(examples.length, rounds)) {
    const example = examples[at];
    const [pull = 0, curvature = 1] = [pulls[at], curvatures[at]];
    if (example === undefined) continue;
    const gradient = example.side * (marginOf(example, weights) + (weights[features] ?? 0)) - 1 + slack * pull;
    pulls[at] = Math.max(0, pull - gradient / curvature);
    move(weights, example, ((pulls[at] ?? 0) - pull) * example.side);
  }
  return { weights: weights.subarray(0, features), bias: weights[features] ?? 0 };
}

/** Every example once a round, in a new order each time: neighbours in a file are of one kind. */
function* visits(count: number, rounds: number): Generator<number> {
  const random = xoroshiro128plus(SEED);
  const order = Array.from({ length: count }, (_, at) => at);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = count - 1; at > 0; at -= 1) {
      const other = uniformInt(random, 0, at);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    yield* order;
  }
}

/** The sum of an example's values by `weights`, without the bias. */
export function marginOf({ places, values }: Example, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
  return sum;
}

function move(weights: Float64Array, { places, values }: Example, by: number): void {
  if (by === 0) return;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    weights[place] = (weights[place] ?? 0) + by * (values[at] ?? 0);
  }
  weights[weights.length - 1] = (weights[weights.length - 1] ?? 0) + by;
}
