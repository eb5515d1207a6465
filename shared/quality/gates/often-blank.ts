import { blankShares } from '../blank-shares.ts';
import { dimensionResult } from './dimension-result.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const oftenBlank: Gate = {
  ...{ id: 'often_blank', unit: 'share', bound: 'below', allowed: 0.2, severity: 'constrain' },
  looksFor: 'every dimension is filled for most units',
  check: ({ aggregates, scope }, allowed) =>
    dimensionResult(scope, ({ label, slot }) => {
      const { blank } = blankShares(aggregates.cohort, slot, scope);
      if (blank < allowed) return { value: blank };
      return { value: blank, finding: { sentence: `${label} is blank for ${percent(blank)} of all units` } };
    }),
};
