import { rowsOf } from '../ledger.ts';
import type { Gate } from './gate.ts';

export const rowsExcluded: Gate = {
  id: 'rows_excluded',
  allowed: 0.05,
  severity: 'warn',
  looksFor: 'declared exclusions leave out few rows',
  find: ({ receipts }, allowed) =>
    receipts.flatMap((receipt) => {
      const object = `${receipt.source}.${receipt.object}`;
      const excluded = rowsOf(receipt.excluded);
      if (excluded <= allowed * receipt.read) return [];
      const rules = receipt.excluded.map(({ rule, rows }) => `${rule} ${rows}`).join(', ');
      const sentence = `${excluded} of ${receipt.read} rows of ${object} are left out by exclusions: ${rules}`;
      return [{ sentence, found: excluded / receipt.read, object }];
    }),
};
