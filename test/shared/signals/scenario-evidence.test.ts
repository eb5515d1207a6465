import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../shared/contracts/definitions.ts';
import type { ClusterRow, DealSizeRow } from '../../../shared/queries/catalog.ts';
import { cellRows } from '../../../shared/signals/cell-rows.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import type { Hypothesis } from '../../../shared/signals/hypothesis.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { scenarioEvidence } from '../../../shared/signals/scenario-evidence.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { hypothesisOf } from './sample-hypothesis.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';
import { binOf } from './sample-units.ts';

const CONVERSION_SCENARIOS = SCENARIOS.filter((id) => id !== 'close_date_rates');
const scope: Scope = { ...sampleScope(['north', 'south', 'west']), scenarios: SCENARIOS };
/** West moves on in 80 of 400, north and south together in 320 of 800. */
const rows = [clusterRow('west', 80, 400), clusterRow('north', 160, 400), clusterRow('south', 160, 400)];
const west = hypothesisOf('west', -0.2);

describe('scenarioEvidence', () => {
  test.each([
    // only what the exports hold: 60 of 100 observed, against 100 of 250 and all 160 of 400
    [
      'only_observed',
      { entered_observed: 100, advanced_observed: 60 },
      { entered_observed: 250, advanced_observed: 100 },
      0.6 - 260 / 650,
    ],
    // 200 of 400 moved on to any later stage, against 320 of 800
    ['any_order', { advanced_any_order: 200 }, {}, 0.5 - 0.4],
    // 160 of the 400 were decided, against 800 - 80
    ['without_administrative', { entered_decided: 160 }, { entered_decided: 320 }, 80 / 160 - 320 / 720],
    // 70 of the 100 that were matched, against 150 of 300 and all 160 of 400
    [
      'only_matched',
      { entered_matched: 100, advanced_matched: 70 },
      { entered_matched: 300, advanced_matched: 150 },
      0.7 - 310 / 700,
    ],
  ] as const)('%s turns the sign', (scenario, own, other, difference) => {
    const changed = [given('west', own), given('north', other), given('south', {})];
    const found = evidence(west, changed);
    expect(found.map((one) => one.scenario)).toEqual([...CONVERSION_SCENARIOS]);
    for (const one of found) {
      if (one.scenario !== scenario) expect(one).toEqual({ scenario: one.scenario, difference: -0.2, holds: true });
      else {
        expect(one.difference).toBeCloseTo(difference, 6);
        expect(one.holds).toBe(false);
      }
    }
  });

  test('a difference that falls within the threshold does not hold, one at zero neither', () => {
    const weaker = [given('west', { advanced_any_order: 148 }), given('north', {}), given('south', {})];
    // 37% against 40%
    const anyOrder = (threshold: number) =>
      evidence(west, weaker, { ...scope, scenarios: ['any_order'], nullThreshold: threshold });
    expect(anyOrder(0)).toEqual([{ scenario: 'any_order', difference: -0.03, holds: true }]);
    expect(anyOrder(0.02)[0]?.holds).toBe(true);
    expect(anyOrder(0.05)[0]?.holds).toBe(false);
    const none = [given('west', { advanced_any_order: 160 }), given('north', {}), given('south', {})];
    expect(evidence(west, none)[1]).toEqual({ scenario: 'any_order', difference: 0, holds: false });
  });

  test('a difference above holds above', () => {
    const above = hypothesisOf('west', 0.2);
    expect(evidence(above, rows).map(({ holds }) => holds)).toEqual([false, false, false, false]);
    const more = [clusterRow('west', 240, 400), clusterRow('north', 160, 400), clusterRow('south', 160, 400)];
    expect(evidence(above, more).map(({ holds }) => holds)).toEqual([true, true, true, true]);
  });

  test('only the declared ones are looked at, and only where somebody is left', () => {
    expect(evidence(west, rows, { ...scope, scenarios: [] })).toEqual([]);
    expect(evidence(west, rows, { ...scope, scenarios: ['any_order'] })).toHaveLength(1);
    const nobody = [given('west', { entered_observed: 0, advanced_observed: 0 }), given('north', {})];
    const { told, withheld } = scenariosOf(west, nobody);
    expect(told.map(({ scenario }) => scenario)).toEqual(CONVERSION_SCENARIOS.filter((id) => id !== 'only_observed'));
    expect(withheld).toEqual([{ scenario: 'only_observed', reason: 'nobody_left' }]);
    const alone = scenariosOf(west, [given('west', {})]);
    expect(alone.told).toEqual([]);
    expect(alone.withheld).toEqual(CONVERSION_SCENARIOS.map((scenario) => ({ scenario, reason: 'nobody_left' })));
  });

  test('persons who have an account are those who moved on: nothing is said of them', () => {
    const persons = [given('west', {}), given('north', {}), given('south', {})].map((row) => ({
      ...row,
      grain: 'person',
    }));
    const { told, withheld } = scenariosOf(west, persons);
    expect(told.map(({ scenario }) => scenario)).toEqual(CONVERSION_SCENARIOS.filter((id) => id !== 'only_matched'));
    expect(withheld).toEqual([{ scenario: 'only_matched', reason: 'matched_by_outcome' }]);
  });

  test('other metrics and claims, stages and dimensions have none', () => {
    expect(evidence({ ...west, metric: 'time_in_stage' }, rows)).toEqual([]);
    expect(evidence({ ...west, claim: 'trend' }, rows)).toEqual([]);
    expect(evidence({ ...west, stage: 'offer' }, rows)).toEqual([]);
    expect(evidence({ ...west, dimension: 'industry' }, rows)).toEqual([]);
    const none = { told: [], withheld: [] };
    expect(scenariosOf({ ...west, metric: 'time_in_stage' }, rows)).toEqual(none);
    expect(scenariosOf({ ...west, metric: 'deal_size', claim: 'trend' }, rows)).toEqual(none);
  });
});

