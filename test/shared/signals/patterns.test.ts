import { describe, expect, test } from 'vitest';
import type { Movement, PatternKind, Signal, TestedCell } from '../../../shared/contracts/signal.ts';
import type { ClusterRow, CurveRow, ShareClusterRow } from '../../../shared/queries/catalog.ts';
import { cellRows } from '../../../shared/signals/cell-rows.ts';
import { curveTable } from '../../../shared/signals/curve-table.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import { fewerOrSlower } from '../../../shared/signals/fewer-or-slower.ts';
import { patterns } from '../../../shared/signals/patterns.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { shareSides } from '../../../shared/signals/share-sides.ts';
import { stageClusters } from '../../../shared/signals/stage-clusters.ts';
import { unconditionalDifference } from '../../../shared/signals/unconditional-difference.ts';
import type { LevelOrPace } from '../../../shared/stats/level-or-pace.ts';
import type { AgeCounts } from '../../../shared/stats/risk-sets.ts';
import { shareContrast } from '../../../shared/stats/share-contrast.ts';
import { studentInterval } from '../../../shared/stats/student-interval.ts';
import { transplantGroups } from '../stats/published-times.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';
import { LARGER, SLOWER, sampleSignal, testOf } from './sample-signal.ts';
import { shareRowOf } from './sample-units.ts';

const regions = ['north', 'south', 'east', 'west', 'centre', 'coast'];
const scope = sampleScope(regions);
const points = { unit: 'points', confidence: 0.95 } as const;
const less = { ...points, value: -0.1, low: -0.15, high: -0.05 };
const notLess = { ...points, value: -0.02, low: -0.06, high: 0.02 };
const howMany = { early: less, late: notLess, overAllAges: null };
const ABOVE: Partial<Signal> = { direction: 'above', difference: { ...points, value: 0.2, low: 0.14, high: 0.26 } };

