import type { Restated } from '../shared/contracts/outputs.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { comparability } from '../shared/quality/comparability.ts';
import { restatedRates } from '../shared/report/restated-rates.ts';
import { trendSeries } from '../shared/report/trends.ts';
import { baselineTrends } from './earlier-trends.ts';
import { pinnedInputs } from './pinned-inputs.ts';
import type { ReadReport } from './read-report.ts';

/** The rates of a report beside those that its baseline told: of what the plan pins alone, so that every step sees the same. */
export async function restatedOfBaseline(
  objects: ObjectStore,
  { plan, definitions, aggregates, scope }: ReadReport,
): Promise<Restated | undefined> {
  const baseline = await baselineTrends(objects, plan);
  if (baseline === undefined) return undefined;
  const own = comparability(definitions, plan.method, pinnedInputs(plan));
  return restatedRates(trendSeries(aggregates, scope), own, baseline);
}
