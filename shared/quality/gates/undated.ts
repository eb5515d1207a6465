import type { Gate } from './gate.ts';
import { worstOf } from './worst-of.ts';

export const undated: Gate = {
  ...{ id: 'undated', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'every funnel has stage times',
  check: ({ scope }) => ({
    measured: worstOf(
      scope.funnels.map(({ id, dated }) => ({ at: id, value: dated ? 0 : 1 })),
      'the definitions have no funnel',
    ),
    findings: scope.funnels
      .filter(({ dated }) => !dated)
      .map(({ id, label }) => ({
        sentence: `${label} has no stage times in its exports: counts and rates only, no cohorts, trends or times`,
        ...{ found: 1, funnel: id },
      })),
  }),
};
