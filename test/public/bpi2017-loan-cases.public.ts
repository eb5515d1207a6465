import { beforeAll, expect, it } from 'vitest';
import { expectSound } from './expect-sound.ts';
import {
  cardOf,
  constrainedDimensions,
  type PublishedOutputs,
  publishedOutputs,
  rateText,
  segmentsOf,
  stageOf,
} from './published-outputs.ts';
import { describePublicSet, type PublishedFiles, publishPublicSet, requestOf } from './run-public-set.ts';

const SET = 'bpi2017_loan_cases';
const REQUEST = requestOf('cadence', '2016-12');

describePublicSet('the loan applications of BPI 2017', () => {
  let files: PublishedFiles;
  let outputs: PublishedOutputs;

  beforeAll(async () => {
    files = await publishPublicSet(SET, REQUEST, 1);
    outputs = publishedOutputs(files);
  }, 120_000);

  it('are all counted, and all closed', () => {
    expect(outputs.ledger.stages[0]).toEqual({
      funnel: 'acquisition',
      stage: 'application',
      entered: 31509,
      advanced: 17228,
      lost: 14281,
      back: 0,
      open: 0,
      won: 0,
    });
    expect(outputs.scorecards).toMatchObject({ windowFrom: '2016-01-01', periodTo: '2016-12-31', asOf: '2017-02-01' });
    expectSound(files);
  });

  it('succeeded at 54.68%', () => {
    expect(rateText(cardOf(outputs).closed.rate)).toEqual([17228, 31509, '54.68%']);
  });

  it.each([
    ['in_person', [10064, 20423, '49.28%']],
    ['not_in_person', [7164, 11086, '64.62%']],
  ])('succeeded %s at %j', (submission, expected) => {
    expect(rateText(cardOf(outputs, 'submission', submission).closed.rate)).toEqual(expected);
  });

  it('have fourteen goals, each with a segment, and a submission each', () => {
    expect(segmentsOf(outputs, 'loan_goal')).toHaveLength(14);
    expect(segmentsOf(outputs, 'loan_goal')).not.toContain('unmapped');
    expect(stageOf(cardOf(outputs, 'loan_goal', 'car'), 'application').entered).toBe(9328);
    expect(cardOf(outputs, 'loan_goal', 'debt_restructuring').closed.rate).toMatchObject({
      whole: 2,
      smallSample: true,
    });
    expect(outputs.quality.receipts[0]?.lookups).toEqual([
      { lookup: 'submissions', matched: 31509, unmatched: 0, blank: 0 },
    ]);
    expect(constrainedDimensions(outputs)).toEqual({});
  });

  it('differ by how they were submitted, which is supported', () => {
    const signal = outputs.signals.signals.find(({ dimension }) => dimension === 'submission');
    expect(signal).toMatchObject({ segment: 'in_person', direction: 'below', evidence: 'supported' });
  });
});
