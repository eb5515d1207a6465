import { blankShares } from '../blank-shares.ts';
import { dimensionFindings } from './dimension-findings.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

/** Beyond new picklist values: the column holds something else than the rules were written for. */
export const mostlyUnmapped: Gate = {
  id: 'mostly_unmapped',
  allowed: 0.2,
  severity: 'constrain',
  looksFor: 'no dimension is read from a column that holds something else',
  find: ({ aggregates, scope }, allowed) =>
    dimensionFindings(scope, ({ label, slot }) => {
      const { unmapped } = blankShares(aggregates.cohort, slot, scope);
      if (unmapped < allowed) return undefined;
      return {
        sentence: `the rules of ${label} take no value of ${percent(unmapped)} of all units: its column may hold something else`,
        found: unmapped,
      };
    }),
};
