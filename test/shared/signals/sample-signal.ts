import type { Signal, TestedCell } from '../../../shared/contracts/signal.ts';

const share = (part: number, whole: number) =>
  ({ kind: 'share', value: part / whole, low: part / whole - 0.03, high: part / whole + 0.03, part, whole }) as const;

/** West moves on in 20% of 400, the reference set of north and south in 40% of 800. */
export function sampleSignal(given: Partial<Signal> = {}): Signal {
  const segment = given.segment ?? 'west';
  const claim = given.claim ?? 'level';
  const metric = given.metric ?? 'stage_conversion';
  return {
    id: `${claim}/${metric}/region.${segment}/sales.${given.stage ?? 'open'}`,
    ...{ claim, metric, dimension: 'region', segment, funnel: 'sales', stage: 'open', direction: 'below' },
    estimate: share(80, 400),
    comparator: { kind: 'reference_set', segments: ['north', 'south'], months: [], figure: share(320, 800) },
    nullHypothesis: 'the segment converts as the segments of the reference set',
    difference: { unit: 'points', value: -0.2, low: -0.26, high: -0.14, confidence: 0.98 },
    clusters: { by: 'account', count: 210, designEffect: 1.25 },
    pValue: 0.0000012,
    ...{
      evidence: 'supported',
      reasons: [],
      caveats: [],
      within: [],
      scenarios: [],
      scenariosWithheld: [],
      state: null,
    },
    ...given,
  };
}

/** The test that a signal passed. */
export function testOf(signal: Signal, given: Partial<TestedCell> = {}): TestedCell {
  const { id, claim, metric, dimension, segment, funnel, stage, comparator, difference, pValue } = signal;
  return {
    ...{ id, claim, metric, dimension, segment, funnel, stage, comparator: comparator.kind, difference, pValue },
    against: comparator.kind === 'segment' ? (comparator.segments[0] ?? null) : null,
    ...{ weight: 1.2, level: 0.004, detectable: { below: 0.09, above: 0.09 }, found: true },
    ...given,
  };
}

/** The same place with another unit: times among those who moved on, or the size of deals. */
export const SLOWER: Partial<Signal> = {
  metric: 'time_in_stage',
  direction: 'above',
  estimate: { kind: 'days', median: 34, units: 120 },
  comparator: {
    kind: 'reference_set',
    segments: ['north', 'south'],
    months: [],
    figure: { kind: 'days', median: 25, units: 700 },
  },
  difference: { unit: 'slower', value: 0.11, low: 0.06, high: 0.16, confidence: 0.98 },
};
export const LARGER: Partial<Signal> = {
  metric: 'deal_size',
  stage: 'won',
  direction: 'above',
  estimate: { kind: 'money', mean: 1_234_500, median: 1_100_000, deals: 40 },
  comparator: {
    kind: 'segment',
    segments: ['north'],
    months: [],
    figure: { kind: 'money', mean: 1_000_000, median: 900_000, deals: 55 },
  },
  difference: { unit: 'log_ratio', value: Math.log(1.23), low: Math.log(1.09), high: Math.log(1.4), confidence: 0.98 },
};
