import type { Gate } from './gate.ts';
import { objectStages } from './object-stages.ts';

export const sourceMissing: Gate = {
  id: 'source_missing',
  allowed: 0,
  severity: 'block',
  looksFor: 'every object that a stage rests on has rows',
  find: ({ receipts, definitions }, allowed) =>
    receipts.flatMap(({ source, object: name, read, accepted }) => {
      const object = `${source}.${name}`;
      const stages = objectStages(definitions, object);
      if (accepted > allowed || stages.length === 0) return [];
      const rows = read === 0 ? 'has no rows' : `has no row that could be used, of ${read}`;
      return [{ sentence: `${object} ${rows}: ${stages.join(', ')} rest on it`, found: accepted, object, stages }];
    }),
};
