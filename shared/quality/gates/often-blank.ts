import { blankShares } from '../blank-shares.ts';
import { dimensionResult } from './dimension-result.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const oftenBlank: Gate = {
  ...{ id: 'often_blank', unit: 'share', bound: 'below', allowed: 0.2, severity: 'constrain' },
  looksFor: 'every dimension is filled for most units',
  check: (input, allowed) =>
    dimensionResult(input.scope, (dimension) => {
      const { blank } = blankShares(input, dimension);
      if (blank < allowed) return { value: blank };
      return { value: blank, finding: { sentence: `${dimension.label} is blank for ${percent(blank)} of all units` } };
    }),
};
