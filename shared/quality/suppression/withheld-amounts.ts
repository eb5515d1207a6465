import type { Definitions } from '../../contracts/definitions.ts';
import type { MoneyRow } from '../../queries/catalog.ts';
import { confidentialityFloor } from './confidentiality-floor.ts';
import { type Floor, mergedSegments } from './merged-segments.ts';

/**
 * The money rows with no amount where it would tell single deals: where fewer accounts (and owners) than the floor closed priced
 * deals of a segment in a month, and, as anyone can take the rest from the whole, of the next smallest segments with them. It
 * follows from the month alone, so that no sum over months and no other version tells it. The whole keeps its amounts.
 */
export function withheldAmounts(rows: readonly MoneyRow[], definitions: AmountFloors): readonly MoneyRow[] {
  const cells = Map.groupBy(rows, (row) => [row.slot, row.funnel, row.outcome, row.closed_month].join('/'));
  const hidden = new Set([...cells.values()].flatMap((own) => hiddenRows(own, amountFloor(definitions, own[0]?.slot))));
  return rows.map((row) => (hidden.has(row) ? { ...row, amount: null } : row));
}

export type AmountFloors = Pick<Definitions, 'dimensions' | 'thresholds'>;

/** What an amount of a segment of that dimension has to rest on. Undefined for the whole, and where the definitions merge nothing. */
export function amountFloor(definitions: AmountFloors, slot = 0): Floor | undefined {
  const dimension = definitions.dimensions[slot - 1];
  const floor = dimension && confidentialityFloor(definitions, dimension);
  return floor === undefined || (floor.accounts <= 1 && floor.owners <= 1) ? undefined : floor;
}

function hiddenRows(rows: readonly MoneyRow[], floor: Floor | undefined): readonly MoneyRow[] {
  if (floor === undefined) return [];
  const priced = rows.filter((row) => row.deals > row.unpriced);
  const hidden = mergedSegments(
    priced.map(({ segment, accounts, owners }) => ({
      // the small ones together, blank and unmapped have deals like any other
      ...{ segment: `of ${segment}`, accounts, owners },
      window: { accounts, mainAccounts: accounts, mainOwners: owners },
    })),
    floor,
  );
  return priced.filter(({ segment }) => hidden.has(`of ${segment}`));
}
