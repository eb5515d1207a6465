import type { Gate, GateInput } from './gate.ts';
import { objectStages } from './object-stages.ts';
import { worstOf } from './worst-of.ts';

/** Exports hold all rows up to their day, so that a later one that holds fewer has lost some. */
export const sourceShrunk: Gate = {
  ...{ id: 'source_shrunk', unit: 'share', bound: 'at_most', allowed: 0.02, severity: 'constrain' },
  looksFor: 'no object has fewer rows than in the version before',
  check: (input, allowed) => {
    const objects = lostShares(input);
    return {
      measured: worstOf(objects, 'there is no version before'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .map(({ at: object, value: found, read, before }) => {
          const stages = objectStages(input.definitions, object);
          const sentence = `${object} has ${read} rows; the version before read ${before}`;
          return { sentence, found, object, ...(stages.length === 0 ? {} : { stages }) };
        }),
    };
  },
};

function lostShares({ receipts, history }: GateInput) {
  return receipts.flatMap(({ source, object, read }) => {
    const before = history.read.get(`${source}.${object}`) ?? 0;
    if (before === 0) return [];
    return [{ at: `${source}.${object}`, read, before, value: Math.max(0, (before - read) / before) }];
  });
}
