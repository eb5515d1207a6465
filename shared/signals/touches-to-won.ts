import type { MeanCount, TouchCount, TouchesToWon } from '../contracts/outputs.ts';
import type { TouchesToWonRow } from '../queries/catalog.ts';
import { countQuantile } from '../stats/count-quantile.ts';
import { sumOf } from './cell-rows.ts';
import { measuredRate, rounded, withheld } from './measured-rate.ts';

/** touches_to_won of one cell; `rows` are its rows of touches_to_won.sql. */
export function touchesToWon(
  rows: readonly TouchesToWonRow[],
  lookbackDays: number,
  minimumSample: number,
): TouchesToWon {
  const won = sumOf(rows, ({ opportunities }) => opportunities);
  const untouched = sumOf(
    rows.filter(({ touches_to: touches }) => touches === 0),
    ({ opportunities }) => opportunities,
  );
  return {
    lookbackDays,
    untouched: measuredRate(untouched, won, minimumSample, 'none_won'),
    mean: meanOf(rows, won, minimumSample),
    median: quantileOf(rows, 0.5),
    p75: quantileOf(rows, 0.75),
  };
}

function meanOf(rows: readonly TouchesToWonRow[], opportunities: number, minimumSample: number): MeanCount {
  if (opportunities === 0) return withheld('none_won');
  const value = rounded(sumOf(rows, ({ touches }) => touches) / opportunities);
  return { kind: 'measured', value, opportunities, smallSample: opportunities < minimumSample };
}

function quantileOf(rows: readonly TouchesToWonRow[], probability: number): TouchCount {
  const counts = rows.map(({ touches_to: value, opportunities: count }) => ({ value, count }));
  const touches = countQuantile(counts, probability);
  return touches === undefined ? withheld('none_won') : { kind: 'measured', touches };
}
