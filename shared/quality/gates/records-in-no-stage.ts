import type { Gate } from './gate.ts';
import { stagesOfGrains, unitsIn } from './units-in.ts';

const FEWEST_UNITS = 10;

export const recordsInNoStage: Gate = {
  id: 'records_in_no_stage',
  allowed: 0.05,
  severity: 'constrain',
  looksFor: 'every record is in a stage by the as-of day',
  find: (input, allowed) => {
    const { units, share, grains } = unitsIn(input, 'in no stage');
    if (units === 0) return [];
    const sentence = `${units} records were in no stage by the as-of day`;
    if (share <= allowed || units < FEWEST_UNITS) return [{ sentence, found: share, severity: 'warn' }];
    return [{ sentence, found: share, stages: stagesOfGrains(input, grains) }];
  },
};
