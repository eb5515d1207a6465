import type { CurveRow } from '../queries/catalog.ts';
import { type CellRows, cellRows } from './cell-rows.ts';

/** Who left at which age, of the cohorts that all had the horizon: those whose conversions are tested. */
export function matureCurves(curves: readonly CurveRow[]): CellRows<CurveRow> {
  return cellRows(curves.filter(({ cohorts }) => cohorts === 'mature'));
}
