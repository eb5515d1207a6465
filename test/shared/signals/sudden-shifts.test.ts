import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import { monthsUntil, monthText, placeInQuarter } from '../../../shared/signals/calendar-month.ts';
import { monthGroup } from '../../../shared/signals/month-columns.ts';
import { monthPoint } from '../../../shared/signals/month-series.ts';
import { scanShifts, shiftOf } from '../../../shared/signals/shift-scan.ts';
import { stageMonths } from '../../../shared/signals/stage-months.ts';
import { suddenShifts } from '../../../shared/signals/sudden-shifts.ts';
import { binomialDraw } from '../../../shared/stats/binomial-draw.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';
import { spanPredictions, spanPValue } from '../../../shared/stats/span-prediction.ts';
import { predictionLimit } from '../stats/prediction-limit.ts';
import { monthRow, sampleScope } from './sample-scope.ts';

const regions = ['north', 'south', 'east', 'west'];
const scope = sampleScope(regions);
/** As of 2026-11-05 with a follow-up of 30 days the newest mature month is September. */
const NEWEST = 202609;
type Rows = Parameters<typeof stageMonths>[0];

/** Percent by month, the last of which is the newest mature one, of so many entrants each. */
function monthsOf(segment: string, percents: readonly number[], entered = 400): Rows {
  return monthsUntil(NEWEST, percents.length).map((month, index) =>
    monthRow(segment, month, Math.round(((percents[index] ?? 0) * entered) / 100), entered),
  );
}

const steady = [40, 42, 39, 41, 40, 38, 41, 39, 40, 42, 41, 40, 39, 41, 40, 42];
const others = [monthsOf('all', steady, 1600), ...['south', 'east', 'west'].map((region) => monthsOf(region, steady))];
const shiftsOf = (north: Rows, given: Partial<Parameters<typeof suddenShifts>[2]> = {}) =>
  suddenShifts(stageMonths([...others.flat(), ...north], scope), scope, { yearBudget: 0.05, flags: [], ...given });
const lastChanged = (...newest: readonly number[]) => [...steady.slice(0, -newest.length), ...newest];

