import { describe, expect, test } from 'vitest';
import { IntegrityError } from '../../../shared/contracts/errors.ts';
import { ledger } from '../../../shared/quality/ledger.ts';
import type { CohortRow } from '../../../shared/queries/catalog.ts';
import type { Aggregates } from '../../../shared/signals/aggregates.ts';
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

  test.each<[string, readonly CohortRow[], RegExp]>([
    [
      'a unit that is in no place',
      [{ ...whole, lost: 2 }, north, south],
      /does not close: 10 entered sales\.open in 202605 \(slot 0, all\), 9 are somewhere/,
    ],
    ['a unit of which nobody knows how it came', [{ ...whole, observed: 9 }, north, south], /of 9 it is known how/],
    [
      'segments that do not sum to the whole',
      [whole, north],
      /the segments of region sum to 6 entrants of sales\/open\/202605; the whole has 10/,
    ],
  ])('throws for %s', (_, rows, message) => {
    expect(() => ledger([], aggregates(rows), scope)).toThrow(IntegrityError);
    expect(() => ledger([], aggregates(rows), scope)).toThrow(message);
  });
});

function aggregates(cohort: readonly CohortRow[]): Aggregates {
  return {
    cohort,
    cluster: [],
    cohort_cluster: [],
    reach: [],
    curve: [],
    outcome_curve: [],
    money: [],
    deal_size: [],
    deal_cluster: [],
    place: [],
    handoff: [],
    touch_credit: [],
    overlap: [],
  };
}
