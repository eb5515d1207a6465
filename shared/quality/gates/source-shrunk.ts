import type { Gate } from './gate.ts';
import { objectStages } from './object-stages.ts';

/** Exports hold all rows up to their day, so that a later one that holds fewer has lost some. */
export const sourceShrunk: Gate = {
  id: 'source_shrunk',
  allowed: 0.02,
  severity: 'constrain',
  looksFor: 'no object has fewer rows than in the version before',
  find: ({ receipts, history, definitions }, allowed) =>
    receipts.flatMap((receipt) => {
      const object = `${receipt.source}.${receipt.object}`;
      const before = history.read.get(object) ?? 0;
      const lost = before === 0 ? 0 : (before - receipt.read) / before;
      if (lost <= allowed) return [];
      const stages = objectStages(definitions, object);
      return [
        {
          sentence: `${object} has ${receipt.read} rows; the version before read ${before}`,
          ...{ found: lost, object, ...(stages.length === 0 ? {} : { stages }) },
        },
      ];
    }),
};
