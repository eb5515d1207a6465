import type { Gate } from './gate.ts';

export const undated: Gate = {
  ...{ id: 'undated', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'every funnel has stage times',
  check: ({ scope }) => {
    const findings = scope.funnels
      .filter(({ dated }) => !dated)
      .map(({ id, label }) => ({
        sentence: `${label} has no stage times in its exports: counts and rates only, no cohorts, trends or times`,
        ...{ found: 1, funnel: id },
      }));
    return { measured: { value: findings.length }, findings };
  },
};
