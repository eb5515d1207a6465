import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** A standard normal draw, by inversion. */
export function normalDraw(random: () => number): number {
  // 0 has no quantile
  return quantile(Math.max(random(), 1e-12), 0, 1);
}
