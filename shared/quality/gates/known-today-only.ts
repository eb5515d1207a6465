import { dimensionFindings } from './dimension-findings.ts';
import type { Gate } from './gate.ts';

export const knownTodayOnly: Gate = {
  id: 'known_today_only',
  allowed: 0,
  severity: 'warn',
  looksFor: 'every dimension is known as of entry',
  find: ({ scope }) =>
    dimensionFindings(scope, ({ label, known }) =>
      known === 'entry'
        ? undefined
        : {
            sentence: `${label} is what the export says today; it may have been learned after a unit entered`,
            found: 0,
          },
    ),
};
