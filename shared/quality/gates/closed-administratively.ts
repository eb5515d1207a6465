import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

export const closedAdministratively: Gate = {
  ...{ id: 'closed_administratively', unit: 'share', bound: 'at_most', allowed: 0.25, severity: 'constrain' },
  looksFor: 'most losses of every stage are decisions, not clean-ups',
  check: (input, allowed) => {
    const shares = administrativeShares(input);
    return {
      measured: worstOf(shares, 'no stage has losses enough in the window'),
      findings: shares
        .filter(({ value }) => value > allowed)
        .map(({ at, label, value }) => ({
          sentence: `${percent(value)} of those lost at ${label} were closed administratively`,
          ...{ found: value, subject: at, stages: [at] },
        })),
    };
  },
};

function administrativeShares({ aggregates, scope }: GateInput) {
  return scope.funnels.flatMap(({ id: funnel, stages }) =>
    stages.flatMap(({ id, label }) => {
      const rows = aggregates.cohort.filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === id);
      const recent = rows.filter(({ entered_month: month }) => month === null || month >= scope.windowMonth);
      const lost = recent.reduce((sum, row) => sum + row.lost, 0);
      const administrative = recent.reduce((sum, row) => sum + row.lost_administratively, 0);
      return lost < scope.minimumSample ? [] : [{ at: `${funnel}.${id}`, label, value: administrative / lost }];
    }),
  );
}
