import type { Gate } from './gate.ts';
import { unitsIn } from './units-in.ts';

export const recordsRepeated: Gate = {
  ...{ id: 'records_repeated', unit: 'count', bound: 'at_most', allowed: 0, severity: 'block' },
  looksFor: 'every id stands for one record',
  check: (input, allowed) => {
    const { units: found } = unitsIn(input, 'repeated');
    const sentence = `${found} ids stand for several records: their units cannot be counted once`;
    return { measured: { value: found }, findings: found <= allowed ? [] : [{ sentence, found }] };
  },
};
