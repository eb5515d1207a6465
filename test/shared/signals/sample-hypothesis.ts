import cumulative from '@stdlib/stats-base-dists-t-cdf';
import type { LifeCycle } from '../../../shared/contracts/signal.ts';
import type { Hypothesis } from '../../../shared/signals/hypothesis.ts';

/** A test of one segment's conversion against the reference set, its p-value that of no difference. */
export function hypothesisOf(
  segment: string,
  value: number,
  standardError = 0.02,
  more: Partial<Hypothesis> = {},
): Hypothesis {
  const degrees = 200;
  const share = (rate: number) =>
    ({ kind: 'share', value: rate, low: rate, high: rate, part: Math.round(rate * 1000), whole: 1000 }) as const;
  return {
    id: `level/stage_conversion/region.${segment}/sales.open`,
    ...{ claim: 'level', metric: 'stage_conversion', dimension: 'region', segment, funnel: 'sales', stage: 'open' },
    estimate: share(0.4 + value),
    comparator: { kind: 'reference_set', segments: ['north', 'south'], months: [], figure: share(0.4) },
    against: null,
    nullHypothesis: 'no difference',
    unit: 'points',
    value,
    standardError,
    degrees,
    pValue: 2 * cumulative(-Math.abs(value) / standardError, degrees),
    clusters: { by: 'account', count: degrees + 1, designEffect: 1 },
    plannedErrors: 3,
    ...more,
  };
}

/** An entry that the report of 2026-09 established, told by one message. */
export function established(segment: string, value: number, more: Partial<LifeCycle> = {}): LifeCycle {
  const { id, claim, metric, dimension, funnel, stage, comparator } = hypothesisOf(segment, value);
  const anchor = { period: '2026-09', from: '2025-10', to: '2026-06', value, standardError: 0.02, degrees: 200 };
  return {
    ...{ signal: id, claim, metric, dimension, segment, funnel, stage, comparator: comparator.kind, against: null },
    ...{ state: 'new', direction: value > 0 ? 'above' : 'below', since: '2026-09', established: anchor, anchor },
    ...{ test: null, reason: null, messages: [{ event: `told-${segment}`, rule: 'falls_behind' }] },
    ...more,
  };
}
