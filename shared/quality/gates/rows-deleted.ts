import type { Gate } from './gate.ts';
import { percent } from './percent.ts';
import { rowShares } from './row-shares.ts';
import { worstOf } from './worst-of.ts';

/** Systems mark what was merged into another record as deleted: many of them, and the survivors carry a history of several. */
export const rowsDeleted: Gate = {
  ...{ id: 'rows_deleted', unit: 'share', bound: 'at_most', allowed: 0.1, severity: 'warn' },
  looksFor: 'few rows are marked as deleted or merged into others',
  check: ({ receipts }, allowed) => {
    const objects = rowShares(receipts, ({ ignored }) => ignored.filter(({ reason }) => reason === 'deleted'));
    return {
      measured: worstOf(objects, 'no row was read'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .map(({ at: object, value: found, rows, receipt }) => ({
          sentence: `${rows} of ${receipt.read} rows of ${object} (${percent(found)}) are marked as deleted, which systems do to what was merged into another record: left out`,
          ...{ found, object },
        })),
    };
  },
};
