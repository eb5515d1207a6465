import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../examples/company/random.ts';
import type { NotTestedReason } from '../../../shared/contracts/signal.ts';
import type { ClusterRow, CurveRow } from '../../../shared/queries/catalog.ts';
import type { Aggregates } from '../../../shared/signals/aggregates.ts';
import { conversionContrasts } from '../../../shared/signals/conversion-contrasts.ts';
import { curveTable } from '../../../shared/signals/curve-table.ts';
import { dealSizeContrasts } from '../../../shared/signals/deal-size-contrasts.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import { establishedSegments } from '../../../shared/signals/established-segments.ts';
import { paceContrasts } from '../../../shared/signals/pace-contrasts.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { stageClusters } from '../../../shared/signals/stage-clusters.ts';
import { brunnerMunzelTest } from '../../../shared/stats/brunner-munzel-test.ts';
import { minimumEffectTest } from '../../../shared/stats/minimum-effect-test.ts';
import { shareContrast } from '../../../shared/stats/share-contrast.ts';
import { alignedCounts } from '../stats/aligned-counts.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';
import { clusterRowOf, curveRowsOf, type Deal, dealRowsOf, type Unit } from './sample-units.ts';

const regions = ['north', 'south', 'east', 'west', 'centre', 'coast'];
const nobody = establishedSegments([]);

