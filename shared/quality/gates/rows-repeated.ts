import type { Gate } from './gate.ts';
import { rowShares } from './row-shares.ts';
import { worstOf } from './worst-of.ts';

/** They are counted once: a warning that an export was loaded or joined twice. */
export const rowsRepeated: Gate = {
  ...{ id: 'rows_repeated', unit: 'share', bound: 'at_most', allowed: 0.01, severity: 'warn' },
  looksFor: 'no object holds the same rows twice',
  check: ({ receipts }, allowed) => {
    const objects = rowShares(receipts, ({ ignored }) => ignored.filter(({ reason }) => reason === 'exact_duplicate'));
    return {
      measured: worstOf(objects, 'no row was read'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .map(({ at: object, value: found, rows, receipt }) => {
          const sentence = `${rows} of ${receipt.read} rows of ${object} repeat another row exactly: counted once`;
          return { sentence, found, object };
        }),
    };
  },
};
