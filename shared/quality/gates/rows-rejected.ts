import type { Receipt } from '../../contracts/receipt.ts';
import type { Gate } from './gate.ts';
import { findingsOn } from './resting-on.ts';
import { rowShares } from './row-shares.ts';
import { worstOf } from './worst-of.ts';

/** So many are told of, also where more are allowed. */
const TOLD_FROM = 0.005;
const MOST_REASONS = 3;

export const rowsRejected: Gate = {
  ...{ id: 'rows_rejected', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'the rows of every object can be read',
  check: ({ receipts, definitions }, allowed) => {
    const objects = rowShares(receipts, ({ rejected }) => rejected);
    return {
      measured: worstOf(objects, 'no row was read'),
      findings: objects
        .filter(({ value }) => value > Math.min(allowed, TOLD_FROM))
        .flatMap(({ at: object, value: found, rows, receipt }) => {
          const sentence = `${rows} of ${receipt.read} rows of ${object} could not be read: ${reasonsText(receipt)}`;
          if (found > allowed) return findingsOn(object, { sentence, found }, definitions);
          return [{ sentence, found, object, toldBecause: 'their share is within what is allowed' }];
        }),
    };
  },
};

/** The most frequent first. Rows whose date cannot be read are told of by their column as well: here it is seen that they are the same. */
function reasonsText({ rejected }: Receipt): string {
  const reasons = rejected
    .toSorted((one, other) => other.rows - one.rows)
    .map(
      ({ reason, column, rows }) =>
        `${rows} ${reason.replaceAll('_', ' ')}${column === undefined ? '' : ` in ${column}`}`,
    );
  return `${reasons.slice(0, MOST_REASONS).join(', ')}${reasons.length > MOST_REASONS ? ' and others' : ''}`;
}
