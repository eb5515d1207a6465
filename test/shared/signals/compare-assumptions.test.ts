import { describe, expect, test } from 'vitest';
import { ComparedAssumption } from '../../../shared/contracts/assumption.ts';
import type { Assumption } from '../../../shared/contracts/definitions.ts';
import type { Rate } from '../../../shared/contracts/measure.ts';
import type { Flag, Scorecard } from '../../../shared/contracts/outputs.ts';
import type { ReferenceSet, Signal } from '../../../shared/contracts/signal.ts';
import type { ClusterRow, CurveRow, DealClusterRow, DealSizeRow } from '../../../shared/queries/catalog.ts';
import { assumptionVerdict } from '../../../shared/signals/assumption-verdict.ts';
import { type AssumptionInput, compareAssumptions } from '../../../shared/signals/compare-assumptions.ts';
import { curveTable } from '../../../shared/signals/curve-table.ts';
import { newcombeInterval } from '../../../shared/stats/newcombe-interval.ts';
import { clusterRow, cohortRow, sampleScope } from './sample-scope.ts';
import { shareRowOf } from './sample-units.ts';

const segments = ['west', 'north', 'south', 'east'];
const scope = sampleScope(segments);

const claim: Assumption = {
  ...{ id: 'a', kind: 'persona', statement: 'It is so.', owner: 'PMM', source: 'Workshop' },
  ...{ dimension: 'region', segment: 'west', funnel: 'sales', stage: 'offer' },
  ...{ metric: 'stage_conversion', direction: 'higher' },
};

const cohort = Array.from({ length: 10 }, (_, index) =>
  cohortRow({ stage: 'offer', entered_month: index < 2 ? 202511 + index : 202599 + index }),
);

/** Ten months of offers: 300 of 1000 move on in every segment, and so many in the west. */
function compare(assumption: Partial<Assumption>, west: number, more: Partial<AssumptionInput> = {}) {
  const [compared] = compareAssumptions({
    assumptions: [{ ...claim, ...assumption }],
    aggregates: {
      cluster: segments.map((segment) => clusterRow(segment, segment === 'west' ? west : 300, 1000, 'offer')),
      cohort,
      curve: curveTable([]),
      deal_size: [],
      deal_cluster: [],
      win_cluster: [],
    },
    cards: [],
    references: [],
    signals: [],
    flags: [],
    scope,
    ...more,
  });
  return ComparedAssumption.parse(compared);
}

describe('the verdict of an interval on the claimed side', () => {
  test.each([
    ['on the side and reaches the size', 0.01, 0.09, 0.05, 'agrees', null],
    ['beyond the size', 0.06, 0.09, 0.05, 'agrees', null],
    ['on the side, short of the size', 0.01, 0.04, 0.05, 'contradicts', 'smaller_than_claimed'],
    ['holds none and the size', -0.01, 0.09, 0.05, 'cannot_tell_yet', null],
    ['holds none, short of the size', -0.02, 0.04, 0.05, 'contradicts', 'smaller_than_claimed'],
    ['on the other side', -0.09, -0.01, 0.05, 'contradicts', 'other_side'],
    ['no size: on the side', 0.001, 0.002, undefined, 'agrees', null],
    ['no size: holds none', -0.001, 0.2, undefined, 'cannot_tell_yet', null],
    ['no size: on the other side', -0.2, -0.001, undefined, 'contradicts', 'other_side'],
    ['touching none is not above it', 0, 0.2, 0.1, 'cannot_tell_yet', null],
    ['reaching the size just so', 0.01, 0.05, 0.05, 'agrees', null],
  ] as const)('%s', (_, low, high, size, verdict, contradiction) => {
    expect(assumptionVerdict({ low, high }, size)).toEqual({ verdict, contradiction });
  });
});