describe('patterns', () => {
  test('a bottleneck needs both: fewer of who came so far, and fewer of who set out', () => {
    const signal = sampleSignal();
    const kindWith = (unconditional: TestedCell['difference'] | null) => patternsOf([signal], { unconditional });
    expect(kindWith(less)).toEqual([
      {
        id: `bottleneck/${signal.id}`,
        ...{ kind: 'bottleneck', dimension: 'region', segment: 'west', funnel: 'sales', stage: 'open' },
        ...{ signals: [signal.id], evidence: 'supported', conditional: signal.difference, unconditional: less },
        howMany: null,
      },
    ]);
    expect(kindWith(notLess)).toMatchObject([{ kind: 'drop_off', unconditional: notLess }]);
    expect(kindWith(null)).toMatchObject([{ kind: 'drop_off', unconditional: null }]);
    expect(kindWith({ ...less, value: 0.1, low: 0.05, high: 0.15 })).toMatchObject([{ kind: 'drop_off' }]);
    expect(kindWith({ ...less, high: 0 })).toMatchObject([{ kind: 'drop_off' }]);
    expect(patternsOf([sampleSignal(ABOVE)], { unconditional: less })).toEqual([]);
  });

  test.each<readonly [PatternKind | 'none', Partial<Signal>, Partial<Signal>]>([
    ['strong_early_weak_late', ABOVE, { stage: 'offer' }],
    ['weak_early_strong_late', {}, { ...ABOVE, stage: 'offer' }],
    ['none', {}, { stage: 'offer' }],
    ['none', ABOVE, { ...ABOVE, stage: 'offer' }],
    ['none', ABOVE, { stage: 'offer', segment: 'north' }],
    ['none', ABOVE, { stage: 'offer', dimension: 'industry' }],
    ['none', ABOVE, { stage: 'offer', funnel: 'renewals' }],
    ['none', ABOVE, { stage: 'offer', comparator: pairWith('north') }],
    ['none', ABOVE, { stage: 'open' }],
    ['none', ABOVE, { stage: 'offer', claim: 'trend' }],
    ['none', ABOVE, { ...SLOWER, direction: 'below', stage: 'offer' }],
  ])('early and late: %s', (kind, early, late) => {
    const signals = [sampleSignal(early), sampleSignal({ ...late, id: 'late' })];
    for (const given of [signals, signals.toReversed()]) {
      const found = patternsOf(given).filter((one) => one.kind.includes('early'));
      expect(found.map((one) => [one.kind, one.signals])).toEqual(
        kind === 'none' ? [] : [[kind, [signals[0]?.id, 'late']]],
      );
    }
  });

  test('against the same other segment alone', () => {
    const few = sampleScope(['north', 'south', 'west']);
    const early = sampleSignal({ ...ABOVE, comparator: pairWith('north') });
    const late = (other: string) => sampleSignal({ id: 'late', stage: 'offer', comparator: pairWith(other) });
    const kinds = (other: string) => patternsOf([early, late(other)], {}, few).map(({ kind }) => kind);
    expect(kinds('north')).toEqual(['drop_off', 'strong_early_weak_late']);
    expect(kinds('south')).toEqual(['drop_off']);
  });

  test('a pair out of many segments tells of the pair, not of the segment', () => {
    const pair = sampleSignal({ comparator: pairWith('north') });
    expect(patternsOf([pair])).toEqual([]);
    expect(patternsOf([pair], {}, sampleScope(regions.slice(0, 5)))).toMatchObject([{ kind: 'drop_off' }]);
    // blank and unmapped are not counted among them
    const five = sampleScope([...regions.slice(0, 5), 'blank', 'unmapped']);
    expect(patternsOf([pair], {}, five)).toMatchObject([{ kind: 'drop_off' }]);
  });

  test('fewer or slower is told of a place once, with all its signals', () => {
    const level = sampleSignal();
    const pace = sampleSignal(SLOWER);
    const told = patternsOf([level, pace], { levelOrPace: 'fewer_and_slower' });
    expect(told.map(({ kind, signals, howMany: shown }) => [kind, signals, shown])).toEqual([
      ['drop_off', [level.id], null],
      ['fewer_and_slower', [level.id, pace.id], howMany],
    ]);
    expect(patternsOf([pace], { levelOrPace: 'slower' })).toMatchObject([{ kind: 'slower', signals: [pace.id] }]);
    expect(patternsOf([level, pace], { levelOrPace: 'cannot_tell' }).map(({ kind }) => kind)).toEqual(['drop_off']);
    const elsewhere = sampleSignal({ ...SLOWER, stage: 'offer' });
    expect(patternsOf([level, elsewhere], { levelOrPace: 'slower' }).map(({ signals }) => signals)).toEqual([
      [level.id],
      [level.id],
      [elsewhere.id],
    ]);
  });

  test.each([
    ['above', 'larger_deals'],
    ['below', 'smaller_deals'],
  ] as const)('deals %s are %s', (direction, kind) => {
    const { comparator } = sampleSignal();
    expect(patternsOf([sampleSignal({ ...LARGER, comparator, direction })])).toMatchObject([{ kind, stage: 'won' }]);
    // of a trend nothing is said: only levels are told so
    expect(patternsOf([sampleSignal({ ...LARGER, comparator, direction, claim: 'trend' })])).toEqual([]);
  });

  test.each<readonly [string, Movement['rate'], PatternKind]>([
    ['rates fell too', { value: -0.05, low: -0.09, high: -0.01 }, 'mix_and_rate'],
    ['rates rose', { value: 0.05, low: 0.01, high: 0.09 }, 'mix_and_rate'],
    ['rates are not shown to have moved', { value: -0.01, low: -0.05, high: 0.03 }, 'mix'],
  ])('a total moved by who entered; %s', (_name, rate, kind) => {
    const signal = sampleSignal({
      claim: 'mix',
      segment: 'all',
      comparator: { ...pairWith('north'), kind: 'year_before' },
    });
    const own = movement({ rate });
    const others = [
      movement({ rate: { value: 9, low: 8, high: 10 }, comparator: 'quarter_before' }),
      movement({ rate: { value: 9, low: 8, high: 10 }, stage: 'offer' }),
      movement({ rate: { value: 9, low: 8, high: 10 }, funnel: 'renewals' }),
      movement({ rate: { value: 9, low: 8, high: 10 }, dimension: 'industry' }),
    ];
    expect(patternsOf([signal], { movements: [...others, own] })).toMatchObject([{ kind, signals: [signal.id] }]);
    expect(patternsOf([signal], { movements: others })).toEqual([]);
  });

  test('a shift is sudden', () => {
    const shift = sampleSignal({ claim: 'shift', comparator: { ...pairWith('north'), kind: 'history' } });
    expect(patternsOf([shift], { unconditional: less })).toMatchObject([{ kind: 'sudden_shift', signals: [shift.id] }]);
  });

  test('is as good as the weakest of its signals', () => {
    const late = sampleSignal({ stage: 'offer', id: 'late', evidence: 'directional' });
    const evidence = patternsOf([sampleSignal(ABOVE), late]).map((one) => [one.kind, one.evidence]);
    expect(evidence).toEqual([
      ['drop_off', 'directional'],
      ['strong_early_weak_late', 'directional'],
    ]);
  });
});

