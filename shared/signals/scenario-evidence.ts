import type { Scenario } from '../contracts/definitions.ts';
import type { ScenarioEvidence } from '../contracts/signal.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import { type CellRows, sumOf } from './cell-rows.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

type Counted = { readonly entered: (row: ClusterRow) => number; readonly advanced: (row: ClusterRow) => number };

/** How each scenario counts: who entered, and who of them moved on. */
const RULES: Readonly<Record<Scenario, Counted>> = {
  /** Only entries that the exports hold: none inferred from a later stage, none from the present label. */
  only_observed: { entered: (row) => row.entered_observed, advanced: (row) => row.advanced_observed },
  /** Moving on counts whichever later stage came next. */
  any_order: { entered: (row) => row.entered, advanced: (row) => row.advanced_any_order },
  /** Bulk closures are taken for units that were never there. */
  without_administrative: { entered: (row) => row.entered_decided, advanced: (row) => row.advanced },
};

/** A difference of conversions under every declared scenario: same sign, and beyond what the null allows. Nothing is tested. */
export function scenarioEvidence(
  hypothesis: Hypothesis,
  rowsOf: CellRows<ClusterRow>,
  scope: Scope,
): ScenarioEvidence[] {
  const { claim, metric, dimension, segment, funnel, stage, comparator, value } = hypothesis;
  const slot = scope.dimensions.find(({ id }) => id === dimension)?.slot;
  if (claim !== 'level' || metric !== 'stage_conversion' || slot === undefined) return [];
  const own = rowsOf(slot, segment, funnel, stage);
  const others = comparator.segments.flatMap((id) => rowsOf(slot, id, funnel, stage));
  return scope.scenarios.flatMap((scenario) => {
    const difference = differenceUnder(RULES[scenario], own, others);
    if (difference === undefined) return [];
    const holds = Math.sign(difference) === Math.sign(value) && Math.abs(difference) > scope.nullThreshold;
    return [{ scenario, difference: rounded(difference), holds }];
  });
}

function differenceUnder(
  { entered, advanced }: Counted,
  own: readonly ClusterRow[],
  others: readonly ClusterRow[],
): number | undefined {
  const first = sumOf(own, entered);
  const second = sumOf(others, entered);
  if (first === 0 || second === 0) return undefined;
  return sumOf(own, advanced) / first - sumOf(others, advanced) / second;
}
