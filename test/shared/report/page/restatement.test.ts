import { describe, expect, it } from 'vitest';
import type { TrendPoint, Trends } from '../../../../shared/contracts/outputs.ts';
import { otherFirstRate, restatementSentence } from '../../../../shared/report/page/restatement.ts';
import { measuredRate, withheld } from '../../../../shared/signals/measured-rate.ts';

const rests = { snapshot: 's', definitions: 'd', segmentRules: 'r', calendar: 'c', method: 'm' };
const version = 'reports/monthly/2025-01/v0001';

function point(status: TrendPoint['status'], advanced: number, first: number | undefined): TrendPoint {
  const rate = measuredRate(advanced, 200, 1, 'no_entrants');
  return {
    ...{ month: '2025-01', entered: 200, status },
    conversion: status === 'mature' ? rate : withheld('no_mature_cohort'),
    sameAge: status === 'mature' ? measuredRate(1, 200, 1, 'no_entrants') : rate,
    firstReported:
      first === undefined ? null : { version, entered: 200, rate: measuredRate(first, 200, 1, 'no_entrants') },
  };
}

function trends(...points: TrendPoint[]): Trends {
  const mayDifferBy = ['late_arrival', 'calendar'] as const;
  return {
    firstReportedBy: [{ version, asOf: '2025-02-10', comparability: rests, mayDifferBy: [...mayDifferBy] }],
    series: [{ dimension: 'all', segment: 'all', funnel: 'sales', stage: 'offer', points }],
  } as unknown as Trends;
}

describe('as first reported, on the page', () => {
  it.each([
    ['a mature month by its conversion', point('mature', 30, 20), 0.1],
    ['a provisional month by its rate at the same age', point('provisional', 30, 20), 0.1],
    ['nothing where it is the same', point('mature', 20, 20), undefined],
    ['nothing where this version is the first', point('mature', 20, undefined), undefined],
  ] as const)('%s', (_, one, rate) => {
    expect(otherFirstRate(one)).toBe(rate);
  });

  it.each([
    ['No month of this report was reported before.', trends(point('mature', 30, undefined))],
    ['All 2 rates that were reported before are as they', trends(point('mature', 30, 30), point('mature', 9, 9))],
    ['Of 2 rates that were reported before, <b>1 was first', trends(point('mature', 30, 20), point('mature', 9, 9))],
    ['by up to 25.0 points. ', trends(point('mature', 30, 20), point('mature', 60, 110))],
    ['differs in: records that arrived late, calendar. ', trends(point('mature', 30, 20))],
  ])('%s', (words, given) => {
    expect(restatementSentence(given).markup).toContain(words);
  });
});
