import type { Scope, ScopedDimension } from '../../signals/report-scope.ts';
import type { GateFinding, GateResult } from './gate.ts';
import { worstOf } from './worst-of.ts';

/** What a check of one dimension measures, and what it finds where that is too much. */
export type DimensionCheck = { readonly value: number; readonly finding?: Omit<GateFinding, 'dimension' | 'found'> };

/** What a check of one dimension says of every dimension but the whole funnel. */
export function dimensionResult(scope: Scope, check: (dimension: ScopedDimension) => DimensionCheck): GateResult {
  const checked = scope.dimensions
    .filter(({ slot }) => slot > 0)
    .map((dimension) => ({ at: dimension.id, ...check(dimension) }));
  return {
    measured: worstOf(checked, 'the definitions have no dimension'),
    findings: checked.flatMap(({ at, value, finding }) =>
      finding === undefined ? [] : [{ ...finding, found: value, dimension: at }],
    ),
  };
}