describe('conversionContrasts', () => {
  test('each segment against the reference set without itself', () => {
    const { tested, notTested, references } = conversions(rowsOf(regions, { west: 80 }), sampleScope(regions));
    const members = regions.filter((region) => region !== 'west');
    expect(notTested).toEqual([]);
    expect(references).toEqual([
      {
        ...{ metric: 'stage_conversion', dimension: 'region', funnel: 'sales', stage: 'open', holds: true },
        ...{ segments: members, apart: ['west'], figure: expect.objectContaining({ part: 800, whole: 2000 }) },
      },
    ]);
    for (const { segment, comparator, estimate, against, id } of tested) {
      const others = members.filter((member) => member !== segment);
      expect(comparator).toMatchObject({ kind: 'reference_set', segments: others, months: [] });
      expect(comparator.figure).toMatchObject({ part: 160 * others.length, whole: 400 * others.length });
      expect(estimate).toMatchObject({ part: segment === 'west' ? 80 : 160, whole: 400 });
      expect(against).toBeNull();
      expect(id).toBe(`level/stage_conversion/region.${segment}/sales.open`);
    }
    expect(tested.map(({ segment }) => segment)).toEqual(regions);
  });

  test('is the contrast of shares, its threshold in the null', () => {
    const rows = rowsOf(regions, { west: 80 });
    const west = (scope: Scope) => conversions(rows, scope).tested.find(({ segment }) => segment === 'west');
    const scope = sampleScope(regions);
    const [own, others] = [group(80, 400), group(800, 2000)];
    // every unit is a cluster of its own: 6 x 400 less one each
    expect(west(scope)).toMatchObject(shareContrast(own, others, 2394) ?? {});
    expect(west(scope)).toMatchObject({ unit: 'points', degrees: 2394, clusters: { count: 400, designEffect: 1 } });
    const strict = west({ ...scope, nullThreshold: 0.1 });
    expect(strict?.pValue).toBe(shareContrast(own, others, 2394, 0.1)?.pValue);
    expect(strict?.nullHypothesis).toContain('give or take 10 points');
    // a change of the pooled 880 / 2400 by three tenths, in errors of equal shares
    const pooled = 880 / 2400;
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / 400 + 1 / 2000));
    expect(west(scope)?.plannedErrors).toBeCloseTo((0.3 * pooled) / error, 9);
    expect(west({ ...scope, plannedEffect: 0.6 })?.plannedErrors).toBeCloseTo((0.6 * pooled) / error, 9);
  });

  test('deals of few owners count for as many as they are worth', () => {
    // eight owners of fifty each, half of whom convert 20%, half 60%
    const units = (): Unit[] =>
      Array.from({ length: 400 }, (_, place) => {
        const owner = place % 8;
        const isMoved = Math.floor(place / 8) < (owner < 4 ? 10 : 30);
        return { account: `a${place}`, owner: `o${owner}`, ...(isMoved ? { days: 5 } : {}) };
      });
    const rows = regions.map((region) => clusterRowOf(region, units()));
    const [first] = conversions(rows, sampleScope(regions)).tested;
    // one segment: mean .4, variance .24; owners' sums less their share are 10 either way: 8/7 x 800 less 96, over .24 x 400 x 49
    const correlation = ((8 / 7) * 800 - 96) / (0.24 * 400 * 49);
    const designEffect = 1 + 49 * correlation;
    expect(first?.clusters).toMatchObject({ by: 'owner', count: 8 });
    expect(first?.clusters.designEffect).toBeCloseTo(designEffect, 6);
    expect(first?.degrees).toBe(6 * 7);
    expect(first?.standardError).toBeCloseTo(Math.sqrt(0.24 * designEffect * (1 / 400 + 1 / 2000)), 9);
    const accounts = rows.map((row) => turnedClusters(row));
    expect(conversions(accounts, sampleScope(regions)).tested[0]?.clusters).toMatchObject({ by: 'account', count: 8 });
  });

  test('a segment of few owners is apart only where it is more than they can tell', () => {
    // 33% against 40%: apart in 400 independent units, by 2.9 standard errors, not in eight owners
    const [units, owners] = [1, 8].map((count) =>
      regions.map((region) => {
        const moved = region === 'west' ? 132 : 160;
        const row = clusterRow(region, moved, 400);
        if (count === 1) return row;
        const sums = { owner_entered_squared: 8 * 50 ** 2, owner_entered_advanced: 50 * moved };
        return { ...row, owners: 8, ...sums, owner_advanced_squared: 8 * ((moved / 8) ** 2 + 10 ** 2) };
      }),
    );
    const apart = (rows: readonly ClusterRow[] = []) => conversions(rows, sampleScope(regions)).references[0]?.apart;
    expect([apart(units), apart(owners)]).toEqual([['west'], []]);
  });

  test.each<readonly [string, readonly ClusterRow[], NotTestedReason]>([
    ['too few of the segment', [clusterRow('north', 10, 29), clusterRow('south', 100, 300)], 'small_sample'],
    ['too few of the other', [clusterRow('north', 100, 300), clusterRow('south', 10, 29)], 'small_sample'],
    [
      'all of one owner',
      [{ ...clusterRow('north', 100, 300), owners: 1 }, clusterRow('south', 90, 300)],
      'one_cluster',
    ],
    [
      'all of one account',
      [{ ...clusterRow('north', 99, 300), accounts: 1 }, clusterRow('south', 90, 300)],
      'one_cluster',
    ],
    ['nobody moved on', [clusterRow('north', 0, 300), clusterRow('south', 0, 300)], 'nobody_differs'],
    ['everybody moved on', [clusterRow('north', 300, 300), clusterRow('south', 300, 300)], 'nobody_differs'],
    ['nobody else is there', [clusterRow('north', 100, 300)], 'no_comparator'],
    ['nobody else entered', [clusterRow('north', 100, 300), clusterRow('south', 0, 0)], 'no_comparator'],
    ['nobody else is named', [clusterRow('north', 100, 300), clusterRow('blank', 90, 300)], 'no_comparator'],
  ])('is not made where %s', (_name, rows, reason) => {
    const { tested, notTested } = conversions(rows, sampleScope(['north', 'south', 'blank', 'unmapped']));
    expect(tested).toEqual([]);
    expect(notTested).toMatchObject([{ reason, segment: 'north', claim: 'level', stage: 'open' }]);
  });

  test('thirty are enough', () => {
    const rows = [clusterRow('north', 10, 30), clusterRow('south', 100, 300)];
    expect(conversions(rows, sampleScope(['north', 'south'])).tested).toHaveLength(1);
    expect(conversions(rows, { ...sampleScope(['north', 'south']), minimumSample: 31 }).tested).toEqual([]);
  });

  test('where under two thirds agree nobody is compared with a reference; declared pairs are tested all the same', () => {
    const scattered = { north: 40, south: 120, east: 240, west: 320, centre: 160, coast: 160 };
    const scope = { ...sampleScope(regions), pairs: [{ dimension: 'region', first: 'west', second: 'north' }] };
    const { tested, notTested, references } = conversions(rowsOf(regions, scattered), scope);
    expect(references).toMatchObject([{ holds: false }]);
    expect(notTested.map(({ segment, reason }) => [segment, reason])).toEqual(
      regions.map((region) => [region, 'no_common_reference']),
    );
    expect(tested).toMatchObject([
      {
        id: 'level/stage_conversion/vs_west/region.north/sales.open',
        ...{ segment: 'north', against: 'west', comparator: { kind: 'segment', segments: ['west'] } },
        nullHypothesis: 'the segment converts as the other segment',
      },
    ]);
    expect(tested[0]?.value).toBeCloseTo(0.1 - 0.8, 12);
  });

  test('the last stage and the whole funnel have no segments to compare', () => {
    const rows = regions.flatMap((region) => [
      { ...clusterRow(region, 100, 300), stage: 'won', stage_number: 3 },
      { ...clusterRow(region, 100, 300), slot: 0, segment: 'all' },
      { ...clusterRow(region, 100, 300), funnel: 'renewals' },
      { ...clusterRow(region, 100, 300), slot: 2 },
    ]);
    expect(conversions(rows, sampleScope(regions))).toEqual({ tested: [], notTested: [], references: [] });
  });
});

