import { rowsOf } from '../ledger.ts';
import type { Gate, GateFinding } from './gate.ts';
import { objectStages } from './object-stages.ts';

/** Up to so many a report is told of; beyond it what is left is not all there was. */
const MANY = 0.05;

export const rowsRejected: Gate = {
  id: 'rows_rejected',
  allowed: 0.005,
  severity: 'constrain',
  looksFor: 'the rows of every object can be read',
  find: ({ receipts, definitions }, allowed) =>
    receipts.flatMap((receipt): GateFinding[] => {
      const object = `${receipt.source}.${receipt.object}`;
      const rejected = rowsOf(receipt.rejected);
      const found = receipt.read === 0 ? 0 : rejected / receipt.read;
      if (found <= allowed) return [];
      const sentence = `${rejected} of ${receipt.read} rows of ${object} could not be read`;
      if (found <= MANY) return [{ sentence, found, object, severity: 'warn' }];
      const stages = objectStages(definitions, object);
      return [{ sentence, found, object, ...(stages.length === 0 ? {} : { stages }) }];
    }),
};