describe('suddenShifts', () => {
  test('a steady funnel has none', () => {
    expect(shiftsOf(monthsOf('north', steady))).toEqual({ shifts: [], runs: [] });
  });

  test('finds the month in which a segment fell, with what its months let expect', () => {
    const { shifts, runs } = shiftsOf(monthsOf('north', lastChanged(20)));
    expect(runs).toEqual([
      {
        id: 'shift/stage_conversion/region.north/sales.open',
        dimension: 'region',
        segment: 'north',
        funnel: 'sales',
        stage: 'open',
        direction: 'below',
        since: '2026-09',
        months: ['2026-09'],
        isCurrent: true,
      },
    ]);
    const [shift] = shifts;
    expect(shifts).toHaveLength(1);
    expect(shift).toMatchObject({
      id: 'shift/stage_conversion/region.north/sales.open',
      claim: 'shift',
      estimate: { part: 80, whole: 400, value: 0.2 },
      comparator: { kind: 'history', segments: ['north'], months: monthsUntil(202608, 15).map(monthText) },
      clusters: { by: 'account', count: 400 },
    });
    const figure = shift?.comparator.figure;
    if (figure?.kind !== 'share') throw new Error('no share');
    expect(figure.value).toBeCloseTo(0.4, 1);
    expect(figure.whole).toBe(15 * 400);
    expect(figure.low).toBeGreaterThan(0.2);
    expect(figure.high).toBeLessThan(0.5);
    expect(shift?.value).toBeCloseTo(0.2 - figure.value, 6);
    expect((shift?.value ?? 0) / (shift?.standardError ?? 1)).toBeLessThan(-6);
    expect(shift?.plannedErrors).toBeCloseTo((0.3 * figure.value) / (shift?.standardError ?? 1), 4);
  });

  test('a rise is above', () => {
    expect(shiftsOf(monthsOf('north', lastChanged(60))).runs).toMatchObject([{ direction: 'above', isCurrent: true }]);
  });

  test('months that stay are one shift since the first of them; they are no baseline', () => {
    const { shifts, runs } = shiftsOf(monthsOf('north', lastChanged(21, 20, 19, 20, 21)));
    expect(runs).toMatchObject([{ since: '2026-05', isCurrent: true }]);
    expect(runs[0]?.months).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09']);
    expect(shifts[0]?.comparator.months.at(-1)).toBe('2026-04');
    // the newest three as one were less likely than the newest alone
    expect(shifts[0]?.estimate).toMatchObject({ whole: 1200 });
  });

  test('a fall too small for one month is found by three, from the month in which it began', () => {
    const { shifts, runs } = shiftsOf(monthsOf('north', lastChanged(33, 32, 33)));
    expect(shiftsOf(monthsOf('north', lastChanged(33))).runs).toEqual([]);
    expect(runs).toMatchObject([{ since: '2026-07', months: ['2026-07', '2026-08', '2026-09'], isCurrent: true }]);
    expect(shifts[0]?.estimate).toMatchObject({ whole: 1200 });
  });

  test('a month that is found by itself joins those before it that three as one find', () => {
    const { runs } = shiftsOf(monthsOf('north', lastChanged(33, 32, 27)));
    expect(shiftsOf(monthsOf('north', lastChanged(40, 41, 27))).runs).toMatchObject([{ since: '2026-09' }]);
    expect(runs.map(({ months }) => months)).toEqual([['2026-07', '2026-08', '2026-09']]);
  });

  test('two months of three do not make the third one shifted', () => {
    expect(shiftsOf(monthsOf('north', lastChanged(40, 20, 20))).runs[0]?.since).toBe('2026-08');
    const over = shiftsOf(monthsOf('north', lastChanged(20, 20, 20, 20, 41)));
    expect(over.runs).toMatchObject([{ since: '2026-05', isCurrent: false }]);
    expect(over.runs[0]?.months.at(-1)).toBe('2026-08');
    expect(over.shifts).toEqual([]);
  });

  test('a fall and a rise are two runs', () => {
    const { runs } = shiftsOf(monthsOf('north', lastChanged(20, 20, 62, 62)));
    expect(runs.map(({ direction, months }) => [direction, months])).toEqual([
      ['below', ['2026-06', '2026-07']],
      ['above', ['2026-08', '2026-09']],
    ]);
    expect(runs.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  const flag: Flag = {
    ...{ id: 'source_shrunk/sales', kind: 'source_shrunk', severity: 'constrain', dimension: null, funnel: 'sales' },
    ...{ object: null, months: ['2026-07'], sentence: '', found: 1, allowed: 0 },
  };

  test('a month that quality found to be odd is no part of what is usual, and no earlier shift', () => {
    const north = monthsOf('north', lastChanged(5, 41, 20));
    expect(shiftsOf(north).runs.map(({ since }) => since)).toEqual(['2026-07', '2026-09']);
    const { runs, shifts } = shiftsOf(north, { flags: [flag] });
    expect(runs.map(({ since }) => since)).toEqual(['2026-09']);
    expect(shifts[0]?.comparator.months).toContain('2026-06');
    expect(shifts[0]?.comparator.months).not.toContain('2026-07');
  });

  test('a run ends at a month that is not known', () => {
    const { runs, shifts } = shiftsOf(monthsOf('north', lastChanged(20, 41, 20)), {
      flags: [{ ...flag, months: ['2026-08'] }],
    });
    expect(runs.map(({ since, months, isCurrent }) => [since, months, isCurrent])).toEqual([
      ['2026-07', ['2026-07'], false],
      ['2026-09', ['2026-09'], true],
    ]);
    expect(shifts).toHaveLength(1);
  });

  test.each([
    ['that only tells', { severity: 'warn' }],
    ['of another funnel', { funnel: 'other' }],
    ['of another dimension', { dimension: 'industry' }],
    ['of another stage', { stages: ['sales.offer'] }],
    ['without months', { months: [] }],
    ['whose months are of closing', { monthsOf: 'closing' }],
  ] as const)('a flag %s leaves the months as they are', (_, other) => {
    const north = monthsOf('north', lastChanged(5, 41, 20));
    const flags = [{ ...flag, ...other } as Flag];
    expect(shiftsOf(north, { flags })).toEqual(shiftsOf(north));
  });

  test('the newest month is looked at although it is flagged: its flag stands with the signal', () => {
    const flags = [{ ...flag, months: ['2026-09'] }];
    expect(shiftsOf(monthsOf('north', lastChanged(20)), { flags }).runs).toMatchObject([{ isCurrent: true }]);
  });

  test('immature months, partial ones and few units say nothing', () => {
    const north = monthsOf('north', steady);
    expect(shiftsOf([...north, monthRow('north', 202610, 0, 400)]).runs).toEqual([]);
    const small = monthsOf('north', lastChanged(0), 29);
    expect(shiftsOf(small).runs).toEqual([]);
    expect(shiftsOf(monthsOf('north', lastChanged(0), 30)).runs).toHaveLength(1);
  });

  test('six months before are the fewest', () => {
    const six = [40, 42, 39, 41, 40, 38];
    const rows = (percents: readonly number[]) => ['all', ...regions].flatMap((region) => monthsOf(region, percents));
    const found = (percents: readonly number[]) =>
      suddenShifts(stageMonths(rows(percents), scope), scope, { yearBudget: 0.05, flags: [] }).runs.length;
    expect(found([...six, 5])).toBeGreaterThan(0);
    expect(found([...six.slice(1), 5])).toBe(0);
  });

  test('a larger budget finds what a smaller one does, and more', () => {
    const north = monthsOf('north', lastChanged(28));
    expect(shiftsOf(north, { yearBudget: 0.001 }).runs).toEqual([]);
    expect(shiftsOf(north, { yearBudget: 0.5 }).runs).toHaveLength(1);
  });

  test.each([30, 34])('the level of a month is a twelfth of the budget, half of it for one month: %i%%', (newest) => {
    const only = stageMonths(monthsOf('all', lastChanged(newest)), scope);
    const found = (yearBudget: number) => suddenShifts(only, scope, { yearBudget, flags: [] }).shifts;
    const pValue = found(1)[0]?.pValue ?? 1;
    expect(found(24 * pValue * 1.001)).toHaveLength(1);
    expect(found(24 * pValue * 0.999)).toEqual([]);
  });

  test('three months are those of the calendar: with one missing they are not tested as one', () => {
    const north = monthsOf('north', lastChanged(33, 32, 33));
    expect(shiftsOf(north).runs).toHaveLength(1);
    expect(shiftsOf(north.filter(({ entered_month: month }) => month !== 202608)).runs).toEqual([]);
  });

  test('blank and unmapped are not segments', () => {
    const blank = monthsOf('blank', lastChanged(5));
    const given = { ...scope, dimensions: sampleScope([...regions, 'blank']).dimensions };
    expect(
      suddenShifts(stageMonths([...others.flat(), ...blank], given), given, { yearBudget: 0.05, flags: [] }).runs,
    ).toEqual([]);
  });

  test('shuffled labels shuffle the shifts, and the order of rows does not matter', () => {
    const percent = fc.array(fc.integer({ min: 10, max: 70 }), { minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(percent, percent, (north, south) => {
        const rest = [...monthsOf('all', steady, 1600), ...monthsOf('east', steady)];
        const found = (one: readonly number[], two: readonly number[]) =>
          suddenShifts(
            stageMonths([...rest, ...monthsOf('north', one), ...monthsOf('south', two)].toReversed(), scope),
            scope,
            { yearBudget: 0.5, flags: [] },
          ).runs.map(({ segment, months, direction }) => ({ segment, months, direction }));
        const turned = found(south, north).map((run) => ({
          ...run,
          segment: { north: 'south', south: 'north' }[run.segment] ?? run.segment,
        }));
        const inOrder = (runs: typeof turned) => runs.map((run) => JSON.stringify(run)).sort();
        expect(inOrder(turned)).toEqual(inOrder(found(north, south)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('scanShifts', () => {
  const monthOf = (month: number, part: number, whole: number) => ({
    entered_month: month,
    advanced: part,
    entered: whole,
  });

  test('no baseline holds a month that shifted, though it was asked for before', () => {
    const series = [...steady, 34, 33, 34, 34, 33, 34, ...steady.slice(0, 8), 33, 34, 33].map((percent, index, all) =>
      monthOf(monthsUntil(NEWEST, all.length)[index] ?? 0, 4 * percent, 400),
    );
    const alarms = scanShifts([monthGroup([series])], { yearBudget: 0.1, minimumSample: 30 }).get(series) ?? [];
    const gone = new Map<number, number>();
    for (const { span, baseline, shifted } of alarms) {
      const raised = span.at(-1)?.entered_month ?? 0;
      expect(baseline.filter(({ entered_month: month }) => (gone.get(month) ?? raised) < raised)).toEqual([]);
      for (const month of shifted) gone.set(month, Math.min(raised, gone.get(month) ?? raised));
    }
    // months that are too little by themselves
    expect(alarms.length).toBeGreaterThan(1);
    expect(alarms.every(({ span }) => span.length === 3)).toBe(true);
    expect(alarms.at(-1)?.baseline.at(-1)?.entered_month).toBe(monthsUntil(NEWEST, 4)[0]);
  });

  test('no month stands in for one that is missing, and none is looked at ahead of its time', () => {
    const months = monthsUntil(NEWEST, 14);
    const seriesOf = (own: readonly number[]) =>
      own.map((month, at) => monthOf(month, month === months[12] ? 20 : 4 * (steady[at] ?? 40), 400));
    const [north, gapped] = [seriesOf(months), seriesOf(months.filter((_, at) => at !== 11))];
    const alarms = scanShifts([monthGroup([north, gapped])], { yearBudget: 0.1, minimumSample: 30 });
    const spans = alarms.get(gapped)?.map(({ span }) => span.map(({ entered_month: month }) => month));
    expect(spans).toEqual([[months[12]]]);
  });

  test('a series that has ended is not told by the first month of the next one', () => {
    const months = monthsUntil(NEWEST, 13);
    const ended = months.slice(0, -1).map((month, at) => monthOf(month, 4 * (steady[at] ?? 40), 400));
    const begun = [monthOf(NEWEST, 0, 100_000)];
    const alarms = scanShifts([monthGroup([ended, begun])], { yearBudget: 0.1, minimumSample: 30 });
    expect([alarms.get(ended), alarms.get(begun)]).toEqual([[], []]);
  });

  test('months of few units are looked at together', () => {
    const series = monthsUntil(NEWEST, 15).map((month, at) =>
      at < 12 ? monthOf(month, 4 * (steady[at] ?? 40), 400) : monthOf(month, 0, 20),
    );
    const alarmsFrom = (minimumSample: number) =>
      (scanShifts([monthGroup([series])], { yearBudget: 0.1, minimumSample }).get(series) ?? []).map(
        ({ span }) => span.length,
      );
    expect(new Set(alarmsFrom(30))).toEqual(new Set([3]));
    expect(alarmsFrom(20)).toContain(1);
  });

  test('of many alike one month is told exactly where its p-value passes, however near the normal tails are to it', () => {
    const months = monthsUntil(NEWEST, 24);
    const past = Array.from({ length: 60 }, (_, at) =>
      months.slice(0, -1).map((month, place) => monthOf(month, 400 + ((7 * at + 5 * place) % 13), 1000)),
    );
    const level = 0.05 / 12 / 2;
    const isFound = (part: number) => {
      const series = [...(past[0] ?? []), monthOf(NEWEST, part, 1000)];
      const alarms = scanShifts([monthGroup([series, ...past.slice(1)])], { yearBudget: 0.05, minimumSample: 30 });
      const told = alarms.get(series)?.some(({ span }) => span.length === 1) ?? false;
      const cases = past.map((own, at) => ({
        earlier: own.map(monthPoint),
        span: at === 0 ? [monthPoint(monthOf(NEWEST, part, 1000))] : [],
      }));
      const predicted = spanPredictions([cases])[0]?.[0];
      return { told, passes: predicted !== undefined && spanPValue(predicted) <= level };
    };
    const found = Array.from({ length: 60 }, (_, at) => isFound(320 + at));
    expect(found.map(({ told }) => told)).toEqual(found.map(({ passes }) => passes));
    expect(new Set(found.map(({ told }) => told)).size).toBe(2);
  });

  test('of pure noise with swings raises no more alarms in a year than its budget', () => {
    const random = seededRandom('noise');
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let reports = 0;
    for (let round = 0; round < 40; round += 1) {
      const groups = Array.from({ length: 5 }, () =>
        Array.from({ length: 5 }, () =>
          monthsUntil(NEWEST, 18).map((month) => {
            const angle = 0.6 + (placeInQuarter(month) === 0 ? 0.25 : 0) + 0.05 * normal();
            return monthOf(month, binomialDraw(random, 150, Math.sin(angle) ** 2), 150);
          }),
        ),
      );
      const alarms = scanShifts(groups.map(monthGroup), { yearBudget: 0.2, minimumSample: 30 });
      if ([...alarms.values()].some((one) => one.length > 0)) reports += 1;
    }
    // 8 expected at most; four standard errors above would be 18
    expect(reports).toBeLessThan(18);
  });
});

describe('shiftOf', () => {
  const placed = (percents: readonly number[], whole: number, first: number) =>
    percents.map((percent, index) => ({
      part: Math.round((percent * whole) / 100),
      whole,
      place: placeInQuarter(first + index),
    }));

  // the win rates of maven_crm by month of closing, March to December 2017, as the issue states them
  const maven = [82, 49, 54, 83, 49, 57, 79, 49, 53, 79];

  test.each([7, 8, 9, 10])('quarter ends of maven_crm are no shift in month %i', (months) => {
    for (const whole of [200, 500, 1000])
      expect(shiftOf(placed(maven.slice(0, months), whole, 201703), 0.05)?.isShift).toBe(false);
  });

  test('at the wrong place of the quarter the same rate is one', () => {
    expect(shiftOf(placed([...maven.slice(0, -1), 53], 500, 201703), 0.05)?.isShift).toBe(true);
  });

  test('is at half of the level for each of one month and three, and undefined before six months', () => {
    const months = placed([40, 42, 39, 41, 40, 38, 41, 39, 40, 30], 500, 202601);
    const pValue = shiftOf(months, 0.05)?.pValue ?? 1;
    expect(pValue).toBeLessThan(0.05);
    expect(shiftOf(months, pValue)?.isShift).toBe(true);
    expect(shiftOf(months, pValue * 0.999)?.isShift).toBe(false);
    expect(shiftOf(months.slice(0, 6), 0.05)).toBeUndefined();
    const seven = months.slice(0, 7).map(({ part, whole, place }) => ({ part, whole, season: place }));
    const limits = predictionLimit(seven.slice(0, -1), seven[6] ?? { part: 0, whole: 0 });
    expect(shiftOf(months.slice(0, 7), 0.05)?.pValue).toBeCloseTo(
      limits.tested ? Math.min(1, 2 * limits.pValue) : -1,
      9,
    );
  });
});
