import type { Gate } from './gate.ts';
import { stagesOfGrains, unitsIn } from './units-in.ts';

/** Fewer are told of, whatever share they are. */
const FEWEST_UNITS = 10;

export const evidenceWithoutRecord: Gate = {
  id: 'evidence_without_record',
  allowed: 0.02,
  severity: 'constrain',
  looksFor: 'stage entries belong to records that are there',
  find: (input, allowed) => {
    const { units, share, grains } = unitsIn(input, 'evidence without a record');
    if (units === 0) return [];
    const sentence = `${units} units have stage entries but no record (deleted, excluded or not exported): left out`;
    if (share <= allowed || units < FEWEST_UNITS) return [{ sentence, found: share, severity: 'warn' }];
    return [{ sentence, found: share, stages: stagesOfGrains(input, grains) }];
  },
};
