import { benjaminiHochberg } from '../../shared/stats/benjamini-hochberg.ts';
import { holm } from '../../shared/stats/holm.ts';
import { midPTest } from '../../shared/stats/mid-p-test.ts';
import type { Cell } from './simulated-report.ts';

/**
 * What funnel tools flag, coded from their public documentation, and plain corrections of a plain test: each tells of every cell
 * whether it would be flagged. Cells of fewer than 30 units are left out, as the tools that test anything do.
 */
export type Rule = {
  readonly name: string;
  readonly flags: (cells: readonly Cell[], budget: number, all: readonly Cell[]) => readonly boolean[];
};

export const FEWEST_UNITS = 30;

export const RULES_OF_TODAY: readonly Rule[] = [
  /** A breakdown whose conversion from the previous step lies 1.5 standard deviations from the mean of all breakdowns. */
  {
    name: '1.5 SD of the breakdowns (PostHog)',
    flags: (cells) => cells.map((cell) => beyondSpread(cell, stageOf(cells, cell))),
  },
  /** The hypergeometric chance of at most, or at least, so many of the segment being among the converted: confidence above 95%. */
  {
    name: 'hypergeometric > 95% (Mixpanel)',
    flags: (cells, _, all) => pValuesAgainstRest(cells, all).map((pValue) => pValue < 0.1),
  },
  {
    name: 'exact mid-p, uncorrected',
    flags: (cells, _, all) => pValuesAgainstRest(cells, all).map((pValue) => pValue < 0.05),
  },
  { name: 'exact mid-p, Holm', flags: (cells, budget, all) => holm(pValuesAgainstRest(cells, all), budget) },
  {
    name: 'Benjamini-Hochberg, against the rest',
    flags: (cells, budget, all) => benjaminiHochberg(pValuesAgainstRest(cells, all), budget),
  },
];

/** Of the exact two-sided mid-p test of each cell against all the other segments of its stage, small ones among them. */
export function pValuesAgainstRest(cells: readonly Cell[], all: readonly Cell[]): readonly number[] {
  return cells.map((cell) => {
    const rest = stageOf(all, cell).filter((other) => other !== cell);
    const whole = rest.reduce((sum, other) => sum + other.whole, 0);
    const part = rest.reduce((sum, other) => sum + other.part, 0);
    return whole === 0 ? 1 : midPTest(cell, { part, whole });
  });
}

function stageOf(cells: readonly Cell[], { stage }: Cell): readonly Cell[] {
  return cells.filter((cell) => cell.stage === stage);
}

function beyondSpread(cell: Cell, all: readonly Cell[]): boolean {
  const rates = all.map(({ part, whole }) => part / whole);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const deviation = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length);
  return Math.abs(cell.part / cell.whole - mean) > 1.5 * deviation;
}