describe('compareAssumptions', () => {
  test.each([
    ['ten points more, five claimed', { size: 5 }, 400, 'agrees', null, 0.05],
    ['ten points more, twenty claimed', { size: 20 }, 400, 'contradicts', 'smaller_than_claimed', 0.2],
    ['ten points more, fewer claimed', { direction: 'lower', size: 5 }, 400, 'contradicts', 'other_side', -0.05],
    ['ten points fewer, five fewer claimed', { direction: 'lower', size: 5 }, 200, 'agrees', null, -0.05],
    ['one point more, two claimed', { size: 2 }, 310, 'cannot_tell_yet', null, 0.02],
    ['ten points more, a side claimed', {}, 400, 'agrees', null, null],
    ['ten points fewer, a side claimed', {}, 200, 'contradicts', 'other_side', null],
    ['one point more, a side claimed', {}, 310, 'cannot_tell_yet', null, null],
  ] as const)('%s', (_, assumption, west, verdict, contradiction, claimed) => {
    const compared = compare(assumption, west);
    expect(compared).toMatchObject({ verdict, contradiction, claimed, unit: 'points' });
    expect(compared.difference?.value).toBeCloseTo((west - 300) / 1000, 6);
    expect(compared.observed).toMatchObject({ kind: 'share', part: west, whole: 1000 });
  });

  test('against the other segments together, or against the reference set without the segment', () => {
    expect(compare({}, 400).comparator).toMatchObject({
      kind: 'other_segments',
      segments: ['north', 'south', 'east'],
      figure: { part: 900, whole: 3000 },
    });
    const reference: ReferenceSet = {
      ...{ metric: 'stage_conversion', dimension: 'region', funnel: 'sales', stage: 'offer' },
      ...{ segments: ['west', 'north', 'south'], apart: ['east'], figure: null, holds: true },
    };
    expect(compare({}, 400, { references: [reference] }).comparator).toMatchObject({
      kind: 'reference_set',
      segments: ['north', 'south'],
      figure: { part: 600, whole: 2000 },
    });
    for (const other of [{ holds: false }, { stage: 'open' }, { metric: 'time_in_stage' as const }])
      expect(compare({}, 400, { references: [{ ...reference, ...other }] }).comparator?.kind).toBe('other_segments');
  });

  test('the intervals hold together: each of five has the confidence of a fifth of the budget', () => {
    expect(compare({}, 400).difference?.confidence).toBe(0.95);
    const five = Array.from({ length: 5 }, (_, index) => ({ ...claim, id: String(index) }));
    const all = compareAssumptions({
      assumptions: five,
      aggregates: {
        cluster: segments.map((segment) => clusterRow(segment, 300, 1000, 'offer')),
        ...{ cohort: [], curve: curveTable([]), deal_size: [], deal_cluster: [], win_cluster: [] },
      },
      ...{ cards: [], references: [], signals: [], flags: [], scope },
    });
    expect(all.map(({ difference }) => difference?.confidence)).toEqual([0.99, 0.99, 0.99, 0.99, 0.99]);
    expect(all[0]?.difference?.high).toBeGreaterThan(compare({}, 300).difference?.high ?? 1);
  });

  test('what cannot be told has a date: so many months as bring the least difference down to the claim', () => {
    const compared = compare({ size: 2.6 }, 310);
    // 1000 and 3000 units: (1.96 + 0.84) * sqrt(.31 * .69 / 1000 + .3 * .7 / 3000) = .0472; (.0472 / .026)^2 = 3.3 times ten months
    expect(compared.detectable).toBeCloseTo(0.0472, 3);
    expect(compared.monthlyVolume).toBe(100);
    // the window of twelve months has ten that are mature
    expect(compared.tellable).toEqual({ period: '2028-09', cohortMonths: 33, windowMonths: 34 });
    expect(compare({}, 310).tellable).toBeNull();
    expect(compare({ size: 20 }, 400).tellable).toBeNull();
    // it could have been told already, had it been so
    expect(compare({ size: 6 }, 310).verdict).toBe('contradicts');
    // with a month more at the earliest, where this one could have told but did not
    expect(compare({ size: 5 }, 330).tellable).toMatchObject({ period: '2026-11', cohortMonths: 11 });
  });

  test('what would take a longer window than definitions may have is told by none', () => {
    // (.0472 / .0255)^2 = 3.43 and (.0472 / .025)^2 = 3.57 times ten months, in a window of a month more than that
    expect(compare({ size: 2.55 }, 310).tellable?.windowMonths).toBe(36);
    expect(compare({ size: 2.5 }, 310).tellable).toBeNull();
  });

  test('a window that fills by itself need not be longer for it', () => {
    const young = compare({ size: 5 }, 330, { scope: { ...scope, windowMonth: 202401 } });
    expect(young.tellable).toEqual({ period: '2026-11', cohortMonths: 11, windowMonths: null });
  });

  test.each([
    // of ten months' units thirty need so many months; 150 are more than any window has
    ['two of two', 2, 2, undefined],
    ['all of ten', 10, 10, 30],
    ['all but one of 29', 28, 29, 11],
  ])('%s are too few to agree or to contradict, whatever their share', (_, part, whole, cohortMonths) => {
    const cluster = segments.map((segment) =>
      segment === 'west' ? clusterRow(segment, part, whole, 'offer') : clusterRow(segment, 300, 1000, 'offer'),
    );
    const aggregates = { ...{ curve: curveTable([]), deal_size: [], deal_cluster: [], win_cluster: [] }, cluster };
    const of = (assumption: Partial<Assumption>) => compare(assumption, 0, { aggregates: { ...aggregates, cohort } });
    for (const direction of ['higher', 'lower'] as const)
      expect(of({ direction, size: 5 })).toMatchObject({
        ...{ verdict: 'cannot_tell_yet', contradiction: null, smallSample: true, observed: { part, whole } },
      });
    expect(of({ size: 60 }).tellable?.cohortMonths).toBe(cohortMonths);
    expect(compare({ size: 5 }, 400).smallSample).toBe(false);
  });

  test('a comparator of few units tells no more', () => {
    const cluster = segments.map((segment) => clusterRow(segment, 3, segment === 'west' ? 1000 : 9, 'offer'));
    const aggregates = { ...{ curve: curveTable([]), deal_size: [], deal_cluster: [], win_cluster: [] }, cluster };
    const compared = compare({ direction: 'lower' }, 0, { aggregates: { ...aggregates, cohort } });
    expect(compared).toMatchObject({ verdict: 'cannot_tell_yet', smallSample: true });
  });

  test('nothing arrives: nothing can be told, and no date', () => {
    const absent = compare({ segment: 'nowhere', size: 5 }, 300);
    expect(absent).toMatchObject({ verdict: 'cannot_tell_yet', observed: null, difference: null, tellable: null });
    expect(absent).toMatchObject({ comparator: null, detectable: null, monthlyVolume: null });
  });

  test('signals of the same segment at the same stage are named', () => {
    const comparator = { kind: 'reference_set', segments: ['west'] };
    const signal = {
      id: 's',
      dimension: 'region',
      segment: 'west',
      funnel: 'sales',
      stage: 'offer',
      comparator,
    } as Signal;
    const others = [{ segment: 'east' }, { stage: 'open' }, { funnel: 'other' }, { dimension: 'industry' }];
    const signals = [signal, ...others.map((other, index) => ({ ...signal, ...other, id: String(index) }))];
    expect(compare({}, 400, { signals }).signals).toEqual(['s']);
    const pair = { ...signal, segment: 'east', comparator: { ...signal.comparator, kind: 'segment' as const } };
    expect(compare({}, 400, { signals: [pair] }).signals).toEqual(['s']);
  });

  test('flags that constrain the dimension or the funnel are named, others are not', () => {
    const flag = { id: 'own', severity: 'constrain', dimension: 'region', funnel: null } as Flag;
    const flags = [
      flag,
      { ...flag, id: 'funnel', dimension: null, funnel: 'sales' },
      { ...flag, id: 'warning', severity: 'warn' as const },
      { ...flag, id: 'dimension', dimension: 'industry' },
      { ...flag, id: 'elsewhere', dimension: null, funnel: 'expansion' },
    ];
    expect(compare({}, 400, { flags }).constrainedBy).toEqual(['own', 'funnel']);
  });

  test('win rates of the scorecards, wider where units come in clusters', () => {
    const rate = (part: number): Rate => ({
      ...{ kind: 'measured', value: part / 500, low: 0, high: 1, part, whole: 500, smallSample: false },
    });
    const cards = segments.map((segment) => ({
      ...{ dimension: 'region', segment, funnel: 'sales', winRate: rate(segment === 'west' ? 200 : 150) },
    })) as Scorecard[];
    const apart = compare({ metric: 'win_rate', size: 5 }, 300, { cards });
    expect(apart).toMatchObject({ verdict: 'agrees', unit: 'points', observed: { part: 200, whole: 500 } });
    // Newcombe 1998, method 10, of 200 of 500 against 450 of 1500, computed independently by statsmodels 0.15.0
    expect(apart.difference?.low).toBeCloseTo(0.051767, 5);
    expect(apart.difference?.high).toBeCloseTo(0.149087, 5);
    // fifty accounts of ten closed units, all won or all lost
    const win_cluster = segments.map((segment) =>
      shareRowOf(
        segment,
        Array.from({ length: 500 }, (_, unit) => ({
          ...{ account: `${segment}${Math.floor(unit / 10)}`, owner: `${segment}${unit}` },
          isPart: unit < (segment === 'west' ? 200 : 150),
        })),
      ),
    );
    const alone = { cluster: segments.map((segment) => clusterRow(segment, 300, 1000, 'offer')), win_cluster };
    const aggregates = { ...alone, cohort: [], curve: curveTable([]), deal_size: [], deal_cluster: [] };
    const wider = compare({ metric: 'win_rate', size: 5 }, 300, { cards, aggregates });
    expect(wider.verdict).toBe('cannot_tell_yet');
    // Newcombe's of 20 of 50 against 45 of 150: ten alike are worth one
    expect(wider.difference?.low).toBeCloseTo(newcombeInterval(TENTH, TENTH_OF_OTHERS).low, 6);
    expect(wider.difference?.high).toBeCloseTo(newcombeInterval(TENTH, TENTH_OF_OTHERS).high, 6);
    const elsewhere = win_cluster.map((row) => ({ ...row, stage: 'offer' }));
    const notFrom = { ...aggregates, win_cluster: elsewhere };
    expect(compare({ metric: 'win_rate', size: 5 }, 300, { cards, aggregates: notFrom }).difference).toEqual(
      apart.difference,
    );
  });

  test('times in days, of those that moved on within the horizon', () => {
    const curve = segments.flatMap((segment) =>
      Array.from({ length: 20 }, (_, day) => curveRow(segment, day + (segment === 'west' ? 9 : 1), 20)),
    );
    const aggregates = {
      cluster: segments.map((segment) => clusterRow(segment, 300, 1000, 'offer')),
      ...{ cohort: [], curve: curveTable(curve), deal_size: [], deal_cluster: [], win_cluster: [] },
    };
    const longer = compare({ metric: 'time_in_stage', size: 7 }, 300, { aggregates });
    expect(longer).toMatchObject({
      ...{ verdict: 'agrees', unit: 'days', claimed: 7, difference: { value: 8 } },
      ...{ observed: { kind: 'days', median: 18, units: 400 }, comparator: { figure: { median: 10, units: 1200 } } },
    });
    expect(compare({ metric: 'time_in_stage', size: 14 }, 300, { aggregates }).contradiction).toBe(
      'smaller_than_claimed',
    );
    expect(compare({ metric: 'time_in_stage', direction: 'lower' }, 300, { aggregates }).contradiction).toBe(
      'other_side',
    );
    const of = (cluster: readonly ClusterRow[]) =>
      compare({ metric: 'time_in_stage' }, 300, { aggregates: { ...aggregates, cluster } }).difference;
    expect(of(alikeInDays)?.low).toBeLessThan(longer.difference?.low ?? 0);
    // whether they moved on is another question than how long those took who did
    expect(of(clustered)).toEqual(longer.difference);
    // beyond the horizon of thirty days, and of cohorts that have not had it: no times
    const late = [...curve, curveRow('west', 31, 9000), { ...curveRow('west', 1, 9000), cohorts: 'recent' }];
    expect(
      compare({ metric: 'time_in_stage' }, 300, { aggregates: { ...aggregates, curve: curveTable(late) } }).observed,
    ).toEqual(longer.observed);
  });

  test('deal sizes as a ratio', () => {
    const deal_size = segments.flatMap((segment) =>
      [100, 101, 102, 103].map((bin): DealSizeRow => {
        const large = bin + (segment === 'west' ? 12 : 0);
        // 24 classes a power of ten, from 1.00 on: twelve classes are the root of ten
        const amount = Math.round(30 * 100 * 10 ** ((large - 0.5) / 24));
        return {
          slot: 1,
          segment,
          funnel: 'sales',
          amount_bin: large,
          deals: 30,
          amount,
          close_deals: 0,
          close_amount: 0,
        };
      }),
    );
    const elsewhere = deal_size.map((row) => ({ ...row, amount_bin: 8, amount: 30 * 205 }));
    const aggregates = {
      cluster: segments.map((segment) => clusterRow(segment, 300, 1000, 'offer')),
      ...{ cohort: [], curve: curveTable([]), win_cluster: [], deal_cluster: segments.map((one) => dealsOf(one, 120)) },
      deal_size: [
        ...deal_size,
        ...elsewhere.map((row) => ({ ...row, slot: 2 })),
        ...elsewhere.map((row) => ({ ...row, funnel: 'other' })),
      ],
    };
    const of = (assumption: Partial<Assumption>) =>
      compare({ metric: 'deal_size', stage: 'won', ...assumption }, 300, { aggregates });
    expect(of({ size: 2 })).toMatchObject({ verdict: 'agrees', unit: 'ratio', claimed: 2 });
    expect(of({ size: 2 }).difference?.value).toBeCloseTo(Math.sqrt(10), 2);
    expect(of({ size: 5 })).toMatchObject({ verdict: 'contradicts', contradiction: 'smaller_than_claimed' });
    expect(of({ direction: 'lower', size: 0.5 })).toMatchObject({ contradiction: 'other_side', claimed: 0.5 });
    expect(of({ size: 2 }).detectable).toBeGreaterThan(1);
    const { difference } = of({ size: 2 });
    const widened = (given: Partial<typeof aggregates>) =>
      compare({ metric: 'deal_size' }, 300, { aggregates: { ...aggregates, ...given } }).difference;
    expect(widened({ deal_cluster: segments.map((one) => dealsOf(one, 12)) })?.low).toBeLessThan(difference?.low ?? 0);
    // whether a deal was won is another question than how large it is
    expect(widened({ cluster: clustered })).toEqual(difference);
    expect((difference?.low ?? 0) * (difference?.high ?? 0)).toBeCloseTo((difference?.value ?? 0) ** 2, 3);
  });
});

