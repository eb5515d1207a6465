import type { Receipt } from '../../contracts/receipt.ts';
import { rowsOf } from '../ledger.ts';

/** Of every object that has rows, those in some place of its receipt, as a share of all that were read. */
export function rowShares(
  receipts: readonly Receipt[],
  place: (receipt: Receipt) => readonly { readonly rows: number }[],
) {
  return receipts
    .filter(({ read }) => read > 0)
    .map((receipt) => {
      const rows = rowsOf(place(receipt));
      return { at: `${receipt.source}.${receipt.object}`, value: rows / receipt.read, rows, receipt };
    });
}
