import type { Scope, ScopedDimension } from '../../signals/report-scope.ts';
import type { GateFinding } from './gate.ts';

/** What a check of one dimension finds, for every dimension but the whole funnel. */
export function dimensionFindings(
  scope: Scope,
  check: (dimension: ScopedDimension) => Omit<GateFinding, 'dimension'> | undefined,
): readonly GateFinding[] {
  return scope.dimensions
    .filter(({ slot }) => slot > 0)
    .flatMap((dimension) => {
      const found = check(dimension);
      return found === undefined ? [] : [{ ...found, dimension: dimension.id }];
    });
}