const TENTH = { part: 20, whole: 50 };
const TENTH_OF_OTHERS = { part: 45, whole: 150 };

/** A hundred accounts of ten units that all move on, after one to ten days, or all stay. */
const clustered = segments.map((segment) => ({
  ...clusterRow(segment, 300, 1000, 'offer'),
  ...{ accounts: 100, account_entered_squared: 10_000, account_entered_advanced: 3000, account_advanced_squared: 3000 },
  ...{ days: 30 * 55, days_squared: 30 * 385, arrived_accounts: 30 },
  ...{ account_advanced_days: 30 * 10 * 55, account_days_squared: 30 * 55 ** 2 },
}));

/** Thirty accounts of ten that moved on after the same days, one day in the first account and thirty in the last. */
const alikeInDays = segments.map((segment) => {
  const days = Array.from({ length: 30 }, (_, account) => account + 1);
  const sum = (of: (day: number) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    ...clusterRow(segment, 300, 1000, 'offer'),
    ...{ days: sum((day) => 10 * day), days_squared: sum((day) => 10 * day ** 2) },
    ...{ arrived_accounts: 30, account_advanced_squared: 3000 },
    ...{ account_advanced_days: sum((day) => 100 * day), account_days_squared: sum((day) => 100 * day ** 2) },
  };
});

