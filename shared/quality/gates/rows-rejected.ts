import type { Gate } from './gate.ts';
import { objectStages } from './object-stages.ts';
import { rowShares } from './row-shares.ts';
import { worstOf } from './worst-of.ts';

/** Up to so many a report is told of; beyond it what is left is not all there was. */
const MANY = 0.05;

export const rowsRejected: Gate = {
  ...{ id: 'rows_rejected', unit: 'share', bound: 'at_most', allowed: 0.005, severity: 'constrain' },
  looksFor: 'the rows of every object can be read',
  check: ({ receipts, definitions }, allowed) => {
    const objects = rowShares(receipts, ({ rejected }) => rejected);
    return {
      measured: worstOf(objects, 'no row was read'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .map(({ at: object, value: found, rows, receipt }) => {
          const sentence = `${rows} of ${receipt.read} rows of ${object} could not be read`;
          if (found <= MANY)
            return { sentence, found, object, toldBecause: `it is at most ${MANY * 100}% of the rows` };
          const stages = objectStages(definitions, object);
          return { sentence, found, object, ...(stages.length === 0 ? {} : { stages }) };
        }),
    };
  },
};
