import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

const FEWEST_PERSONS = 10;

export const opportunityMissing: Gate = {
  ...{ id: 'opportunity_missing', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'the opportunities of converted persons are there',
  check: (input, allowed) => {
    const handoffs = missingShares(input);
    return {
      measured: worstOf(handoffs, 'no person was converted'),
      findings: handoffs
        .filter(({ value }) => value > allowed)
        .map(({ at, stage, converted, missing, value }) => ({
          sentence: `${missing} of ${converted} converted persons (${percent(value)}) ${missing === 1 ? 'has' : 'have'} an opportunity that is not in the exports`,
          ...{ found: value, subject: at, stages: [stage] },
          ...(missing < FEWEST_PERSONS && { toldBecause: `they are fewer than ${FEWEST_PERSONS}` }),
        })),
    };
  },
};

function missingShares({ aggregates, scope }: GateInput) {
  return aggregates.handoff.flatMap(({ funnel, converted_persons: converted, opportunity_missing: missing }) => {
    const last = scope.funnels.find(({ id }) => id === funnel)?.stages.findLast(({ grain }) => grain === 'person');
    if (last === undefined || converted === 0) return [];
    return [{ at: funnel, stage: `${funnel}.${last.id}`, converted, missing, value: missing / converted }];
  });
}
