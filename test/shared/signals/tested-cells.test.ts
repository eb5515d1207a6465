import normal from '@stdlib/stats-base-dists-normal-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import type { Hypothesis } from '../../../shared/signals/hypothesis.ts';
import { spendBudget } from '../../../shared/signals/report-budget.ts';
import { signalOf } from '../../../shared/signals/signal-of.ts';
import { significant, testedCells } from '../../../shared/signals/tested-cells.ts';
import { hypothesisOf } from './sample-hypothesis.ts';

const MANY = 1e7;
const NOTHING_MORE = { within: [], scenarios: { told: [], withheld: [] }, selectedEarlier: [] };

describe('testedCells', () => {
  test('intervals of what was found know that it was selected', () => {
    // two of twenty found at .05: confidence 1 - .05 x 2 / 20 = .995
    const family = [-0.2, 0.15, ...Array.from({ length: 18 }, (_, place) => 0.001 * place)].map((value, place) =>
      hypothesisOf(`s${place}`, value, 0.02, { degrees: MANY }),
    );
    const cells = cellsOf(family);
    expect(cells.map(({ found }) => found)).toEqual([true, true, ...Array.from({ length: 18 }, () => false)]);
    for (const { difference, found } of cells) {
      expect(difference.confidence).toBe(found ? 0.995 : 0.95);
      // normal quantiles .9975 and .975
      expect(difference.high - difference.value).toBeCloseTo(0.02 * (found ? 2.807034 : 1.959964), 5);
      expect(difference.value - difference.low).toBeCloseTo(difference.high - difference.value, 5);
    }
  });

  test('what was found has an interval without zero, also where it was given a large share of the budget', () => {
    const family = Array.from({ length: 10 }, (_, place) =>
      // one at p = .02, which a tenth of the budget would not have found; nine that were planned to find nothing
      hypothesisOf(`s${place}`, place === 0 ? 0.02 * 2.326 : 0, 0.02, {
        ...{ degrees: MANY, pValue: place === 0 ? 0.02 : 1, plannedErrors: place === 0 ? 3 : 0.1 },
      }),
    );
    const [cell] = cellsOf(family);
    expect(cell?.found).toBe(true);
    expect(cell?.weight).toBeGreaterThan(5);
    // one of ten found: 1 - weight x .05 / 10, and no less than .95
    expect(cell?.difference.confidence).toBeCloseTo(1 - ((cell?.weight ?? 0) * 0.05) / 10, 6);
    expect(cell?.difference.low).toBeGreaterThan(0);
  });

  test('intervals are never narrower than the usual one', () => {
    const cells = cellsOf([hypothesisOf('west', -0.3)], 0.2);
    expect(cells[0]).toMatchObject({ found: true, difference: { confidence: 0.95 } });
    expect(cellsOf([hypothesisOf('west', 0)])[0]?.difference.confidence).toBe(0.95);
  });

  test('what was to be found would have been, in four of five reports', () => {
    const family = [0.001, 0.01, 0.03].map((value, place) => hypothesisOf(`s${place}`, value, 0.02, { degrees: MANY }));
    for (const { detectable, level } of cellsOf(family)) {
      // power of a test at the printed level, the other tail left out
      const bound = inverse(level / 2);
      expect(normal((detectable.below ?? 0) / 0.02 - bound, 0, 1)).toBeCloseTo(0.8, 2);
      expect(detectable.above).toBe(detectable.below);
    }
  });

  test.each([
    // the comparator's share is .1: no share lies .13 below it; .95: none lies so far above
    ['a share near none', share(0.1), 'points', { below: false, above: true }],
    ['a share near all', share(0.95), 'points', { below: true, above: false }],
    ['a share between', share(0.4), 'points', { below: true, above: true }],
    ['times', { kind: 'days', median: 12, units: 200 }, 'slower', { below: true, above: true }],
    ['sizes', { kind: 'money', mean: 10, median: 9, deals: 200 }, 'log_ratio', { below: true, above: true }],
  ] as const)('says what a difference could be: %s', (_name, figure, unit, possible) => {
    // at level .045 with many degrees: (2.0047 + .8416) x .045 = .128
    const { detectable } = cellOf({ unit, comparator: comparator(figure), standardError: 0.045 });
    expect({ below: detectable.below !== null, above: detectable.above !== null }).toEqual(possible);
    for (const size of [detectable.below, detectable.above]) if (size !== null) expect(size).toBeCloseTo(0.128, 3);
  });

  test('no probability of being slower leaves one half by more than one half; a ratio knows no bound', () => {
    const days = comparator({ kind: 'days', median: 12, units: 200 });
    const money = comparator({ kind: 'money', mean: 10, median: 9, deals: 200 });
    expect(cellOf({ unit: 'slower', comparator: days, standardError: 0.17 }).detectable).not.toMatchObject({
      below: null,
    });
    expect(cellOf({ unit: 'slower', comparator: days, standardError: 0.18 }).detectable).toEqual({
      below: null,
      above: null,
    });
    expect(cellOf({ unit: 'log_ratio', comparator: money, standardError: 3 }).detectable.below).toBeGreaterThan(8);
  });

  test('each test keeps its place, its comparator and its weight', () => {
    const pair = hypothesisOf('west', -0.3, 0.02, {
      id: 'level/stage_conversion/vs_north/region.west/sales.open',
      comparator: { ...hypothesisOf('west', 0).comparator, kind: 'segment', segments: ['north'] },
      against: 'north',
    });
    const [first, second] = cellsOf([hypothesisOf('south', 0.01), pair]);
    expect(first).toMatchObject({ segment: 'south', comparator: 'reference_set', against: null, found: false });
    expect(second).toMatchObject({
      ...{ id: pair.id, claim: 'level', metric: 'stage_conversion', dimension: 'region', segment: 'west' },
      ...{ funnel: 'sales', stage: 'open', comparator: 'segment', against: 'north', found: true },
    });
    // half and fifteen hundredths of the budget, over two tests
    expect([first?.weight, second?.weight]).toEqual([1.538462, 0.461538]);
  });

  test('numbers are rounded, p-values to three digits', () => {
    expect([significant(0.0123456), significant(0.00000987654), significant(1), significant(0)]).toEqual([
      0.0123, 0.00000988, 1, 0,
    ]);
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 0.5, noNaN: true }), (value) => {
        const [cell] = cellsOf([hypothesisOf('west', value)]);
        for (const number of [cell?.difference.low, cell?.difference.high, cell?.difference.value])
          expect(Math.abs((number ?? 0.5e-6) * 1e6 - Math.round((number ?? 0) * 1e6))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('signalOf', () => {
  const hypothesis = hypothesisOf('west', -0.2);
  const cell = testedCell(hypothesis);

  test('is supported where nothing constrains it, and says which way', () => {
    const signal = signalOf(hypothesis, cell, NOTHING_MORE, []);
    expect(signal).toMatchObject({
      ...{ id: hypothesis.id, direction: 'below', evidence: 'supported', reasons: [], caveats: [], state: null },
      ...{ comparator: hypothesis.comparator, estimate: hypothesis.estimate, nullHypothesis: 'no difference' },
      ...{ difference: cell.difference, pValue: cell.pValue, clusters: hypothesis.clusters },
    });
    const other = hypothesisOf('west', 0.2);
    expect(signalOf(other, testedCell(other), NOTHING_MORE, []).direction).toBe('above');
  });

  test.each([
    ['constrains its dimension', { dimension: 'region' }, 'directional', true],
    ['warns of its dimension', { dimension: 'region', severity: 'warn' }, 'supported', true],
    ['constrains another dimension', { dimension: 'industry' }, 'supported', false],
    ['constrains its funnel', { funnel: 'sales' }, 'directional', true],
    ['constrains another funnel', { funnel: 'renewals' }, 'supported', false],
  ] as const)('a flag that %s', (_name, given, evidence, isCaveat) => {
    const signal = signalOf(hypothesis, cell, NOTHING_MORE, [flag(given)]);
    expect(signal.evidence).toBe(evidence);
    expect(signal.reasons).toEqual(evidence === 'directional' ? ['Often blank.'] : []);
    expect(signal.caveats).toEqual(isCaveat ? [{ kind: 'flag', flag: 'a-flag' }] : []);
  });

  test('carries a caveat for what does not hold, and none for what does', () => {
    const within = [
      { dimension: 'industry', difference: 0.01, low: -0.02, high: 0.04, holds: false },
      { dimension: 'size', difference: -0.1, low: -0.12, high: -0.08, holds: true },
    ];
    const scenarios = [
      { scenario: 'any_order', difference: 0.01, holds: false },
      { scenario: 'only_observed', difference: -0.1, holds: true },
    ];
    const withheld = [{ scenario: 'only_matched', reason: 'nobody_left' as const }];
    const signal = signalOf(
      hypothesis,
      cell,
      { within, scenarios: { told: scenarios, withheld }, selectedEarlier: ['lead', 'mql'] },
      [],
    );
    expect(signal).toMatchObject({ within, scenarios, scenariosWithheld: withheld });
    expect(signal.caveats).toEqual([
      { kind: 'not_within', dimension: 'industry' },
      { kind: 'depends_on_scenario', scenario: 'any_order' },
      { kind: 'selected_earlier', stages: ['lead', 'mql'] },
    ]);
    // caveats are told; only a flag that constrains lowers the evidence
    expect(signal.evidence).toBe('supported');
  });

  test.each([
    [9, [{ kind: 'few_clusters', clusters: 9 }]],
    [10, []],
  ])('of %d clusters', (count, caveats) => {
    const few = { ...hypothesis, clusters: { ...hypothesis.clusters, count } };
    expect(signalOf(few, cell, NOTHING_MORE, []).caveats).toEqual(caveats);
  });
});

function cellsOf(family: readonly Hypothesis[], rate = 0.05) {
  return testedCells(family, spendBudget(family, rate), rate);
}

function cellOf(given: Partial<Hypothesis>) {
  return testedCell(hypothesisOf('west', 0, 0.02, { degrees: MANY, pValue: 1, ...given }));
}

function testedCell(hypothesis: Hypothesis) {
  const [cell] = cellsOf([hypothesis]);
  if (cell === undefined) throw new RangeError('no cell');
  return cell;
}

function comparator(figure: Hypothesis['comparator']['figure']): Hypothesis['comparator'] {
  return { kind: 'reference_set', segments: ['north'], months: [], figure };
}

function share(value: number) {
  return { kind: 'share', value, low: value, high: value, part: Math.round(value * 1000), whole: 1000 } as const;
}

function flag(given: Partial<Flag>): Flag {
  return {
    ...{ id: 'a-flag', kind: 'often_blank', severity: 'constrain', dimension: null, funnel: null, object: null },
    ...{ sentence: 'Often blank.', found: 0.4, allowed: 0.2 },
    ...given,
  };
}

/** The deviate that so much of a normal distribution exceeds. */
function inverse(tail: number): number {
  let [low, high] = [0, 10];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (normal(-middle, 0, 1) > tail) low = middle;
    else high = middle;
  }
  return low;
}
