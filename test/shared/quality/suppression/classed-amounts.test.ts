import { expect, it } from 'vitest';
import type { Scorecard } from '../../../../shared/contracts/outputs.ts';
import {
  classedCohorts,
  classedCredit,
  classedSizes,
  classedVelocity,
} from '../../../../shared/quality/suppression/classed-amounts.ts';
import { withheldValues } from '../../../../shared/quality/suppression/withheld-values.ts';
import { AMOUNT_BINS } from '../../../../shared/queries/amount-bins.ts';
import type { CohortRow, DealSizeRow, TouchCreditRow, VelocityRow } from '../../../../shared/queries/catalog.ts';

const dimensions = [{ id: 'region', label: 'Region', from: [{ object: 'crm.deal', column: 'region' }] }];
const definitions = { dimensions };

/** Of a thousand amounts of 1 to 10 million, how far two of one class are told apart, and from what they are. */
it('of a segment only the size class of a mean is told, in every table', () => {
  for (const [index, { at_least: atLeast, below }] of AMOUNT_BINS.slice(1, -1).entries()) {
    if (below - atLeast < 3) continue;
    const told = [atLeast, atLeast + 1, below - 1].map((amount) => {
      const tables = [
        classedSizes(
          [{ slot: 1, amount: 3 * amount, deals: 3, close_amount: 0, close_deals: 0 } as DealSizeRow],
          definitions,
        ),
        classedVelocity([{ slot: 1, amount: 3 * amount, priced: 3 } as VelocityRow], definitions),
        classedCredit([{ slot: 1, amount: 3 * amount, credit: 3_000_000 } as TouchCreditRow], definitions),
      ];
      return tables.map(([row]) => row?.amount);
    });
    expect(new Set(told.flat()).size, `class ${index}`).toBe(1);
    const [mean = 0] = told.flat().map((amount) => (amount ?? 0) / 3);
    expect(mean).toBeGreaterThanOrEqual(atLeast - 1);
    expect(mean).toBeLessThan(below);
  }
});

it('of cohorts both amounts, by the deals that have one', () => {
  const row = { slot: 1, unit_won: 4, won_unpriced: 2, won_amount: 20_000, unit_lost: 0, lost_amount: 0 } as CohortRow;
  const [classed] = classedCohorts([row], definitions);
  // two of 100.00 to 110.07
  expect(classed?.won_amount).toBeGreaterThan(20_000);
  expect(classed?.won_amount).toBeLessThan(22_014);
  expect(classed?.lost_amount).toBe(0);
});

it('amounts of the whole, and of segments where the floor merges none, are exact', () => {
  const row = { slot: 0, amount: 12_345, deals: 1, close_amount: 12_345, close_deals: 1 } as DealSizeRow;
  expect(classedSizes([row], definitions)).toEqual([row]);
  const open = { dimensions, thresholds: { minimumAccounts: 1 } };
  expect(classedSizes([{ ...row, slot: 1 }], open)).toEqual([{ ...row, slot: 1 }]);
});

const money = (deals: number) => ({ kind: 'measured', amount: 5000, deals, unpriced: 0 }) as const;
const card = (deals: number, lost: number, dimension = 'region') =>
  ({
    ...{ dimension, dealSize: { deals, mean: 1000 } },
    winRateByValue: { won: money(deals), lost: money(lost), share: 0.5 },
  }) as unknown as Scorecard;
const told = (given: Scorecard) =>
  withheldValues(
    [given],
    [
      { id: 'all', slot: 0 },
      { id: 'region', slot: 1 },
    ],
    definitions,
  )[0];

it('a card tells deal size and share by value of five deals and more, and amounts by month of entry never', () => {
  const hidden = { kind: 'withheld', reason: 'single_deals' };
  expect(told(card(5, 5))).toMatchObject({
    dealSize: { deals: 5 },
    winRateByValue: { won: hidden, lost: hidden, share: 0.5 },
  });
  expect(told(card(4, 5))).toMatchObject({
    ...{ dealSize: null, dealSizeWithheld: 'single_deals' },
    winRateByValue: { won: hidden, share: null },
  });
  expect(told(card(5, 4))?.winRateByValue?.share).toBeNull();
  expect(told(card(1, 1, 'all'))).toEqual(card(1, 1, 'all'));
});
