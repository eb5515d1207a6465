import { blankShares } from '../blank-shares.ts';
import { dimensionFindings } from './dimension-findings.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const oftenUnmapped: Gate = {
  id: 'often_unmapped',
  allowed: 0.02,
  severity: 'warn',
  looksFor: 'the rules of every dimension take the values that occur',
  find: ({ aggregates, scope }, allowed) =>
    dimensionFindings(scope, ({ label, slot }) => {
      const { unmapped } = blankShares(aggregates.cohort, slot, scope);
      if (unmapped < allowed) return undefined;
      return {
        sentence: `${label} has a value that no rule takes for ${percent(unmapped)} of all units`,
        found: unmapped,
      };
    }),
};
