import { describe, expect, it } from 'vitest';
import { withheldAmounts } from '../../../../shared/quality/suppression/withheld-amounts.ts';
import type { MoneyRow } from '../../../../shared/queries/catalog.ts';
import { seededNumbers } from '../../stats/seeded-numbers.ts';
import { randomClosed, recoveredAmounts } from './amount-tables.ts';
import { byMonths, figureAlone, withoutComplement } from './told-amounts.ts';

const DIMENSIONS = [
  { id: 'region', label: 'Region', from: [{ object: 'crm.deal', column: 'region' }] },
  { id: 'team', label: 'Team', from: [{ object: 'crm.deal', column: 'team' }], identifies: 'owners' as const },
];

function row(segment: string, accounts: number, more: Partial<MoneyRow> = {}): MoneyRow {
  return {
    ...{ slot: 1, segment, funnel: 'sales', outcome: 'won', closed_month: 202601, deals: accounts },
    ...{ amount: 1000, unpriced: 0, accounts, owners: accounts, close_amount: null, close_unpriced: null },
    ...more,
  };
}

function withheld(rows: readonly MoneyRow[], thresholds = {}): readonly string[] {
  const told = withheldAmounts(rows, { dimensions: DIMENSIONS, thresholds });
  return told.flatMap(({ segment, amount }) => (amount === null ? [segment] : []));
}

describe('amounts of a month are withheld', () => {
  it.each<[string, readonly MoneyRow[], readonly string[], object?]>([
    ['none where all rest on five accounts', [row('a', 5), row('b', 9)], []],
    [
      'of few accounts, and of the next smallest, as the whole is told',
      [row('a', 1), row('b', 9), row('c', 7)],
      ['a', 'c'],
    ],
    ['of two that have few, which pass together', [row('a', 2), row('b', 9), row('c', 3)], ['a', 'c']],
    [
      'of two that have few and another, as they do not pass together',
      [row('a', 1), row('b', 2), row('c', 9), row('d', 7)],
      ['a', 'b', 'd'],
    ],
    ['however many deals the accounts have', [row('a', 2, { deals: 40 }), row('b', 9)], ['a', 'b']],
    ['not where nothing was won, which hides nothing', [row('a', 1), row('b', 0), row('c', 7)], ['a', 'c']],
    ['not where nothing is priced', [row('a', 0, { deals: 3, unpriced: 3 }), row('b', 9)], []],
    [
      'of blank and of the small ones together too',
      [row('blank', 2), row('small_segments', 3), row('c', 7)],
      ['blank', 'small_segments'],
    ],
    ['of the whole never', [row('all', 1, { slot: 0 })], []],
    ['of few owners only where they can be told', [row('a', 9, { owners: 2 }), row('b', 9)], []],
    ['of few owners of teams', [row('a', 9, { owners: 2, slot: 2 }), row('b', 9, { slot: 2 })], ['a', 'b']],
    ['by the floor of the definitions', [row('a', 5), row('b', 9)], ['a', 'b'], { minimumAccounts: 8 }],
    ['none where that merges none', [row('a', 1), row('b', 1)], [], { minimumAccounts: 1 }],
  ])('%s', (_, rows, wanted, thresholds) => {
    expect(withheld(rows, thresholds)).toEqual(wanted);
  });

  it('each month, outcome and funnel by itself', () => {
    const others = [row('b', 9), row('c', 9)];
    const rows = [row('a', 2, { outcome: 'lost' }), row('a', 2, { closed_month: 202602 }), row('a', 9), ...others];
    expect(withheld(rows)).toEqual(['a', 'a']);
  });
});

describe('over months, quarters and all months so far', () => {
  const attacked = (tables: number, tells: Parameters<typeof recoveredAmounts>[1]) => {
    const { uniform } = seededNumbers(1);
    const found = Array.from({ length: tables }, () => recoveredAmounts(randomClosed(uniform), tells));
    return {
      hidden: found.reduce((sum, { hidden }) => sum + hidden, 0),
      recovered: found.reduce((sum, { recovered }) => sum + recovered, 0),
    };
  };

  it('no withheld amount can be worked out from what is told', () => {
    const { hidden, recovered } = attacked(300, byMonths);
    expect(recovered).toBe(0);
    expect(hidden).toBeGreaterThan(1000);
  });

  it.each([
    ['the floor alone', withoutComplement],
    ['a floor of each figure by itself', figureAlone],
  ])('the same attack works amounts out of %s', (_, tells) => {
    expect(attacked(100, tells).recovered).toBeGreaterThan(20);
  });
});
