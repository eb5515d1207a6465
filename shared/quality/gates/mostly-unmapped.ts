import { blankShares } from '../blank-shares.ts';
import { dimensionResult } from './dimension-result.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

/** Beyond new picklist values: the column holds something else than the rules were written for. */
export const mostlyUnmapped: Gate = {
  ...{ id: 'mostly_unmapped', unit: 'share', bound: 'below', allowed: 0.2, severity: 'constrain' },
  looksFor: 'no dimension is read from a column that holds something else',
  check: (input, allowed) =>
    dimensionResult(input.scope, (dimension) => {
      const { unmapped } = blankShares(input, dimension);
      if (unmapped < allowed) return { value: unmapped };
      const sentence = `the rules of ${dimension.label} take no value of ${percent(unmapped)} of all units: its column may hold something else`;
      return { value: unmapped, finding: { sentence } };
    }),
};
