import { AMOUNT_BINS } from '../../queries/amount-bins.ts';
import type { CohortRow, DealSizeRow, TouchCreditRow, VelocityRow } from '../../queries/catalog.ts';
import { type AmountFloors, amountFloor } from './withheld-amounts.ts';

type Placed = { readonly slot: number };

/*
 * Sums of amounts that are cut otherwise than by month of closing: of all time, by month of entry, by channel. Two of them, or two
 * versions of one, differ by single deals. So those of segments are told to the size class of their mean, which is 10% wide.
 */

/** Wins by size class, whose amounts of segments are then those of the class. */
export function classedSizes(rows: readonly DealSizeRow[], definitions: AmountFloors): readonly DealSizeRow[] {
  return ofSegments(rows, definitions, (row) => ({
    ...row,
    amount: toClass(row.amount, row.deals),
    close_amount: toClass(row.close_amount, row.close_deals),
  }));
}

export function classedVelocity(rows: readonly VelocityRow[], definitions: AmountFloors): readonly VelocityRow[] {
  return ofSegments(rows, definitions, (row) => ({ ...row, amount: toClass(row.amount, row.priced) }));
}

export function classedCredit(rows: readonly TouchCreditRow[], definitions: AmountFloors): readonly TouchCreditRow[] {
  return ofSegments(rows, definitions, (row) => ({ ...row, amount: toClass(row.amount, row.credit / 1_000_000) }));
}

/** Of cohorts as they are published; the share of value that was won is told of exact amounts. */
export function classedCohorts(rows: readonly CohortRow[], definitions: AmountFloors): readonly CohortRow[] {
  return ofSegments(rows, definitions, (row) => ({
    ...row,
    won_amount: toClass(row.won_amount, row.unit_won - row.won_unpriced),
    lost_amount: toClass(row.lost_amount, row.unit_lost),
  }));
}

function ofSegments<Row extends Placed>(
  rows: readonly Row[],
  definitions: AmountFloors,
  classed: (row: Row) => Row,
): readonly Row[] {
  return rows.map((row) => (amountFloor(definitions, row.slot) === undefined ? row : classed(row)));
}

/** As many deals of the middle of the class that holds their mean, on the log scale; the classes at either end have none. */
function toClass(amount: number, deals: number): number {
  const mean = amount / deals;
  const bin = AMOUNT_BINS.find(({ at_least, below }) => mean >= at_least && mean < below);
  if (deals <= 0 || bin === undefined || bin.at_least < 0) return 0;
  const middle = bin.below > 10 * bin.at_least ? bin.at_least : Math.sqrt(bin.at_least * bin.below);
  return Math.round(middle * deals);
}