describe('paceContrasts', () => {
  const random = seededRandom(7);
  const unitsOf = (days: number): Unit[] =>
    Array.from({ length: 120 }, (_, place) => {
      const own = { account: `a${place}`, owner: `o${place}` };
      return random.chance(0.6) ? { ...own, days: Math.min(30, Math.round(days * (0.5 + random.uniform()))) } : own;
    });
  const units = new Map(regions.map((region) => [region, unitsOf(region === 'west' ? 18 : 12)]));
  const cluster = regions.map((region) => clusterRowOf(region, units.get(region) ?? []));
  const curve = regions.flatMap((region) => curveRowsOf(region, units.get(region) ?? []));
  const scope = sampleScope(regions);

  test('tells how fast those were that moved on', () => {
    const { tested, references } = paces(curve, cluster, scope);
    expect(references).toMatchObject([{ metric: 'time_in_stage', apart: ['west'], holds: true }]);
    const west = tested.find(({ segment }) => segment === 'west');
    const times = (ids: readonly string[]) =>
      ids.flatMap((id) => (units.get(id) ?? []).flatMap(({ days }) => days ?? []));
    const others = regions.filter((region) => region !== 'west');
    const [own = [], rest = []] = alignedCounts([times(['west']), times(others)]);
    const effect = brunnerMunzelTest(own, rest);
    if (effect === undefined) expect.fail('the times can be compared');
    expect(west?.value).toBeCloseTo(effect.probability - 0.5, 12);
    expect(west?.value).toBeGreaterThan(0.2);
    expect(west?.unit).toBe('slower');
    // owners and accounts of one unit each have no resemblance
    expect(west?.clusters).toMatchObject({ count: times(['west']).length, designEffect: 1 });
    expect(west?.standardError).toBeCloseTo(effect.standardError, 12);
    expect(west?.degrees).toBeCloseTo(effect.degrees, 9);
    expect(west?.pValue).toBeCloseTo(minimumEffectTest({ ...effect, value: effect.probability - 0.5 }, 0), 12);
    const moved = times(['west']).length;
    expect(west?.estimate).toMatchObject({ kind: 'days', units: moved });
    expect(west?.nullHypothesis).toBe('the segment takes as long as the segments of the reference set');
    const error = Math.sqrt((1 / moved + 1 / times(others).length) / 12);
    expect(west?.plannedErrors).toBeCloseTo(0.1 / error, 9);
  });

  test('who does not move on is in no time, nor who is still young, nor who took longer than the horizon', () => {
    const plain = paces(curve, cluster, scope);
    const more = curve.flatMap((row): CurveRow[] => [
      { ...row, advanced: 0, lost: 3, censored: 2, back: 1, age_to: 2 },
      { ...row, cohorts: 'all', advanced: 5, age_to: 1 },
      { ...row, advanced: 4, age_to: 31 },
    ]);
    expect(paces([...curve, ...more], cluster, scope)).toEqual(plain);
  });

  test('one owner of many slow deals is worth few', () => {
    const shared = new Map(
      regions.map((region) => [
        region,
        (units.get(region) ?? []).map((unit, place) => ({ ...unit, owner: `o${region}${(unit.days ?? place) % 6}` })),
      ]),
    );
    const rows = regions.map((region) => clusterRowOf(region, shared.get(region) ?? []));
    const plain = paces(curve, cluster, scope).tested[0];
    const clustered = paces(curve, rows, scope).tested[0];
    expect(clustered?.clusters.by).toBe('owner');
    expect(clustered?.clusters.count).toBe(6);
    const effect = clustered?.clusters.designEffect ?? 0;
    expect(effect).toBeGreaterThan(1.5);
    expect(clustered?.standardError).toBeCloseTo((plain?.standardError ?? 0) * Math.sqrt(effect), 6);
    expect(clustered?.degrees).toBe(6 * 5);
    const { value = 0, standardError = 1, degrees = 1 } = clustered ?? {};
    expect(clustered?.pValue).toBe(minimumEffectTest({ value, standardError, degrees }, 0));
    // where nobody moved on there is no owner of a time
    const idle = clusterRowOf('island', [{ account: 'a', owner: 'o' }]);
    expect(paces(curve, [...rows, idle], sampleScope([...regions, 'island'])).tested[0]).toEqual(clustered);
  });

  test('a segment of few owners is apart only where it is more than they can tell', () => {
    // every other time is a day longer than elsewhere: seen in single units, not in three owners of one time each
    const timed = (region: string, owners: number) =>
      Array.from({ length: 120 }, (_, place): Unit => {
        const owner = place % owners;
        const days = 10 + (place % 3) + (region === 'west' && place % 2 === 0 ? 1 : 0);
        return { account: `a${place}`, owner: `o${owner}`, days };
      });
    const apart = (owners: number) =>
      paces(
        regions.flatMap((region) => curveRowsOf(region, timed(region, owners))),
        regions.map((region) => clusterRowOf(region, timed(region, owners))),
        scope,
      ).references[0]?.apart;
    expect([apart(120), apart(3)]).toEqual([['west'], []]);
  });

  test.each<readonly [string, (row: ClusterRow) => ClusterRow, (row: CurveRow) => boolean, NotTestedReason]>([
    [
      'few moved on',
      (row) => row,
      ({ segment, advanced, age_to }) => segment !== 'north' || (advanced > 0 && age_to < 8),
      'small_sample',
    ],
    ['all of one owner', (row) => ({ ...row, arrived_owners: 1 }), () => true, 'one_cluster'],
    ['all took as long', (row) => row, ({ age_to }) => age_to === 12, 'nobody_differs'],
  ])('is not made where %s', (_name, change, isKept, reason) => {
    const two = ['north', 'south'];
    const rows = curve.filter((row) => two.includes(row.segment) && isKept(row));
    const plenty = reason === 'nobody_differs' ? rows.map((row) => ({ ...row, advanced: 20 * row.advanced })) : rows;
    const { tested, notTested } = paces(
      plenty,
      cluster.filter(({ segment }) => two.includes(segment)).map(change),
      sampleScope(two),
    );
    expect(tested).toEqual([]);
    expect(notTested).toMatchObject([{ reason, metric: 'time_in_stage', segment: 'north' }]);
  });

  test('a stage without a horizon has no times', () => {
    const undated = {
      ...scope,
      funnels: scope.funnels.map((funnel) => ({
        ...funnel,
        stages: funnel.stages.map((stage) => ({ ...stage, horizonDays: null })),
      })),
    };
    const atOnce = curve.map((row) => ({ ...row, age_to: 0 }));
    expect(paces([...curve, ...atOnce], cluster, undated)).toEqual({ tested: [], notTested: [], references: [] });
  });
});