describe('fewerOrSlower', () => {
  const level = sampleSignal();
  const pace = sampleSignal(SLOWER);
  const slower = testOf(pace);
  const notSlower = testOf(pace, {
    found: false,
    difference: { unit: 'slower', value: 0.02, low: -0.03, high: 0.07, confidence: 0.95 },
  });
  const fewer = testOf(level);
  const notFewer = testOf(level, { found: false, difference: { ...points, value: -0.01, low: -0.07, high: 0.05 } });
  /** Early, west is behind by ten points: 40 of 400 against 160 of 800. */
  const behind = earlyRows(40);

  test.each([
    ['fewer_and_slower', fewer, slower, behind],
    ['fewer', fewer, notSlower, behind],
    ['slower', notFewer, slower, behind],
    ['cannot_tell', notFewer, notSlower, behind],
    // early it was ahead, by twenty points: what is fewer later cannot be told from what came sooner
    ['cannot_tell', fewer, notSlower, earlyRows(160)],
    // the gap widened from early to late: who is slower would have caught up
    ['cannot_tell', notFewer, slower, earlyRows(100)],
  ])('%s', (kind, ofLevel, ofPace, rows) => {
    const cells = new Map([ofLevel, ofPace].map((cell) => [cell.id, cell]));
    expect(kindOf(level, cells, rows)).toBe(kind);
    expect(kindOf(pace, cells, rows)).toBe(kind);
  });

  test('needs both tests, and units on both sides', () => {
    const both = new Map([fewer, slower].map((cell) => [cell.id, cell]));
    expect(kindOf(level, new Map([[fewer.id, fewer]]), behind)).toBe('cannot_tell');
    expect(kindOf(level, new Map([[slower.id, slower]]), behind)).toBe('cannot_tell');
    expect(
      kindOf(
        level,
        both,
        behind.filter(({ segment }) => segment !== 'west'),
      ),
    ).toBe('cannot_tell');
    expect(
      kindOf(
        level,
        both,
        behind.filter(({ segment }) => segment === 'west'),
      ),
    ).toBe('cannot_tell');
  });

  test('of a pair looks at the tests of that pair', () => {
    const pair = sampleSignal({ comparator: pairWith('north') });
    const named = (cell: TestedCell, metric: string) => ({
      ...cell,
      id: `level/${metric}/vs_north/region.west/sales.open`,
    });
    const cells = new Map(
      [named(fewer, 'stage_conversion'), named(slower, 'time_in_stage'), notFewer, notSlower].map((cell) => [
        cell.id,
        cell,
      ]),
    );
    expect(kindOf(pair, cells, behind)).toBe('fewer_and_slower');
  });

  test('resemblance within clusters widens what is known early', () => {
    // early ahead by eight points: 112 of 400 against 160 of 800, seen in independent units, not in clusters of ten
    const ahead = earlyRows(112);
    const cells = new Map([fewer, notSlower].map((cell) => [cell.id, cell]));
    expect(kindOf(level, cells, ahead)).toBe('cannot_tell');
    expect(kindOf(level, cells, inTens(ahead))).toBe('fewer');
    // how alike they are is known of conversions, also where the signal is of times
    const ofTimes = { ...sampleSignal(SLOWER), clusters: { by: 'account', count: 5, designEffect: 40 } } as const;
    expect(kindOf(ofTimes, cells, ahead)).toBe('cannot_tell');
  });
});

