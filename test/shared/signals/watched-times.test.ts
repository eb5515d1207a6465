import { describe, expect, it, test } from 'vitest';
import type { WatchedCounts } from '../../../shared/signals/age-counts.ts';
import { watchedTimes } from '../../../shared/signals/watched-times.ts';
import { mercaptopurine, placebo } from '../stats/published-times.ts';
import { seededNumbers } from '../stats/seeded-numbers.ts';

const none = { first: 0, second: 0, censored: 0, late: 0, unobserved: 0 };
const at = (age: number, given: Partial<WatchedCounts>): WatchedCounts => ({ ...none, age, ...given });
const weeks = (rows: typeof placebo) => rows.map((row) => ({ ...row, unobserved: 0 }));

describe('watchedTimes', () => {
  // Freireich et al. 1963; medians: Klein and Moeschberger 2003, table 4.1; means: R's survival 3.5-3, survfit with rmean
  test.each([
    ['6-MP', mercaptopurine, 23, 35, 23.287395, 2.827467623],
    ['placebo', placebo, 8, 20, 8.428571, 1.2680826825],
  ] as const)('%s', (_, rows, median, horizon, mean, error) => {
    const times = watchedTimes(weeks(rows), horizon);
    expect(times).toMatchObject({ units: 21, late: 0, unobserved: 0, median: { days: median } });
    expect(times.mean).toMatchObject({ kind: 'measured', days: mean, horizonDays: horizon });
    const { low, high } = times.mean.kind === 'measured' ? times.mean : { low: null, high: null };
    expect(low).toBeCloseTo(mean - 1.959964 * error, 4);
    expect(high).toBeCloseTo(mean + 1.959964 * error, 4);
  });

  it('has an interval of twice the width where four units are worth one', () => {
    const { mean } = watchedTimes(weeks(placebo), 20, 4);
    const { low, high } = mean.kind === 'measured' ? mean : { low: null, high: null };
    expect(low).toBeCloseTo(8.428571 - 2 * 1.959964 * 1.2680826825, 4);
    expect(high).toBeCloseTo(8.428571 + 2 * 1.959964 * 1.2680826825, 4);
  });

  // R's survival 3.5-3, quantile of survfit with conf.type = 'log-log'
  it('has intervals of its quantiles, open where the data do not bound them, wider where units are alike', () => {
    expect(watchedTimes(weeks(placebo), 20)).toMatchObject({
      ...{ median: { days: 8, low: 4, high: 11 }, p75: { days: 12, low: 8, high: 22 } },
    });
    expect(watchedTimes(weeks(mercaptopurine), 35)).toMatchObject({ median: { days: 23, low: 13, high: null } });
    expect(watchedTimes(weeks(placebo), 20, 4)).toMatchObject({ median: { days: 8, low: 1, high: 17 } });
    expect(watchedTimes([at(4, { first: 9 })], 20)).toMatchObject({ median: { days: 4, low: null, high: null } });
    // beyond the last class of ages there is no bound
    const long = [at(30, { first: 50 }), at(2193, { censored: 50 })];
    expect(watchedTimes(long, 20).median).toEqual({
      kind: 'measured',
      days: 30,
      resolutionDays: 1,
      low: 30,
      high: null,
    });
  });

  it('tells the mean where fewer than half have left', () => {
    const times = watchedTimes([at(10, { first: 4 }), at(30, { censored: 6 })], 20);
    expect(times.median).toEqual({ kind: 'withheld', reason: 'not_reached' });
    // 4 of 10 stay 10 days, the others the 20 of the horizon
    expect(times.mean).toMatchObject({ days: 16 });
  });

  it('has no interval where all were there equally long, and none beyond 0 and the horizon', () => {
    expect(watchedTimes([at(30, { censored: 9 })], 20).mean).toMatchObject({ days: 20, low: null, high: null });
    expect(watchedTimes([at(0, { first: 9 })], 20).mean).toMatchObject({ days: 0, low: null, high: null });
    expect(watchedTimes([at(1, { first: 1 }), at(30, { censored: 1 })], 20).mean).toMatchObject({ low: 0, high: 20 });
  });

  it('says why there is none', () => {
    const reasons = (rows: readonly WatchedCounts[]) => {
      const { median, mean, medianOfLeft } = watchedTimes(rows, 20);
      return [median, mean, medianOfLeft].map((one) => (one.kind === 'withheld' ? one.reason : 'measured'));
    };
    expect(reasons([])).toEqual(['no_entrants', 'no_entrants', 'no_entrants']);
    expect(reasons([at(0, { unobserved: 3 })])).toEqual(['no_entrants', 'no_entrants', 'no_entrants']);
    expect(reasons([at(4, { late: 2 }), at(9, { first: 2 })])).toEqual([
      'none_from_start',
      'none_from_start',
      'measured',
    ]);
    expect(reasons([at(2, { first: 3 }), at(9, { censored: 1 })])).toEqual([
      'measured',
      'not_watched_so_long',
      'measured',
    ]);
  });

  it('says how many had left before, of whom it tells nothing else', () => {
    expect(watchedTimes([at(0, { unobserved: 3 }), at(4, { first: 1 })], 20)).toMatchObject({
      units: 1,
      left: 1,
      late: 0,
      unobserved: 3,
    });
  });

  it('does not take the last one watched for the last one there, where others come later', () => {
    const early = at(3, { first: 1 });
    expect(watchedTimes([early], 20).median).toMatchObject({ days: 3 });
    const { median, mean, units, late } = watchedTimes([early, at(5, { late: 8 }), at(9, { first: 8 })], 20);
    expect([median, mean]).toEqual([
      { kind: 'withheld', reason: 'none_from_start' },
      { kind: 'withheld', reason: 'none_from_start' },
    ]);
    expect([units, late]).toEqual([9, 8]);
  });
});