describe('dealSizeContrasts', () => {
  const random = seededRandom(11);
  const dealsOf = (middle: number): Deal[] =>
    Array.from({ length: 60 }, (_, place) => ({
      ...{ account: `a${place}`, owner: `o${place}` },
      amount: Math.round(middle * Math.exp(random.uniform() - 0.5)),
    }));
  const deals = new Map(regions.map((region) => [region, dealsOf(region === 'coast' ? 200_000 : 100_000)]));
  const scope = sampleScope(regions);

  test('finds larger deals at the end of the funnel', () => {
    const { tested, references, notTested } = sizes(deals, scope);
    expect(notTested).toEqual([]);
    expect(references).toMatchObject([{ metric: 'deal_size', stage: 'won', apart: ['coast'], holds: true }]);
    const coast = tested.find(({ segment }) => segment === 'coast');
    expect(coast).toMatchObject({
      ...{ id: 'level/deal_size/region.coast/sales.won', unit: 'log_ratio', clusters: { count: 60, designEffect: 1 } },
      ...{ estimate: { kind: 'money', deals: 60 }, comparator: { figure: { deals: 300 } } },
      nullHypothesis: 'the segment has deals as large as the segments of the reference set',
    });
    expect(coast?.value).toBeCloseTo(Math.log(2), 1);
    const { value = 0, standardError = 1, degrees = 1 } = coast ?? {};
    expect(coast?.pValue).toBe(minimumEffectTest({ value, standardError, degrees }, 0));
    expect(coast?.plannedErrors).toBeCloseTo(Math.log(1.3) / standardError, 9);
    const all = [...(deals.get('coast') ?? [])].map(({ amount }) => amount);
    expect(coast?.estimate).toMatchObject({ mean: Math.round(all.reduce((sum, amount) => sum + amount, 0) / 60) });
  });

  test('deals of one account resemble each other', () => {
    // twenty accounts with three deals of one size each
    const alike = new Map(
      [...deals].map(([region, own]) => [
        region,
        own.map((deal, place) => ({ ...deal, account: `a${place % 20}`, amount: own[place % 20]?.amount ?? 0 })),
      ]),
    );
    const [clustered] = sizes(alike, scope).tested;
    expect(clustered?.clusters).toMatchObject({ by: 'account', count: 20 });
    // three of a kind are worth one, or a little less as twenty accounts are few
    expect(clustered?.clusters.designEffect).toBeCloseTo(3, 1);
    const apart = new Map(
      [...alike].map(([region, own]) => [region, own.map((deal, place) => ({ ...deal, account: `b${place}` }))]),
    );
    const [independent] = sizes(apart, scope).tested;
    expect((clustered?.standardError ?? 0) / (independent?.standardError ?? 1)).toBeCloseTo(Math.sqrt(3), 1);
    // two accounts a segment leave one degree each, however many deals there are
    const two = new Map(
      [...deals].map(([region, own]) => [
        region,
        own.map((deal, place) => ({ ...deal, account: `a${place % 2}`, owner: `o${place % 2}` })),
      ]),
    );
    expect(sizes(two, scope).tested[0]?.degrees).toBe(6);
  });

  test.each<readonly [string, (deal: Deal) => Deal, number, NotTestedReason]>([
    ['few were won', (deal) => deal, 29, 'small_sample'],
    ['all are of one account', (deal) => ({ ...deal, account: 'one' }), 60, 'one_cluster'],
    ['no amount has a logarithm', (deal) => ({ ...deal, amount: 0 }), 60, 'nobody_differs'],
  ])('is not made where %s', (_name, change, count, reason) => {
    const two = new Map([
      ['north', (deals.get('north') ?? []).slice(0, count).map(change)],
      ['south', deals.get('south') ?? []],
    ]);
    const { tested, notTested } = sizes(two, sampleScope(['north', 'south']));
    expect(tested).toEqual([]);
    expect(notTested).toMatchObject([{ reason, metric: 'deal_size', stage: 'won', segment: 'north' }]);
  });

  test('nothing is asked where no deal has an amount', () => {
    expect(sizes(new Map(), scope)).toEqual({ tested: [], notTested: [], references: [] });
  });
});