describe('how many, beside fewer or slower', () => {
  const level = sampleSignal();
  const cells = new Map([testOf(level), testOf(sampleSignal(SLOWER))].map((cell) => [cell.id, cell]));
  const of = (curve: readonly CurveRow[], rows = earlyRows(40)) =>
    fewerOrSlower(
      level,
      { cells, rowsOf: cellRows(rows), stages: stageClusters(rows, scope), curves: curveTable(curve) },
      scope,
    );

  test('shows both horizons, the full one as it was tested', () => {
    const { howMany: shown } = of([]);
    expect(shown?.late).toEqual(level.difference);
    // 40 of 400 against 160 of 800
    expect(shown?.early).toMatchObject({ unit: 'points', value: -0.1, confidence: 0.95 });
    expect(shown?.early.low).toBeLessThan(-0.1);
    expect(shown?.overAllAges).toBeNull();
  });

  // p-values computed independently by R's cmprsk 2.2-11, cuminc: relapse after transplants, months begun, by disease
  test('has the test of Gray over all ages, of mature cohorts, with what it assumes', () => {
    const [lymphoblastic = [], myeloid = []] = transplantGroups('disease', 'months');
    // the segment's own rows are in no comparator, and the two segments of the reference set are one group
    const curve = [
      ...curveRows('west', lymphoblastic),
      ...curveRows('north', myeloid.slice(0, 9)),
      ...curveRows('south', myeloid.slice(9)),
    ];
    const younger = curve.map((row): CurveRow => ({ ...row, cohorts: 'recent', advanced: 9 }));
    const found = of([...curve, ...younger]).howMany?.overAllAges;
    expect(found).toMatchObject({ test: 'gray', pValue: 0.0865, isHypothesis: false });
    expect([found?.units, found?.comparatorUnits]).toEqual([lymphoblastic.length, myeloid.length]);
    expect(found?.caveat).toMatch(/fewer and later read the same.*classes.*alike/);
    // of a chi-squared of one degree, 2.9376232, every ten alike leave a tenth: p = .588
    expect(of(curve, inTens(earlyRows(40))).howMany?.overAllAges?.pValue).toBe(0.588);
  });

  test('has none where nobody moved on, or one side is not there', () => {
    const [one = [], other = []] = transplantGroups('disease', 'months');
    const lost = (segment: string, counts: readonly AgeCounts[]) =>
      curveRows(segment, counts).map((row): CurveRow => ({ ...row, advanced: 0, lost: row.advanced + row.lost }));
    expect(of([...lost('west', one), ...lost('north', other)]).howMany?.overAllAges).toBeNull();
    expect(of(curveRows('west', one)).howMany?.overAllAges).toBeNull();
  });
});

describe('unconditionalDifference', () => {
  /** Of 500 and 1000 that set out, 50 and 200 came to the win. Five of an account did the same. */
  const rows = ['west', 'north', 'south'].map((segment) => cameThrough(segment, segment === 'west' ? 50 : 100, 5));
  const signal = sampleSignal({ stage: 'offer' });

  test('is of those who entered the first stage, in the clusters that these come in', () => {
    const found = unconditionalDifference(signal, shareSides(rows), scope);
    const contrast = shareContrast(
      { part: 50, whole: 500, designEffect: 5 },
      { part: 200, whole: 1000, designEffect: 5 },
      297,
    );
    if (contrast === undefined) throw new RangeError('no contrast');
    expect(found).toMatchObject({ unit: 'points', value: -0.1, confidence: 0.95 });
    expect(found?.low).toBeCloseTo(studentInterval(contrast, 0.95).low, 6);
    expect(found?.high).toBeCloseTo(studentInterval(contrast, 0.95).high, 6);
  });

  test.each<readonly [string, Partial<Signal>, readonly ShareClusterRow[]]>([
    ['nobody of the segment set out', {}, rows.filter(({ segment }) => segment !== 'west')],
    ['nobody of the others set out', {}, rows.filter(({ segment }) => segment === 'west')],
    ['nobody came through', {}, rows.map(({ segment }) => cameThrough(segment, 0, 5))],
    ['all are of one owner and one account', {}, rows.map(({ segment }) => cameThrough(segment, 50, 500))],
    ['no cohort is old enough', {}, []],
    ['the dimension is unknown', { dimension: 'industry' }, rows],
    ['the funnel is unknown', { funnel: 'renewals' }, rows],
    ['the stage is unknown', { stage: 'lost' }, rows],
    ['the stage is the last', { stage: 'won' }, rows],
  ])('is not there where %s', (_name, given, reached) => {
    expect(unconditionalDifference({ ...signal, ...given }, shareSides(reached), scope)).toBeNull();
  });

  test.each([
    ['bottleneck', 50],
    ['drop_off', 100],
  ] as const)('a report calls it a %s', (kind, came) => {
    // at the second stage west is far below the others, and of all that set out as many came through, or half
    const cluster = regions.map((region) => clusterRow(region, region === 'west' ? 80 : 160, 400, 'offer'));
    const reach_cluster = regions.map((region) => cameThrough(region, region === 'west' ? came : 100, 1));
    const { signals, patterns: found } = detectSignals(aggregatesOf({ cluster, reach_cluster }), [], scope);
    expect(found).toMatchObject([{ kind, segment: 'west', stage: 'offer', signals: [signals[0]?.id] }]);
    expect(found[0]?.unconditional?.value).toBeCloseTo(came / 500 - 0.2, 6);
    expect(found[0]?.conditional).toEqual(signals[0]?.difference);
  });
});

