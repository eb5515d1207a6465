import { expect, test } from 'vitest';
import { queriesBehind } from '../../../infra/local/queries-behind.ts';

const at = (file: string, record: string, path: string) => queriesBehind([{ file, record, path }], []);

test.each([
  [at('scorecards.json', 'all.all/sales', 'closedInPeriod.won'), ['money']],
  [at('scorecards.json', 'all.all/sales', 'salesCycle.median.days'), ['outcome_curve']],
  [at('scorecards.json', 'all.all/sales', 'touchesToWon.mean.opportunities'), ['touches_to_won']],
  [at('scorecards.json', 'all.all/sales.offer', 'conversion.value'), []],
  [at('signals.json', 'level/stage_conversion/size.small/sales.offer', 'estimate.value'), ['cluster']],
  [at('signals.json', 'level/time_in_stage/size.small/sales.offer', 'estimate.median'), ['curve']],
  [at('signals.json', 'level/deal_size/size.small/sales.won', 'estimate.mean'), ['deal_size', 'deal_cluster']],
  [at('signals.json', 'trend/stage_conversion/year_before/all.all/sales.offer', 'estimate.value'), ['cohort_cluster']],
  [at('signals.json', 'run of shift/stage_conversion/size.small/sales.offer', 'months.0'), ['cohort_cluster']],
  [at('signals.json', 'bottleneck/level/stage_conversion/a.b/c.d', 'unconditional.value'), ['reach_cluster']],
  [at('signals.json', 'budget', 'tested'), []],
])('%j', (queries, expected) => expect(queries).toEqual(expected));

test('an assumption has those of its metric, each query once', () => {
  const metrics = [{ metric: 'deal_size' }, { metric: 'win_rate' }, { metric: 'deal_size' }] as const;
  expect(queriesBehind([], metrics)).toEqual(['deal_size', 'deal_cluster', 'win_cluster']);
});