describe('all that a report compares', () => {
  const random = seededRandom(2026);
  const worlds = regions.map((region, place) => worldOf(region, place, random));
  const scope: Scope = { ...sampleScope(regions), falseDiscoveryRate: 0.2 };
  const plain = published(together(worlds), scope);

  test('finds of every metric something to shuffle', () => {
    expect(new Set(plain.signals.map(({ metric }) => metric))).toEqual(
      new Set(['stage_conversion', 'time_in_stage', 'deal_size']),
    );
  });

  test('does not depend on the order of the rows', () => {
    const turned = worlds.toReversed().map(
      (world): World => ({
        cluster: world.cluster.toReversed(),
        curve: world.curve.toReversed(),
        deal_size: world.deal_size.toReversed(),
        deal_cluster: world.deal_cluster.toReversed(),
      }),
    );
    expect(published(together(turned), scope)).toEqual(plain);
  });

  test('shuffled labels shuffle everything and change nothing else', () => {
    const names = ['coast', 'west', 'north', 'centre', 'south', 'east'];
    const renamed = (segment: string) => names[regions.indexOf(segment)] ?? segment;
    const moved = worlds.map((world, place) => relabelled(world, names[place] ?? ''));
    const expected = JSON.parse(
      JSON.stringify(plain).replace(/\b(north|south|east|west|centre|coast)\b/g, (region) => renamed(region)),
    ) as typeof plain;
    expect(sorted(published(together(moved), scope))).toEqual(sorted(expected));
  });

  test('blank and unmapped units change nothing, however they convert', () => {
    const strangers = ['blank', 'unmapped'].map((segment) => worldOf(segment, 9, seededRandom(segment.length)));
    const named = ['blank', ...regions, 'unmapped'].map((id) => ({ id, label: id }));
    const wider = {
      ...scope,
      dimensions: scope.dimensions.map((one) => (one.slot === 0 ? one : { ...one, segments: named })),
    };
    expect(published(together([...worlds, ...strangers]), wider)).toEqual(plain);
  });
});