test('who is let through earlier is who can be lost later: a later signal says so', () => {
  const cluster = regions.flatMap((region) => [
    clusterRow(region, region === 'west' ? 280 : 160, 400),
    clusterRow(region, region === 'west' ? 80 : 160, 400, 'offer'),
  ]);
  const { signals, patterns: found } = detectSignals(aggregatesOf({ cluster }), [], scope);
  const caveats = new Map(signals.map(({ stage, caveats: told }) => [stage, told]));
  expect(caveats.get('open')).toEqual([]);
  expect(caveats.get('offer')).toEqual([{ kind: 'selected_earlier', stages: ['open'] }]);
  expect(found.map(({ kind }) => kind)).toEqual(['drop_off', 'strong_early_weak_late']);
});

type Given = {
  readonly unconditional?: TestedCell['difference'] | null;
  readonly levelOrPace?: LevelOrPace;
  readonly movements?: readonly Movement[];
};

function patternsOf(signals: readonly Signal[], given: Given = {}, within: Scope = scope) {
  const { unconditional = null, levelOrPace = 'cannot_tell', movements = [] } = given;
  return patterns(
    {
      ...{ signals, movements, unconditionalOf: () => unconditional },
      levelOrPaceOf: () => ({ kind: levelOrPace, howMany }),
    },
    within,
  );
}

function pairWith(other: string): Signal['comparator'] {
  const { figure } = sampleSignal().comparator;
  return { kind: 'segment', segments: [other], months: [], figure };
}

function movement(given: Partial<Movement>): Movement {
  const { figure } = sampleSignal().comparator;
  const none = { value: 0, low: 0, high: 0 };
  return {
    ...{ id: 'a-movement', dimension: 'region', funnel: 'sales', stage: 'open', comparator: 'year_before' },
    ...{ months: [], earlierMonths: [], first: figure, second: figure, segments: [] },
    ...{ movement: none, mix: none, rate: none },
    ...given,
  };
}

/** So many of west's 400, and 160 of the 800 of north and south, had moved on early. */
function earlyRows(west: number): ClusterRow[] {
  return [
    { ...clusterRow('west', 200, 400), advanced_early: west },
    ...['north', 'south'].map((region) => ({ ...clusterRow(region, 200, 400), advanced_early: 80 })),
  ];
}

/** The same in accounts of ten that all move on, or all do not. */
function inTens(rows: readonly ClusterRow[]): ClusterRow[] {
  return rows.map((row) => ({
    ...{ ...row, accounts: row.entered / 10, account_entered_squared: 10 * row.entered },
    ...{ account_entered_advanced: 10 * row.advanced, account_advanced_squared: 10 * row.advanced },
  }));
}

function curveRows(segment: string, counts: readonly AgeCounts[]): CurveRow[] {
  const place = { slot: 1, segment, funnel: 'sales', grain: 'opportunity', stage: 'open', stage_number: 1 };
  return counts.map(({ age, first, second, censored }) => ({
    ...{ ...place, cohorts: 'mature', age_to: age, advanced: first, lost: second, back: 0, censored },
    ...{ late: 0, unobserved: 0 },
  }));
}

function kindOf(signal: Signal, cells: ReadonlyMap<string, TestedCell>, rows: readonly ClusterRow[]): LevelOrPace {
  const tables = { rowsOf: cellRows(rows), stages: stageClusters(rows, scope), curves: curveTable([]) };
  return fewerOrSlower(signal, { cells, ...tables }, scope).kind;
}

/** So many of 500 that set out, in accounts and owners of `each`. */
function cameThrough(segment: string, came: number, each: number): ShareClusterRow {
  const units = Array.from({ length: 500 }, (_, unit) => {
    const cluster = `${segment}${Math.floor(unit / each)}`;
    return { account: cluster, owner: cluster, isPart: unit < came };
  });
  return shareRowOf(segment, units, 'won');
}