/** Deals of sizes 100 to 103 in equal numbers; those of one account are of one size. */
function dealsOf(segment: string, accounts: number): DealClusterRow {
  const each = 120 / accounts;
  const sizes = Array.from({ length: accounts }, (_, account) => 100 + (account % 4));
  const sum = (of: (size: number) => number) => sizes.reduce((total, size) => total + of(size), 0);
  const alone = { deals: 120, bins: sum((size) => each * size), bins_squared: sum((size) => each * size ** 2) };
  return {
    ...{ slot: 1, segment, funnel: 'sales', ...alone },
    ...{ accounts, account_deals_squared: accounts * each ** 2 },
    ...{ account_deals_bins: sum((size) => each ** 2 * size), account_bins_squared: sum((size) => (each * size) ** 2) },
    ...{ owners: 120, owner_deals_squared: 120, owner_deals_bins: alone.bins, owner_bins_squared: alone.bins_squared },
  };
}

function curveRow(segment: string, age_to: number, advanced: number): CurveRow {
  return {
    ...{ slot: 1, segment, funnel: 'sales', grain: 'opportunity', stage: 'offer', stage_number: 2 },
    ...{ cohorts: 'mature', age_to, advanced, lost: 1, back: 0, censored: 2, late: 0, unobserved: 0 },
  };
}
