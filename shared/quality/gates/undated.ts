import type { Gate } from './gate.ts';

export const undated: Gate = {
  id: 'undated',
  allowed: 0,
  severity: 'warn',
  looksFor: 'every funnel has stage times',
  find: ({ scope }) =>
    scope.funnels
      .filter(({ dated }) => !dated)
      .map(({ id, label }) => ({
        sentence: `${label} has no stage times in its exports: counts and rates only, no cohorts, trends or times`,
        ...{ found: 0, funnel: id },
      })),
};