type World = Pick<Aggregates, 'cluster' | 'deal_size' | 'deal_cluster'> & { readonly curve: readonly CurveRow[] };
type Random = ReturnType<typeof seededRandom>;

/** The fourth converts less, the second is slower, the last has larger deals; of the others nobody differs. */
function worldOf(segment: string, place: number, random: Random): World {
  const rate = place === 3 ? 0.15 : place === 9 ? 0.9 : 0.4;
  const pace = place === 1 ? 18 : place === 9 ? 3 : 10;
  const units = Array.from({ length: 300 }, (_, unit): Unit => {
    const own = { account: `${segment}${unit % 140}`, owner: `${segment}${unit % 30}` };
    return random.chance(rate) ? { ...own, days: Math.round(pace * (0.5 + random.uniform())) } : own;
  });
  const deals = Array.from({ length: 80 }, (_, deal): Deal => {
    const own = { account: `${segment}${deal % 60}`, owner: `${segment}${deal % 20}` };
    return { ...own, amount: Math.round((place === 5 ? 300_000 : 100_000) * Math.exp(random.uniform())) };
  });
  const { size, cluster } = dealRowsOf(segment, deals);
  return {
    ...{ cluster: [clusterRowOf(segment, units)], curve: curveRowsOf(segment, units) },
    ...{ deal_size: size, deal_cluster: [cluster] },
  };
}

