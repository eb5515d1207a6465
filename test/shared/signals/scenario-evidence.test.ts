import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../shared/contracts/definitions.ts';
import type { ClusterRow } from '../../../shared/queries/catalog.ts';
import { cellRows } from '../../../shared/signals/cell-rows.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import type { Hypothesis } from '../../../shared/signals/hypothesis.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { scenarioEvidence } from '../../../shared/signals/scenario-evidence.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { hypothesisOf } from './sample-hypothesis.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';

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
  ] as const)('%s turns the sign', (scenario, own, other, difference) => {
    const changed = [given('west', own), given('north', other), given('south', {})];
    const found = evidence(west, changed);
    expect(found.map((one) => one.scenario)).toEqual([...SCENARIOS]);
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
    expect(evidence(above, rows).map(({ holds }) => holds)).toEqual([false, false, false]);
    const more = [clusterRow('west', 240, 400), clusterRow('north', 160, 400), clusterRow('south', 160, 400)];
    expect(evidence(above, more).map(({ holds }) => holds)).toEqual([true, true, true]);
  });

  test('only the declared ones are looked at, and only where somebody is left', () => {
    expect(evidence(west, rows, { ...scope, scenarios: [] })).toEqual([]);
    expect(evidence(west, rows, { ...scope, scenarios: ['any_order'] })).toHaveLength(1);
    const nobody = [given('west', { entered_observed: 0, advanced_observed: 0 }), given('north', {})];
    expect(evidence(west, nobody).map(({ scenario }) => scenario)).toEqual(['any_order', 'without_administrative']);
    expect(evidence(west, [given('west', {})])).toEqual([]);
  });

  test('other metrics and claims, stages and dimensions have none', () => {
    expect(evidence({ ...west, metric: 'time_in_stage' }, rows)).toEqual([]);
    expect(evidence({ ...west, claim: 'trend' }, rows)).toEqual([]);
    expect(evidence({ ...west, stage: 'offer' }, rows)).toEqual([]);
    expect(evidence({ ...west, dimension: 'industry' }, rows)).toEqual([]);
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
  expect(signal?.scenarios.map(({ holds }) => holds)).toEqual([true, false, true]);
});

function given(segment: string, more: Partial<ClusterRow>): ClusterRow {
  return { ...clusterRow(segment, segment === 'west' ? 80 : 160, 400), ...more };
}

function evidence(hypothesis: Hypothesis, cluster: readonly ClusterRow[], within = scope) {
  return scenarioEvidence(hypothesis, cellRows(cluster), within);
}
