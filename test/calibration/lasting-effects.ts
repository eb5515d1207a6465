import type { LifeCycle } from '../../shared/contracts/signal.ts';
import { detectSignals } from '../../shared/signals/detect-signals.ts';
import { isLive, lifeCycle } from '../../shared/signals/life-cycle.ts';
import { benjaminiHochberg } from '../../shared/stats/benjamini-hochberg.ts';
import { seededRandom } from '../../shared/stats/seeded-random.ts';
import { FEWEST_UNITS, pValuesAgainstRest } from './rules-of-today.ts';
import {
  aggregatesOf,
  segmentId,
  segmentSizes,
  simulatedReport,
  simulatedScope,
  stageId,
  touchedCells,
  type World,
} from './simulated-report.ts';

export type YearsTrial = World & {
  readonly runs: number;
  readonly months: number;
  readonly budget: number;
  readonly seed: number | string;
};

export type YearsOutcome = {
  /** Of all signals that were called new, the share that was false: mean over the runs. */
  readonly falseAmongNew: number;
  readonly falseAmongNewError: number;
  /** The same where everything that a month's own Benjamini-Hochberg finds for the first time is called new. */
  readonly falseAmongFirstFound: number;
  /** Of the lasting effects the share that was ever called new. They are planted where a month brings `fewestUnits` or more. */
  readonly found: number;
  /** Of runs, the share in which all of them were. */
  readonly allFound: number;
  /** Lasting effects called new, then resolved, or new again, per run. */
  readonly flips: number;
};

/** Monthly reports of fresh units over years, with effects that last throughout, told against what earlier months established. */
export function lastingEffects(trial: YearsTrial): YearsOutcome {
  const random = seededRandom(trial.seed);
  const runs = Array.from({ length: trial.runs }, () => oneRun(trial, random));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const shares = runs.map(({ falseNew, trueNew }) => (falseNew + trueNew === 0 ? 0 : falseNew / (falseNew + trueNew)));
  const spread = Math.sqrt(mean(shares.map((share) => (share - mean(shares)) ** 2)) / (shares.length - 1));
  const testable = runs.filter(({ effects }) => effects > 0);
  return {
    falseAmongNew: mean(shares),
    falseAmongNewError: spread,
    falseAmongFirstFound: mean(
      runs.map(({ firstFalse, firstTrue }) => firstFalse / Math.max(1, firstFalse + firstTrue)),
    ),
    found: mean(testable.map(({ found, effects }) => found / effects)),
    allFound: mean(testable.map(({ found, effects }) => (found === effects ? 1 : 0))),
    flips: mean(runs.map(({ flips }) => flips)),
  };
}

function oneRun(trial: YearsTrial, random: () => number) {
  const scope = simulatedScope(trial, trial.budget);
  const sizes = segmentSizes(trial.segments, random);
  const touched = touchedCells(trial, random, sizes);
  const isTrue = (id: string) => touchedIds.has(id);
  const touchedIds = new Set([...touched].map(cellOf));
  const everNew: string[] = [];
  const firstFound = new Set<string>();
  let flips = 0;
  let before: readonly LifeCycle[] = [];
  for (let month = 0; month < trial.months; month += 1) {
    const { cells, rows } = simulatedReport(trial, random, touched, sizes);
    const testable = cells.filter(({ whole }) => whole >= FEWEST_UNITS);
    const found = benjaminiHochberg(pValuesAgainstRest(testable, cells), trial.budget);
    testable.forEach(({ segment, stage }, index) => {
      if (found[index]) firstFound.add(cellOf(`${segment}/${stage}`));
    });
    const { signals, hypotheses } = detectSignals(aggregatesOf(rows), [], scope, before);
    const entries = lifeCycle({
      tested: hypotheses,
      found: new Set(signals.map(({ id }) => id)),
      before,
      period: `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      perYear: trial.budget,
      practicalDifference: undefined,
      entryMonths: () => ({ from: '2025-11', to: '2026-09' }),
      retraction: () => undefined,
    });
    for (const entry of entries) {
      const cell = `${entry.segment}/${entry.stage}`;
      if (entry.state === 'new') everNew.push(cell);
      if (isTrue(cell) && entry.state === 'resolved') flips += 1;
    }
    before = entries.filter(isLive);
  }
  const trueNew = everNew.filter(isTrue);
  const lasting = [...touchedIds];
  return {
    falseNew: everNew.length - trueNew.length,
    trueNew: trueNew.length,
    firstFalse: [...firstFound].filter((cell) => !isTrue(cell)).length,
    firstTrue: [...firstFound].filter(isTrue).length,
    effects: lasting.length,
    found: lasting.filter((cell) => trueNew.includes(cell)).length,
    flips: flips + (trueNew.length - new Set(trueNew).size),
  };
}

function cellOf(place: string): string {
  const [segment, stage] = place.split('/').map(Number);
  return `${segmentId(segment ?? 0)}/${stageId(stage ?? 0)}`;
}
