import { dimensionResult } from './dimension-result.ts';
import type { Gate } from './gate.ts';

export const knownTodayOnly: Gate = {
  ...{ id: 'known_today_only', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'every dimension is known as of entry',
  check: ({ scope }) => {
    const { findings } = dimensionResult(scope, ({ label, known }) => {
      if (known === 'entry') return { value: 0 };
      const sentence = `${label} is what the export says today; it may have been learned after a unit entered`;
      return { value: 1, finding: { sentence } };
    });
    return { measured: { value: findings.length }, findings };
  },
};