/**
 * A migration brings open deals only: of three quarters of the units, that entered in the 300 days before it, only those that had
 * not left are in the records; the others enter in the 100 days after it. Times to leaving are exponential; all are watched
 * until 250 days after it.
 */
function migrated(
  seed: number,
  entrants: number,
): { readonly leaving: WatchedCounts[]; readonly coming: WatchedCounts[] } {
  const { uniform } = seededNumbers(seed);
  const units = Array.from({ length: entrants }, (_, unit) => {
    const entry = unit < 0.75 * entrants ? -300 * uniform() : 100 * uniform();
    const days = (-TRUE_MEDIAN * Math.log(1 - uniform())) / Math.LN2;
    const watched = 250 - entry;
    return { from: Math.max(0, Math.ceil(-entry)), to: Math.ceil(Math.min(days, watched)), left: days <= watched };
  }).filter(({ from, to }) => from === 0 || to > from);
  return {
    leaving: units.map(({ to, left }) => at(to, left ? { first: 1 } : { censored: 1 })),
    coming: units.filter(({ from }) => from > 0).map(({ from }) => at(from, { late: 1 })),
  };
}

const TRUE_MEDIAN = 60;

test('units that a migration brought bias the median where they are taken as watched from entry on, and ours not', () => {
  const medians = Array.from({ length: 20 }, (_, seed) => {
    const { leaving, coming } = migrated(seed, 2000);
    return { ours: medianOf([...leaving, ...coming]), naive: medianOf(leaving) };
  });
  const mean = (of: 'ours' | 'naive') => medians.reduce((sum, one) => sum + one[of], 0) / medians.length;
  // the standard error of one median is about 60 / ln 2 / sqrt(500) = 4 days, of the mean of twenty below one
  expect(Math.abs(mean('ours') - TRUE_MEDIAN)).toBeLessThan(3);
  expect(mean('naive') - TRUE_MEDIAN).toBeGreaterThan(20);
});

test('the interval of the mean within the horizon holds the truth about 95 times in 100, late entries among the units', () => {
  const horizon = 90;
  // days are rounded up to the next: the mean is the sum of the shares that stay beyond 0, 1, 2 ... days
  const truth = Array.from({ length: horizon }, (_, day) => 2 ** (-day / TRUE_MEDIAN)).reduce(
    (sum, share) => sum + share,
  );
  const REPORTS = 300;
  const holding = Array.from({ length: REPORTS }, (_, seed) => {
    const { leaving, coming } = migrated(1000 + seed, 400);
    const { mean } = watchedTimes([...leaving, ...coming], horizon);
    return mean.kind === 'measured' && (mean.low ?? truth) <= truth && truth <= (mean.high ?? truth);
  }).filter(Boolean).length;
  // three standard errors of 300 draws of 95 in 100 are 3.8 points
  expect(Math.abs(holding / REPORTS - 0.95)).toBeLessThan(0.038);
});

function medianOf(counts: readonly WatchedCounts[]): number {
  const { median } = watchedTimes(counts, 90);
  return median.kind === 'measured' ? median.days : Number.NaN;
}
