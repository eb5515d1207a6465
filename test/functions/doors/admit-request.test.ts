import { describe, expect, test } from 'vitest';
import { type Asked, admitRequest } from '../../../functions/doors/admit-request.ts';
import type { Definitions } from '../../../shared/contracts/definitions.ts';

const definitions = {
  calendar: { kind: 'months', softCloseDays: 5 },
  reviews: [
    { id: 'qbr', label: 'Quarterly business review', cadence: 'quarterly', windowDays: 30, mayRequest: ['revops'] },
    { id: 'board', label: 'Board', cadence: 'monthly', windowDays: 20, mayRequest: ['cro'] },
    { id: 'closed', label: 'Nobody', cadence: 'monthly', windowDays: 20, mayRequest: [] },
  ],
} as unknown as Definitions;
const files = { definitions: 'definitions/definitions.yaml', exports: 'exports/' };

describe('a door admits', () => {
  test.each<[string, Omit<Asked, 'definitions' | 'exports'>, string, object]>([
    [
      'a month the day after its soft close',
      { period: '2026-10' },
      '2026-11-06',
      { kind: 'cadence', cadence: 'monthly' },
    ],
    ['a quarter', { period: '2026-Q3' }, '2026-11-22', { kind: 'cadence', cadence: 'quarterly' }],
    [
      'a predefined review within its window',
      { period: '2026-10', review: 'board' },
      '2026-11-20',
      { kind: 'review', review: 'board' },
    ],
    [
      'a review that one who may asks for',
      { period: '2026-10', review: 'board', requester: 'cro' },
      '2026-11-10',
      { kind: 'review', review: 'board' },
    ],
    [
      'a review that was admitted before, whenever it is repeated',
      { period: '2026-10', review: 'board', repeated: true },
      '2027-04-01',
      { kind: 'review', review: 'board' },
    ],
    [
      'a draft of a month that is open, as of today',
      { period: '2026-11', draft: true },
      '2026-11-22',
      { kind: 'draft', asOf: '2026-11-22' },
    ],
    [
      'a draft of a month that is over, as of its soft close',
      { period: '2026-10', draft: true },
      '2026-11-22',
      { kind: 'draft', asOf: '2026-11-05' },
    ],
    [
      'a draft with a day of its own',
      { period: '2026-10', draft: true, asOf: '2026-10-15' },
      '2026-11-22',
      { kind: 'draft', asOf: '2026-10-15' },
    ],
  ])('%s', (_, asked, today, request) => {
    expect(admitRequest({ ...asked, ...files }, definitions, today)).toMatchObject({
      kind: 'admitted',
      request: { ...files, ...request },
    });
  });
});

describe('a door refuses', () => {
  test.each<[string, Omit<Asked, 'definitions' | 'exports'>, string, RegExp]>([
    [
      'what is no period',
      { period: 'October' },
      '2026-11-22',
      /"October" is no period; write a month as 2026-10 or a quarter as 2026-Q3/,
    ],
    [
      'a month before its soft close is over',
      { period: '2026-10' },
      '2026-11-05',
      /October 2026 is open until 2026-11-05/,
    ],
    [
      'a review that nobody defined',
      { period: '2026-10', review: 'adhoc' },
      '2026-11-10',
      /no review "adhoc" is predefined; there is qbr, board, closed/,
    ],
    ['a review of the other cadence', { period: '2026-10', review: 'qbr' }, '2026-11-10', /qbr is quarterly/],
    [
      'a review after its window',
      { period: '2026-10', review: 'board' },
      '2026-11-21',
      /could be asked for until 2026-11-20/,
    ],
    [
      'a review that somebody else may ask for',
      { period: '2026-10', review: 'board', requester: 'revops' },
      '2026-11-10',
      /"revops" may not ask for the review board; cro may/,
    ],
    [
      'a review that nobody may ask for',
      { period: '2026-10', review: 'closed', requester: 'cro' },
      '2026-11-10',
      /"cro" may not ask for the review closed; nobody may/,
    ],
    [
      'a review of a period that is open, also when it is repeated',
      { period: '2026-11', review: 'board', repeated: true },
      '2026-11-10',
      /November 2026 is open until 2026-12-05/,
    ],
    ['an as-of day outside of drafts', { period: '2026-10', asOf: '2026-11-01' }, '2026-11-22', /only a draft/],
    [
      'a draft that begins after its as-of day',
      { period: '2026-12', draft: true },
      '2026-11-22',
      /December 2026 begins after/,
    ],
    ['a draft of a review', { period: '2026-10', draft: true, review: 'board' }, '2026-11-10', /a draft is no review/],
  ])('%s', (_, asked, today, reason) => {
    const admission = admitRequest({ ...asked, ...files }, definitions, today);
    expect(admission).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
  });
});
