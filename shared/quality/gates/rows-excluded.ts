import type { Gate } from './gate.ts';
import { rowShares } from './row-shares.ts';
import { worstOf } from './worst-of.ts';

export const rowsExcluded: Gate = {
  ...{ id: 'rows_excluded', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'warn' },
  looksFor: 'declared exclusions leave out few rows',
  check: ({ receipts }, allowed) => {
    const objects = rowShares(receipts, ({ excluded }) => excluded);
    return {
      measured: worstOf(objects, 'no row was read'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .map(({ at: object, value: found, rows, receipt }) => {
          const rules = receipt.excluded.map((one) => `${one.rule} ${one.rows}`).join(', ');
          const sentence = `${rows} of ${receipt.read} rows of ${object} are left out by exclusions: ${rules}`;
          return { sentence, found, object };
        }),
    };
  },
};
