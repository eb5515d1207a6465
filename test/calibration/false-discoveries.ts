import { detectSignals } from '../../shared/signals/detect-signals.ts';
import { benjaminiHochbergAdjusted } from '../../shared/stats/adjusted-p-values.ts';
import { seededRandom } from '../../shared/stats/seeded-random.ts';
import { FEWEST_UNITS, pValuesAgainstRest, RULES_OF_TODAY } from './rules-of-today.ts';
import {
  aggregatesOf,
  type Cell,
  segmentId,
  simulatedReport,
  simulatedScope,
  stageId,
  type World,
} from './simulated-report.ts';

export type Trial = World & { readonly reports: number; readonly budget: number; readonly seed: number | string };

/** Of many reports: how often anything false is flagged, the mean share of flags that are false, and of effects found. */
export type Outcome = {
  readonly rule: string;
  readonly reports: number;
  readonly anyFalse: number;
  readonly falseShare: number;
  /** Standard error of falseShare over the reports. */
  readonly falseShareError: number;
  readonly hits: number;
};

export const OURS = 'Segment Signals';
export const PLAIN_AT_SAME_SHARE = 'Benjamini-Hochberg, at the false share of Segment Signals';

/**
 * Rules side by side on the same simulated reports. Truth is the touched cells; with effects, reports in which no touched cell
 * has enough units to be tested are left out.
 */
export function falseDiscoveries(trial: Trial): readonly Outcome[] {
  const random = seededRandom(trial.seed);
  const scope = simulatedScope(trial, trial.budget);
  const tallies = new Map([...RULES_OF_TODAY.map(({ name }) => name), OURS].map((name) => [name, tally()]));
  const grid = new Map(BUDGETS.map((budget) => [budget, tally()]));
  for (let report = 0; report < trial.reports; report += 1) {
    const { cells, rows } = simulatedReport(trial, random);
    const testable = cells.filter(({ whole }) => whole >= FEWEST_UNITS);
    if (trial.effects > 0 && !testable.some(({ isTouched }) => isTouched)) continue;
    const { signals } = detectSignals(aggregatesOf(rows), [], scope);
    const flagged = new Set(signals.map(({ segment, stage }) => `${segment}/${stage}`));
    tallies.get(OURS)?.add(
      testable,
      testable.map(({ segment, stage }) => flagged.has(`${segmentId(segment)}/${stageId(stage)}`)),
    );
    for (const { name, flags } of RULES_OF_TODAY)
      tallies.get(name)?.add(testable, flags(testable, trial.budget, cells));
    const adjusted = benjaminiHochbergAdjusted(pValuesAgainstRest(testable, cells));
    for (const [budget, at] of grid)
      at.add(
        testable,
        adjusted.map((pValue) => pValue <= budget),
      );
  }
  const outcomes = [...tallies].map(([rule, { outcome }]) => outcome(rule));
  const ours = outcomes.find(({ rule }) => rule === OURS);
  const same = [...grid.values()]
    .map(({ outcome }) => outcome(PLAIN_AT_SAME_SHARE))
    .filter(({ falseShare }) => falseShare <= (ours?.falseShare ?? 0))
    .at(-1);
  return same === undefined || trial.effects === 0 ? outcomes : [...outcomes, same];
}

const BUDGETS = Array.from({ length: 60 }, (_, index) => 0.0025 * (index + 1));

function tally() {
  const falseShares: number[] = [];
  let anyFalse = 0;
  let hits = 0;
  return {
    add(cells: readonly Cell[], flags: readonly boolean[]) {
      const flagged = cells.filter((_, index) => flags[index]);
      const right = flagged.filter(({ isTouched }) => isTouched).length;
      const touched = cells.filter(({ isTouched }) => isTouched).length;
      falseShares.push(flagged.length === 0 ? 0 : (flagged.length - right) / flagged.length);
      if (flagged.length > right) anyFalse += 1;
      if (touched > 0) hits += right / touched;
    },
    outcome(rule: string): Outcome {
      const reports = falseShares.length;
      const mean = falseShares.reduce((sum, share) => sum + share, 0) / reports;
      const variance = falseShares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (reports - 1);
      const falseShareError = Math.sqrt(variance / reports);
      return { rule, reports, anyFalse: anyFalse / reports, falseShare: mean, falseShareError, hits: hits / reports };
    },
  };
}
