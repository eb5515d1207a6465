import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../shared/contracts/receipt.ts';
import { ledger } from '../../../shared/quality/ledger.ts';
import { ledgerGaps } from '../../../shared/quality/ledger-gaps.ts';
import type { CohortRow } from '../../../shared/queries/catalog.ts';
import type { Aggregates } from '../../../shared/signals/aggregates.ts';
import { aggregatesOf } from '../signals/sample-aggregates.ts';
import { cohortRow, sampleScope } from '../signals/sample-scope.ts';

const scope = sampleScope(['north', 'south']);
const whole = cohortRow({ entered: 10, advanced: 4, lost: 3, back: 1, still_open: 2 });
const north = cohortRow({
  ...whole,
  slot: 1,
  segment: 'north',
  entered: 6,
  advanced: 2,
  lost: 2,
  back: 1,
  still_open: 1,
  observed: 6,
});
const south = cohortRow({
  ...whole,
  slot: 1,
  segment: 'south',
  entered: 4,
  advanced: 2,
  lost: 1,
  back: 0,
  still_open: 1,
  observed: 4,
});

describe('the ledger', () => {
  test('closes, and sums the months of a stage', () => {
    const { stages } = ledger(
      [],
      aggregates([whole, north, south, ...[whole, north, south].map((row) => ({ ...row, entered_month: 202606 }))]),
      scope,
    );
    expect(stages[0]).toEqual({
      funnel: 'sales',
      stage: 'open',
      entered: 20,
      advanced: 8,
      lost: 6,
      back: 2,
      open: 4,
      won: 0,
    });
  });

  test('says of every segment what became of it', () => {
    const { segments } = ledger([], aggregates([whole, north, south]), scope);
    expect(segments.map(({ segment, entered, lost }) => [segment, entered, lost])).toEqual([
      ['north', 6, 2],
      ['south', 4, 1],
    ]);
    expect(gaps([whole, north, south])).toEqual([]);
  });

  test.each<[string, readonly CohortRow[], RegExp]>([
    [
      'a unit that is in no place',
      [{ ...whole, lost: 2 }, { ...north, lost: 1 }, south],
      /^10 entered sales\.open in 202605 \(slot 0, all\), 9 are somewhere/,
    ],
    ['a unit of which nobody knows how it came', [{ ...whole, observed: 9 }, north, south], /of 9 it is known how/],
    [
      'segments that do not sum to the whole',
      [whole, north],
      /^the segments of region sum to 6 entrants of sales\/open\/202605; the whole has 10/,
    ],
    [
      'segments whose outcomes do not sum to those of the whole',
      [whole, { ...north, lost: 3, still_open: 0 }, south],
      /^the segments of region sum to 4 lost at sales\.open; the whole has 3/,
    ],
    [
      'a segment that the definitions do not list',
      [whole, north, { ...south, segment: 'west' }],
      /^the segments of region sum to 6 entered at sales\.open; the whole has 10/,
    ],
  ])('does not close for %s', (_, rows, message) => {
    expect(gaps(rows)[0]).toMatch(message);
  });

  test('does not close for rows that are nowhere', () => {
    const receipt = { source: 'crm', object: 'deal', read: 10, accepted: 8, ignored: [], excluded: [], written: {} };
    const withRejected = (rows: number) =>
      [{ ...receipt, rejected: [{ reason: 'bad_date', rows }] }] as unknown as Receipt[];
    expect(ledgerGaps(withRejected(2), [], ledger([], aggregates([]), scope), scope)).toEqual([]);
    expect(ledgerGaps(withRejected(1), [], ledger([], aggregates([]), scope), scope)).toEqual([
      'of 10 rows read of crm.deal, 9 are somewhere',
    ]);
  });
});

test('does not close for records that are lost on the way to the units', () => {
  const written = [
    { ...{ rejected: [], ignored: [], excluded: [] }, read: 9, accepted: 9, written: { opportunity: 9 } },
  ] as unknown as Receipt[];
  const placed = (...places: (readonly [place: string, units: number])[]) => {
    const place = places.map(([at, units]) => ({ grain: 'opportunity' as const, place: at, units }));
    return ledgerGaps(written, [], ledger([], aggregatesOf({ cohort: [], place }), scope), scope);
  };
  expect(placed(['in the funnel', 7], ['in no stage', 2], ['evidence without a record', 5])).toEqual([]);
  expect(placed(['in the funnel', 8])).toEqual(['of 9 opportunity records taken from the exports, 8 are somewhere']);
  // that blocks by itself: two records have one id
  expect(placed(['in the funnel', 7], ['repeated', 1])).toEqual([]);
});

function gaps(rows: readonly CohortRow[]): readonly string[] {
  return ledgerGaps([], rows, ledger([], aggregates(rows), scope), scope);
}

function aggregates(cohort: readonly CohortRow[]): Aggregates {
  return aggregatesOf({ cohort });
}
