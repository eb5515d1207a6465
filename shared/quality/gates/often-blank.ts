import { blankShares } from '../blank-shares.ts';
import { dimensionFindings } from './dimension-findings.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const oftenBlank: Gate = {
  id: 'often_blank',
  allowed: 0.2,
  severity: 'constrain',
  looksFor: 'every dimension is filled for most units',
  find: ({ aggregates, scope }, allowed) =>
    dimensionFindings(scope, ({ label, slot }) => {
      const { blank } = blankShares(aggregates.cohort, slot, scope);
      return blank < allowed
        ? undefined
        : { sentence: `${label} is blank for ${percent(blank)} of all units`, found: blank };
    }),
};
