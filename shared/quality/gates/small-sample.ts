import type { Gate, GateInput } from './gate.ts';

export const smallSample: Gate = {
  id: 'small_sample',
  allowed: 30,
  severity: 'warn',
  looksFor: 'every stage has entrants enough in the window for anything to be told of it',
  find: (input, allowed) =>
    input.scope.funnels.flatMap(({ id: funnel, label, stages }) => {
      const small = stages
        .filter(({ isLast }) => !isLast)
        .map((stage) => ({ stage, entered: enteredInWindow(input, funnel, stage.id) }))
        .filter(({ entered }) => entered < allowed);
      if (small.length === 0) return [];
      const words = small.map(({ stage, entered }) => `${stage.label} ${entered}`).join(', ');
      return [
        {
          sentence: `stages of ${label} have fewer than ${allowed} entrants in the window, so that nothing is concluded of them: ${words}`,
          found: Math.min(...small.map(({ entered }) => entered)),
          funnel,
          stages: small.map(({ stage }) => `${funnel}.${stage.id}`),
        },
      ];
    }),
};

function enteredInWindow({ aggregates, scope }: GateInput, funnel: string, stage: string): number {
  return aggregates.cohort
    .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === stage)
    .filter(({ entered_month: month }) => month === null || month >= scope.windowMonth)
    .reduce((sum, row) => sum + row.entered, 0);
}
