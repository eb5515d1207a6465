import type { Gate } from './gate.ts';
import { unitsIn } from './units-in.ts';

export const recordsRepeated: Gate = {
  id: 'records_repeated',
  allowed: 0,
  severity: 'block',
  looksFor: 'every id stands for one record',
  find: (input, allowed) => {
    const { units } = unitsIn(input, 'repeated');
    if (units <= allowed) return [];
    return [{ sentence: `${units} ids stand for several records: their units cannot be counted once`, found: units }];
  },
};
