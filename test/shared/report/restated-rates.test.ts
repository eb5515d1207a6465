import { describe, expect, test } from 'vitest';
import type { Comparability } from '../../../shared/contracts/comparability.ts';
import { Restated, type TrendPoint, type Trends } from '../../../shared/contracts/outputs.ts';
import { restatedRates } from '../../../shared/report/restated-rates.ts';
import { measuredRate, withheld } from '../../../shared/signals/measured-rate.ts';

const rests: Comparability = { snapshot: 's', definitions: 'd', segmentRules: 'r', calendar: 'c', method: 'm' };
const today: Comparability = { ...rests, snapshot: 'other', definitions: 'other' };

function point(month: string, part: number, whole = 100, status: TrendPoint['status'] = 'mature'): TrendPoint {
  const rate = measuredRate(part, whole, 1, 'no_entrants');
  const conversion = status === 'mature' ? rate : withheld('no_mature_cohort');
  return { month, entered: whole, status, conversion, sameAge: rate, firstReported: null };
}

function series(dimension: string, stage: string, ...points: TrendPoint[]): Trends['series'][number] {
  return { dimension, segment: dimension === 'all' ? 'all' : 'south', funnel: 'sales', stage, points };
}

const baselineOf = (...told: Trends['series']) => ({
  ...{ version: 'reports/monthly/2025-01/v0001', asOf: '2025-02-01' },
  trends: { comparability: rests, firstReportedBy: [], series: told },
});

describe('rates that were reported before', () => {
  test('are counted, of all segments, with the largest change and in what the versions differ', () => {
    const first = baselineOf(
      series('all', 'offer', point('2024-11', 20), point('2024-12', 30)),
      series('region', 'offer', point('2024-11', 20), point('2024-12', 30)),
    );
    const now = [
      series('all', 'offer', point('2024-11', 20), point('2024-12', 24), point('2025-01', 9)),
      series('region', 'offer', point('2024-11', 45), point('2024-12', 30)),
    ];
    const restated = restatedRates(now, today, first);
    expect(restated).toEqual({
      ...{ compared: 4, changed: 2, most: 0.25, mayDifferBy: ['data', 'definitions', 'late_arrival'] },
      ofAll: [
        {
          ...{ funnel: 'sales', stage: 'offer', month: '2024-12', status: 'mature' },
          ...{ first: 0.3, firstEntered: 100, today: 0.24, entered: 100, difference: -0.06 },
        },
      ],
    });
    expect(Restated.parse(restated)).toEqual(restated);
  });

  test('of the whole funnel are told once a stage, the one that changed most, and that stage first', () => {
    const first = baselineOf(
      series('all', 'offer', point('2024-11', 20), point('2024-12', 30)),
      series('all', 'trial', point('2024-11', 50), point('2024-12', 60)),
      series('all', 'close', point('2024-12', 10)),
    );
    const now = [
      series('all', 'offer', point('2024-11', 24), point('2024-12', 35)),
      series('all', 'trial', point('2024-11', 40), point('2024-12', 60)),
      series('all', 'close', point('2024-12', 10)),
    ];
    expect(
      restatedRates(now, today, first)?.ofAll.map(({ stage, month, difference }) => [stage, month, difference]),
    ).toEqual([
      ['trial', '2024-11', -0.1],
      ['offer', '2024-12', 0.05],
    ]);
  });

  test('are compared with those of the same age where a month is provisional, and told of no stage', () => {
    const first = baselineOf(series('all', 'offer', point('2024-12', 30, 100, 'provisional')));
    const now = [series('all', 'offer', point('2024-12', 10, 100, 'provisional'))];
    expect(restatedRates(now, rests, first)).toEqual({
      compared: 1,
      changed: 1,
      most: 0.2,
      mayDifferBy: [],
      ofAll: [],
    });
  });

  test('that are as they were are counted all the same', () => {
    const told = [series('all', 'offer', point('2024-12', 30))];
    expect(restatedRates(told, rests, baselineOf(...told))).toEqual({
      ...{ compared: 1, changed: 0, most: 0, mayDifferBy: [], ofAll: [] },
    });
  });

  test.each([
    ['there is no baseline', undefined],
    ['it told other months', baselineOf(series('all', 'offer', point('2024-10', 30)))],
    [
      'it withheld them',
      baselineOf(series('all', 'offer', { ...point('2024-12', 30), conversion: withheld('no_entrants') })),
    ],
    ['a month has matured since', baselineOf(series('all', 'offer', point('2024-12', 30, 100, 'provisional')))],
  ])('are none where %s', (_, baseline) => {
    expect(restatedRates([series('all', 'offer', point('2024-12', 24))], today, baseline)).toBeUndefined();
  });
});
