import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const closedAdministratively: Gate = {
  id: 'closed_administratively',
  allowed: 0.25,
  severity: 'constrain',
  looksFor: 'most losses of every stage are decisions, not clean-ups',
  find: ({ aggregates, scope }, allowed) =>
    scope.funnels.flatMap(({ id: funnel, stages }) =>
      stages.flatMap(({ id, label }) => {
        const rows = aggregates.cohort.filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === id);
        const recent = rows.filter(({ entered_month: month }) => month === null || month >= scope.windowMonth);
        const lost = recent.reduce((sum, row) => sum + row.lost, 0);
        const administrative = recent.reduce((sum, row) => sum + row.lost_administratively, 0);
        if (lost < scope.minimumSample || administrative <= allowed * lost) return [];
        const found = administrative / lost;
        return [
          {
            sentence: `${percent(found)} of those lost at ${label} were closed administratively`,
            ...{ found, subject: `${funnel}.${id}`, stages: [`${funnel}.${id}`] },
          },
        ];
      }),
    ),
};
