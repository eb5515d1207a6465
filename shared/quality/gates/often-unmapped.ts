import { blankShares } from '../blank-shares.ts';
import { dimensionResult } from './dimension-result.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const oftenUnmapped: Gate = {
  ...{ id: 'often_unmapped', unit: 'share', bound: 'below', allowed: 0.02, severity: 'warn' },
  looksFor: 'the rules of every dimension take the values that occur',
  check: (input, allowed) =>
    dimensionResult(input.scope, (dimension) => {
      const { unmapped } = blankShares(input, dimension);
      if (unmapped < allowed) return { value: unmapped };
      const sentence = `${dimension.label} has a value that no rule takes for ${percent(unmapped)} of all units`;
      return { value: unmapped, finding: { sentence } };
    }),
};
