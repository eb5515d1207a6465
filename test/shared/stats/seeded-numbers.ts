import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type SeededNumbers = {
  readonly uniform: () => number;
  readonly normal: (mean: number, deviation: number) => number;
};

/** Numbers for simulations, the same on every machine for one seed. */
export function seededNumbers(seed: number): SeededNumbers {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  // half a step off zero, where the quantile has no end
  return { uniform, normal: (mean, deviation) => quantile(uniform() + 2 ** -54, mean, deviation) };
}
