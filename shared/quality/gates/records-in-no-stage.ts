import type { Gate } from './gate.ts';
import { stagesOfGrains, unitsIn } from './units-in.ts';

const FEWEST_UNITS = 10;

export const recordsInNoStage: Gate = {
  ...{ id: 'records_in_no_stage', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'every record is in a stage by the as-of day',
  check: (input, allowed) => {
    const { units, share, grains } = unitsIn(input, 'in no stage');
    const measured = { value: share };
    if (units === 0) return { measured, findings: [] };
    const sentence = `${units} ${units === 1 ? 'record was' : 'records were'} in no stage by the as-of day`;
    const toldBecause = share <= allowed ? 'no stage counts them' : `they are fewer than ${FEWEST_UNITS}`;
    if (share <= allowed || units < FEWEST_UNITS)
      return { measured, findings: [{ sentence, found: share, toldBecause }] };
    return { measured, findings: [{ sentence, found: share, stages: stagesOfGrains(input, grains) }] };
  },
};
