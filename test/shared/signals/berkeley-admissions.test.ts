import { describe, expect, test } from 'vitest';
import type { ClusterRow, OverlapRow } from '../../../shared/queries/catalog.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import { overlapTable } from '../../../shared/signals/overlap-table.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { stratifiedEvidence } from '../../../shared/signals/stratified-evidence.ts';
import { mantelHaenszel } from '../../../shared/stats/mantel-haenszel.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { hypothesisOf } from './sample-hypothesis.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';

/**
 * Bickel, Hammel and O'Connell 1975, "Sex bias in graduate admissions: data from Berkeley", the six largest departments of
 * 1973 as in Freedman, Pisani and Purves, Statistics, 2.4: admitted of applied.
 */
const BERKELEY: Readonly<Record<string, { men: Counts; women: Counts }>> = {
  a: { men: [512, 825], women: [89, 108] },
  b: { men: [353, 560], women: [17, 25] },
  c: { men: [120, 325], women: [202, 593] },
  d: { men: [138, 417], women: [131, 375] },
  e: { men: [53, 191], women: [94, 393] },
  f: { men: [22, 373], women: [24, 341] },
};

describe('Berkeley admissions', () => {
  const scope = admissions();
  const overlap = Object.entries(BERKELEY).flatMap(([department, { men, women }]) => [
    overlapRow('men', department, men),
    overlapRow('women', department, women),
  ]);
  const cluster = (['women', 'men'] as const).map((sex) => admitted(sex));

  test('women differ from men, and within departments the difference is gone', () => {
    const [signal, ...others] = detectSignals(
      aggregatesOf({ cluster, overlap: overlapTable(overlap) }),
      [],
      scope,
    ).signals;
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      ...{ dimension: 'sex', segment: 'women', direction: 'below' },
      ...{
        estimate: { part: 557, whole: 1835 },
        comparator: { segments: ['men'], figure: { part: 1198, whole: 2691 } },
      },
      ...{ caveats: [{ kind: 'not_within', dimension: 'department' }], evidence: 'supported' },
    });
    // 30.35% against 44.52%
    expect(signal?.difference.value).toBeCloseTo(557 / 1835 - 1198 / 2691, 6);
    const [within] = signal?.within ?? [];
    expect(within).toMatchObject({ dimension: 'department', holds: false });
    // the Mantel-Haenszel difference of the table by hand, sum of weighted differences over sum of weights: 1.8 points the other way
    expect(within?.difference).toBeCloseTo(byHand(), 6);
    expect(within?.difference).toBeGreaterThan(0);
    expect(within?.low).toBeLessThan(0);
    expect(within?.high).toBeGreaterThan(0);
  });

  test('a difference of departments is there within each sex', () => {
    const departments = hypothesisOf('f', -0.28, 0.02, {
      dimension: 'department',
      comparator: { ...hypothesisOf('f', 0).comparator, segments: ['c', 'd'] },
    });
    const [within, ...none] = stratifiedEvidence(departments, overlapTable(overlap), scope);
    expect(none).toEqual([]);
    expect(within).toMatchObject({ dimension: 'sex', holds: true });
    // men 22 of 373 against 258 of 742, women 24 of 341 against 333 of 968
    const expected = mantelHaenszel([
      { first: { part: 22, whole: 373 }, second: { part: 258, whole: 742 } },
      { first: { part: 24, whole: 341 }, second: { part: 333, whole: 968 } },
    ]);
    expect(within?.difference).toBeCloseTo(expected?.difference ?? 0, 6);
    expect(within?.low).toBeCloseTo(expected?.low ?? 0, 6);
    // the same the other way round holds, too
    const above = hypothesisOf('c', 0.28, 0.02, {
      dimension: 'department',
      comparator: { ...departments.comparator, segments: ['f'] },
    });
    expect(stratifiedEvidence(above, overlapTable(overlap), scope)[0]).toMatchObject({ holds: true });
    // and a sign that the strata turn does not
    expect(stratifiedEvidence({ ...above, value: -0.28 }, overlapTable(overlap), scope)[0]?.holds).toBe(false);
    expect(stratifiedEvidence({ ...departments, value: 0.28 }, overlapTable(overlap), scope)[0]?.holds).toBe(false);
  });

  test('neither the order of the rows nor which dimension comes first matters', () => {
    const women = hypothesisOf('women', -0.14, 0.02, {
      dimension: 'sex',
      comparator: { ...hypothesisOf('f', 0).comparator, segments: ['men'] },
    });
    const [plain] = stratifiedEvidence(women, overlapTable(overlap), scope);
    expect(stratifiedEvidence(women, overlapTable(overlap.toReversed()), scope)).toEqual([plain]);
    const turned = overlap.map(
      (row): OverlapRow => ({ ...row, segment: row.other_segment, other_segment: row.segment }),
    );
    const [all, sex, department] = scope.dimensions;
    if (all === undefined || sex === undefined || department === undefined) throw new RangeError('three dimensions');
    const dimensions = [all, { ...department, slot: 1 }, { ...sex, slot: 2 }];
    expect(stratifiedEvidence(women, overlapTable(turned), { ...scope, dimensions })).toEqual([plain]);
  });

  test('resemblance within clusters widens the interval', () => {
    const of = (designEffect: number) => {
      const hypothesis = hypothesisOf('women', -0.14, 0.02, {
        ...{ dimension: 'sex', clusters: { by: 'owner', count: 40, designEffect } },
        comparator: { ...hypothesisOf('f', 0).comparator, segments: ['men'] },
      });
      const [within] = stratifiedEvidence(hypothesis, overlapTable(overlap), scope);
      return (within?.high ?? 0) - (within?.low ?? 0);
    };
    expect(of(4) / of(1)).toBeCloseTo(2, 3);
  });

  test('other stages, funnels and dimensions have no part in it', () => {
    const women = hypothesisOf('women', -0.14, 0.02, { dimension: 'sex' });
    const pair = { ...women, comparator: { ...women.comparator, segments: ['men'] } };
    const overlaps = overlapTable(overlap);
    expect(stratifiedEvidence(pair, overlaps, scope)).toHaveLength(1);
    expect(stratifiedEvidence({ ...pair, stage: 'offer' }, overlaps, scope)).toEqual([]);
    expect(stratifiedEvidence({ ...pair, funnel: 'renewals' }, overlaps, scope)).toEqual([]);
    expect(stratifiedEvidence({ ...pair, segment: 'nobody' }, overlaps, scope)).toEqual([]);
    expect(stratifiedEvidence({ ...pair, metric: 'time_in_stage' }, overlaps, scope)).toEqual([]);
    expect(stratifiedEvidence({ ...pair, claim: 'trend' }, overlaps, scope)).toEqual([]);
    // nobody of the comparator in any stratum: nothing is compared
    expect(stratifiedEvidence(women, overlaps, scope)).toEqual([]);
  });
});

