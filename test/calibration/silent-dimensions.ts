import type { ClusterRow } from '../../shared/queries/catalog.ts';
import { detectSignals } from '../../shared/signals/detect-signals.ts';
import { benjaminiHochberg } from '../../shared/stats/benjamini-hochberg.ts';
import { seededRandom } from '../../shared/stats/seeded-random.ts';
import { aggregatesOf, simulatedReport, simulatedScope, type World } from './simulated-report.ts';

export type Silence = {
  readonly reports: number;
  /** Share of the reports in which a dimension without any effect says something: ours, and the budget alone. */
  readonly spoke: number;
  readonly budgetAlone: number;
  /** Found of the effects of the other dimension, on average: ours, and the budget alone. */
  readonly hits: number;
  readonly hitsOfBudgetAlone: number;
};

/** Reports of one dimension with effects and `silent` ones without any, all in one family. */
export function silentDimensions(world: World, silent: number, reports: number, seed: number): Silence {
  const random = seededRandom(seed);
  const [noise, rate] = [{ ...world, effects: 0 }, 0.05];
  const scope = simulatedScope(world, rate);
  const [dimension] = scope.dimensions;
  if (dimension === undefined) throw new Error('the simulated scope has one dimension');
  const slots = Array.from({ length: silent + 1 }, (_, index) => index + 1);
  const dimensions = slots.map((slot) => ({ ...dimension, slot, id: `kind_${slot}` }));
  const counts = { spoke: 0, budgetAlone: 0, hits: 0, hitsOfBudgetAlone: 0 };
  for (let report = 0; report < reports; report += 1) {
    const rows = slots.flatMap((slot): ClusterRow[] =>
      simulatedReport(slot === 1 ? world : noise, random).rows.map((row) => ({ ...row, slot })),
    );
    const { signals, tested, budget } = detectSignals(aggregatesOf(rows), [], { ...scope, dimensions });
    const passed = benjaminiHochberg(
      tested.map(({ pValue }) => pValue),
      budget.referenceShare * rate,
      tested.map(({ weight }) => weight),
    );
    const alone = tested.filter((_, index) => passed[index]);
    const isSilent = (one: { readonly dimension: string }) => one.dimension !== 'kind_1';
    counts.spoke += signals.some(isSilent) ? 1 : 0;
    counts.budgetAlone += alone.some(isSilent) ? 1 : 0;
    counts.hits += signals.filter((one) => !isSilent(one)).length / world.effects;
    counts.hitsOfBudgetAlone += alone.filter((one) => !isSilent(one)).length / world.effects;
  }
  return {
    reports,
    spoke: counts.spoke / reports,
    budgetAlone: counts.budgetAlone / reports,
    hits: counts.hits / reports,
    hitsOfBudgetAlone: counts.hitsOfBudgetAlone / reports,
  };
}
