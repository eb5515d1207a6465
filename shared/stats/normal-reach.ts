import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * How many standard errors a two-sided normal interval reaches to each side.
 * For: intervals, of which a report has tens of thousands at one confidence: its quantile is worked out once.
 * Assumes: nothing.
 * Source: none; the quantile of (1 + confidence) / 2.
 */
export function normalReach(confidence: number): number {
  return confidence === USUAL ? USUAL_REACH : reachAt(confidence);
}

function reachAt(confidence: number): number {
  return quantile((1 + confidence) / 2, 0, 1);
}

const USUAL = 0.95;
const USUAL_REACH = reachAt(USUAL);
