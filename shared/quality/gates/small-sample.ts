import type { Gate, GateInput } from './gate.ts';
import { leastOf } from './worst-of.ts';

export const smallSample: Gate = {
  ...{ id: 'small_sample', unit: 'count', bound: 'at_least', allowed: 30, severity: 'warn' },
  looksFor: 'every stage has entrants enough in the window for anything to be told of it',
  check: (input, allowed) => {
    const funnels = input.scope.funnels.map((funnel) => ({ ...funnel, counts: entrants(input, funnel) }));
    return {
      measured: leastOf(
        funnels.flatMap(({ counts }) => counts),
        'no funnel has a stage that another follows',
      ),
      findings: funnels.flatMap(({ id: funnel, label, counts }) => {
        const small = counts.filter(({ value }) => value < allowed);
        if (small.length === 0) return [];
        const words = small.map((stage) => `${stage.label} ${stage.value}`).join(', ');
        return [
          {
            sentence: `stages of ${label} have fewer than ${allowed} ${allowed === 1 ? 'entrant' : 'entrants'} in the window, so that nothing is concluded of them: ${words}`,
            ...{ found: Math.min(...small.map(({ value }) => value)), funnel, stages: small.map(({ at }) => at) },
          },
        ];
      }),
    };
  },
};

/** In the window, at every stage that another follows. */
function entrants(input: GateInput, { id: funnel, stages }: GateInput['scope']['funnels'][number]) {
  return stages
    .filter(({ isLast }) => !isLast)
    .map(({ id, label }) => ({ at: `${funnel}.${id}`, label, value: enteredInWindow(input, funnel, id) }));
}

function enteredInWindow({ aggregates, scope }: GateInput, funnel: string, stage: string): number {
  return aggregates.cohort
    .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === stage)
    .filter(({ entered_month: month }) => month === null || month >= scope.windowMonth)
    .reduce((sum, row) => sum + row.entered, 0);
}