type Counts = readonly [admitted: number, applied: number];

function admissions(): Scope {
  const scope = sampleScope([]);
  const dimension = (id: string, slot: number, segments: readonly string[]) => ({
    ...{ id, slot, label: id, known: 'entry' as const },
    segments: segments.map((segment) => ({ id: segment, label: segment })),
  });
  const [all] = scope.dimensions;
  return {
    ...scope,
    dimensions: [
      ...(all === undefined ? [] : [all]),
      dimension('sex', 1, ['women', 'men']),
      dimension('department', 2, Object.keys(BERKELEY)),
    ],
  };
}

function admitted(sex: 'men' | 'women'): ClusterRow {
  const sum = (place: 0 | 1) => Object.values(BERKELEY).reduce((total, counts) => total + counts[sex][place], 0);
  return clusterRow(sex, sum(0), sum(1));
}

function overlapRow(segment: string, department: string, [advanced, entered]: Counts): OverlapRow {
  const { funnel, grain, stage, stage_number } = clusterRow(segment, advanced, entered);
  return {
    ...{ slot: 1, segment, funnel, grain, stage, stage_number },
    ...{ other_slot: 2, other_segment: department, entered, advanced },
  };
}

function byHand(): number {
  let excess = 0;
  let weights = 0;
  for (const { men, women } of Object.values(BERKELEY)) {
    const weight = (men[1] * women[1]) / (men[1] + women[1]);
    excess += weight * (women[0] / women[1] - men[0] / men[1]);
    weights += weight;
  }
  return excess / weights;
}
