import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { worstOf } from './worst-of.ts';

/** Stages may be skipped and come back to; but who is first seen in one after those that follow it was there before, or dates are swapped. */
export const entriesOutOfOrder: Gate = {
  ...{ id: 'entries_out_of_order', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'units are first seen in a stage before they are seen in later ones',
  check: (input, allowed) => {
    const stages = stagesOf(input);
    return {
      measured: worstOf(stages, 'no stage has dated entries in the window'),
      findings: stages
        .filter(({ late }) => late > 0)
        .map(({ at, words, late, units, value: found }) => ({
          sentence: `${late} of ${units} units (${percent(found)}) were first seen in ${words} after the day on which they were in a later stage`,
          ...{ found, subject: at, stages: [at] },
          ...told(late, found, allowed),
        })),
    };
  },
};

function stagesOf({ aggregates, scope }: GateInput) {
  return scope.funnels.flatMap(({ id: funnel, label, stages }) =>
    stages.flatMap(({ id, label: words }) => {
      const row = aggregates.stage_order.find((one) => one.funnel === funnel && one.stage === id);
      if (row === undefined) return [];
      const { units, out_of_order: late } = row;
      return [{ at: `${funnel}.${id}`, words: `${words} of ${label}`, late, units, value: late / units }];
    }),
  );
}
