import type { Gate } from './gate.ts';
import { stagesOfGrains, unitsIn } from './units-in.ts';

/** Fewer are told of, whatever share they are. */
const FEWEST_UNITS = 10;

export const evidenceWithoutRecord: Gate = {
  ...{ id: 'evidence_without_record', unit: 'share', bound: 'at_most', allowed: 0.02, severity: 'constrain' },
  looksFor: 'stage entries belong to records that are there',
  check: (input, allowed) => {
    const { units, share, grains } = unitsIn(input, 'evidence without a record');
    const measured = { value: share };
    if (units === 0) return { measured, findings: [] };
    const sentence = `${units} ${units === 1 ? 'unit has' : 'units have'} stage entries but no record (deleted, excluded or not exported): left out`;
    const toldBecause = share <= allowed ? 'no figure counts them' : `they are fewer than ${FEWEST_UNITS}`;
    if (share <= allowed || units < FEWEST_UNITS)
      return { measured, findings: [{ sentence, found: share, toldBecause }] };
    return { measured, findings: [{ sentence, found: share, stages: stagesOfGrains(input, grains) }] };
  },
};
