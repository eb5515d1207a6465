import { describe, expect, it } from 'vitest';
import type { Comparability } from '../../../shared/contracts/comparability.ts';
import type { TrendPoint, Trends } from '../../../shared/contracts/outputs.ts';
import { type EarlierTrends, withFirstReported } from '../../../shared/report/first-reported.ts';
import { measuredRate } from '../../../shared/signals/measured-rate.ts';

const rests: Comparability = { snapshot: 's', definitions: 'd', segmentRules: 'r', calendar: 'c', method: 'm' };

function point(month: string, status: TrendPoint['status'], advanced: number, entered = 100): TrendPoint {
  const rate = measuredRate(advanced, entered, 1, 'no_entrants');
  const conversion = status === 'mature' ? rate : ({ kind: 'withheld', reason: 'no_mature_cohort' } as const);
  return { month, entered, status, conversion, sameAge: rate, firstReported: null };
}

function series(...points: TrendPoint[]): Trends['series'] {
  return [{ dimension: 'region', segment: 'south', funnel: 'sales', stage: 'offer', points }];
}

/** Four reports in a row, each told from the one before it. */
function reported(
  version: string,
  own: Comparability,
  points: TrendPoint[],
  ...earlier: EarlierTrends[]
): EarlierTrends {
  return { version, asOf: `${version}-10`, trends: withFirstReported(series(...points), own, earlier) };
}

const january = reported('2025-01', rests, [point('2025-01', 'provisional', 10)]);
const february = reported(
  '2025-02',
  { ...rests, snapshot: 's2' },
  [point('2025-01', 'mature', 20), point('2025-02', 'provisional', 11)],
  january,
);
const march = reported(
  '2025-03',
  { ...rests, snapshot: 's3', calendar: 'c2' },
  [point('2025-01', 'mature', 25), point('2025-02', 'mature', 30), point('2025-03', 'provisional', 12)],
  february,
);
const april = reported(
  '2025-04',
  { ...rests, snapshot: 's4', calendar: 'c2', segmentRules: 'r2' },
  [point('2025-01', 'mature', 26, 104), point('2025-02', 'mature', 30)],
  march,
);

function firstOf({ trends }: EarlierTrends, month: string) {
  const found = trends.series[0]?.points.find((one) => one.month === month)?.firstReported;
  return found && { ...found, rate: found.rate.kind === 'measured' ? found.rate.part : found.rate.reason };
}

describe('as first reported', () => {
  it('is nothing where this version is the first', () => {
    expect(firstOf(january, '2025-01')).toBeNull();
    expect(january.trends.firstReportedBy).toEqual([]);
  });

  it('begins anew when a month matures: what was said at the same age is no conversion', () => {
    expect(firstOf(february, '2025-01')).toBeNull();
    expect(firstOf(march, '2025-02')).toBeNull();
  });

  it('is handed on from version to version, whatever those between said', () => {
    expect(firstOf(march, '2025-01')).toEqual({ version: '2025-02', entered: 100, rate: 20 });
    expect(firstOf(april, '2025-01')).toEqual({ version: '2025-02', entered: 100, rate: 20 });
    expect(firstOf(april, '2025-02')).toEqual({ version: '2025-03', entered: 100, rate: 30 });
  });

  it('names each version that first reported something, with what may have restated it', () => {
    expect(april.trends.firstReportedBy.map(({ version, asOf, mayDifferBy }) => [version, asOf, mayDifferBy])).toEqual([
      ['2025-02', '2025-02-10', ['data', 'late_arrival', 'definitions', 'calendar']],
      ['2025-03', '2025-03-10', ['data', 'late_arrival', 'definitions']],
    ]);
  });

  it('is what the superseded version said before what the baseline said', () => {
    const superseded = reported('2025-02/v0001', rests, [point('2025-01', 'mature', 7)], january);
    const baseline = reported('2025-01/v0002', rests, [point('2025-01', 'mature', 8), point('2024-12', 'mature', 9)]);
    const points = [point('2024-12', 'mature', 1), point('2025-01', 'mature', 1)];
    const again = reported('2025-02/v0002', rests, points, superseded, baseline);
    expect(firstOf(again, '2025-01')).toMatchObject({ version: '2025-02/v0001', rate: 7 });
    expect(firstOf(again, '2024-12')).toMatchObject({ version: '2025-01/v0002', rate: 9 });
  });
});