describe('amounts at the rates of the month of closing', () => {
  /** At plan rates west has deals twice as large as north and south: 200,000 against 100,000. */
  const larger: Hypothesis = {
    ...hypothesisOf('west', Math.log(2)),
    ...{ id: 'level/deal_size/region.west/sales.won', metric: 'deal_size', stage: 'won', unit: 'log_ratio' },
  };
  const priced = (segment: string, perDeal: number, close: number | null, deals = 10): DealSizeRow => ({
    ...{ slot: 1, segment, funnel: 'sales', amount_bin: binOf(perDeal), deals, amount: deals * perDeal },
    ...{ close_deals: close === null ? 0 : deals, close_amount: (close ?? 0) * deals },
  });
  const elsewhere = [priced('north', 100_000, 100_000), priced('south', 100_000, 100_000)];
  const found = (sizes: readonly DealSizeRow[]) => scenariosOf(larger, [], scope, sizes);

  test.each([
    ['as large, it holds', 200_000, 2, true],
    ['less so, it holds', 120_000, 1.2, true],
    ['as the others, it does not', 100_000, 1, false],
    ['smaller, it turns', 80_000, 0.8, false],
  ])('%s', (_name, close, ratio, holds) => {
    const { told, withheld } = found([priced('west', 200_000, close), ...elsewhere]);
    expect(told).toEqual([{ scenario: 'close_date_rates', difference: expect.closeTo(Math.log(ratio), 5), holds }]);
    expect(withheld).toEqual([]);
  });

  test('no threshold of conversions applies to a ratio of amounts', () => {
    const sizes = [priced('west', 200_000, 101_000), ...elsewhere];
    const { told } = scenariosOf(larger, [], { ...scope, nullThreshold: 0.05 }, sizes);
    expect(told).toMatchObject([{ holds: true }]);
  });

  test.each([
    ['no deal has one', [priced('west', 200_000, null), priced('north', 100_000, null)], 'no_close_rates'],
    [
      'one class of its deals has none',
      [priced('west', 200_000, 200_000), priced('west', 400_000, null), ...elsewhere],
      'close_rates_missing',
    ],
    ['the others have none', [priced('west', 200_000, 200_000), priced('south', 100_000, null)], 'close_rates_missing'],
    ['nobody else has deals', [priced('west', 200_000, 200_000)], 'nobody_left'],
  ] as const)('withheld where %s', (_name, sizes, reason) => {
    expect(found(sizes)).toEqual({ told: [], withheld: [{ scenario: 'close_date_rates', reason }] });
  });

  test('is looked at where it is declared', () => {
    const sizes = [priced('west', 200_000, 200_000), ...elsewhere];
    expect(scenariosOf(larger, [], { ...scope, scenarios: ['any_order'] }, sizes)).toEqual({ told: [], withheld: [] });
  });
});

test('a signal says on which rule of counting it depends', () => {
  const regions = ['north', 'south', 'east', 'west', 'centre', 'coast'];
  const changed = regions
    .map((region) => clusterRow(region, region === 'west' ? 80 : 160, 400))
    .map((row) => (row.segment === 'west' ? { ...row, advanced_any_order: 200 } : row));
  const report = { ...sampleScope(regions), scenarios: SCENARIOS };
  const [signal] = detectSignals(aggregatesOf({ cluster: changed }), [], report).signals;
  expect(signal?.caveats).toEqual([{ kind: 'depends_on_scenario', scenario: 'any_order' }]);
  expect(signal?.evidence).toBe('supported');
  expect(signal?.scenarios.map(({ holds }) => holds)).toEqual([true, false, true, true]);
});

function given(segment: string, more: Partial<ClusterRow>): ClusterRow {
  return { ...clusterRow(segment, segment === 'west' ? 80 : 160, 400), ...more };
}

function evidence(hypothesis: Hypothesis, cluster: readonly ClusterRow[], within = scope) {
  return scenariosOf(hypothesis, cluster, within).told;
}

function scenariosOf(
  hypothesis: Hypothesis,
  cluster: readonly ClusterRow[],
  within = scope,
  sizes: readonly DealSizeRow[] = [],
) {
  return scenarioEvidence(hypothesis, { clusters: cellRows(cluster), sizes: cellRows(sizes) }, within);
}