function relabelled(world: World, segment: string): World {
  return {
    cluster: world.cluster.map((row) => ({ ...row, segment })),
    curve: world.curve.map((row) => ({ ...row, segment })),
    deal_size: world.deal_size.map((row) => ({ ...row, segment })),
    deal_cluster: world.deal_cluster.map((row) => ({ ...row, segment })),
  };
}

function together(worlds: readonly World[]): Aggregates {
  return aggregatesOf({
    cluster: worlds.flatMap(({ cluster }) => cluster),
    curve: curveTable(worlds.flatMap(({ curve }) => curve)),
    deal_size: worlds.flatMap((world) => world.deal_size),
    deal_cluster: worlds.flatMap((world) => world.deal_cluster),
  });
}

function published(aggregates: Aggregates, scope: Scope) {
  const { signals, tested, notTested, references, patterns, budget } = detectSignals(aggregates, [], scope);
  return { signals, tested, notTested, references, patterns, budget };
}

/** Without the order of the segments, which labels that moved have changed. */
function sorted(report: ReturnType<typeof published>) {
  const byText = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();
  const inOrder = <Item extends { readonly segments: readonly string[] }>(item: Item) => ({
    ...item,
    segments: item.segments.toSorted(),
  });
  return {
    budget: report.budget,
    signals: byText(report.signals.map((one) => ({ ...one, comparator: inOrder(one.comparator) }))),
    tested: byText(report.tested),
    notTested: byText(report.notTested),
    references: byText(report.references.map(inOrder)),
    patterns: byText(report.patterns),
  };
}

function conversions(rows: readonly ClusterRow[], scope: Scope) {
  return conversionContrasts(stageClusters(rows, scope), scope, nobody);
}

function paces(curve: readonly CurveRow[], cluster: readonly ClusterRow[], scope: Scope) {
  return paceContrasts(curveTable(curve), stageClusters(cluster, scope), scope, nobody);
}

function sizes(deals: ReadonlyMap<string, readonly Deal[]>, scope: Scope) {
  const rows = [...deals].map(([segment, own]) => dealRowsOf(segment, own));
  return dealSizeContrasts(
    rows.flatMap(({ size }) => size),
    rows.map(({ cluster }) => cluster),
    scope,
    nobody,
  );
}

/** 160 of 400 move on, but where it is said otherwise. */
function rowsOf(segments: readonly string[], advanced: Readonly<Record<string, number>>): ClusterRow[] {
  return segments.map((segment) => clusterRow(segment, advanced[segment] ?? 160, 400));
}

function group(part: number, whole: number) {
  return { part, whole, designEffect: 1 };
}

/** Owners as accounts, and accounts as owners. */
function turnedClusters(row: ClusterRow): ClusterRow {
  return {
    ...row,
    ...{ accounts: row.owners, owners: row.accounts },
    ...{ account_entered_squared: row.owner_entered_squared, owner_entered_squared: row.account_entered_squared },
    ...{ account_entered_advanced: row.owner_entered_advanced, owner_entered_advanced: row.account_entered_advanced },
    ...{ account_advanced_squared: row.owner_advanced_squared, owner_advanced_squared: row.account_advanced_squared },
  };
}
