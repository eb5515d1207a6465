import type { Gate } from './gate.ts';
import { objectStages } from './object-stages.ts';
import { leastOf } from './worst-of.ts';

export const sourceMissing: Gate = {
  ...{ id: 'source_missing', unit: 'count', bound: 'above', allowed: 0, severity: 'block' },
  looksFor: 'every object that a stage rests on has rows',
  check: ({ receipts, definitions }, allowed) => {
    const objects = receipts
      .map(({ source, object, read, accepted }) => {
        const at = `${source}.${object}`;
        return { at, read, value: accepted, stages: objectStages(definitions, at) };
      })
      .filter(({ stages }) => stages.length > 0);
    return {
      measured: leastOf(objects, 'no stage rests on an object that was read'),
      findings: objects
        .filter(({ value }) => value <= allowed)
        .map(({ at: object, read, value: found, stages }) => {
          const rows = read === 0 ? 'has no rows' : `has no row that could be used, of ${read}`;
          return { sentence: `${object} ${rows}: ${stages.join(', ')} rest on it`, found, object, stages };
        }),
    };
  },
};
