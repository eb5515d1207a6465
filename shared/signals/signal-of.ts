import type { Flag } from '../contracts/outputs.ts';
import type { Caveat, Signal, StratifiedEvidence, TestedCell } from '../contracts/signal.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Scenarios } from './scenario-evidence.ts';
import { touches } from './touches.ts';

/** Fewer clusters than this and the t distribution of a test leans on very little. */
const FEW_CLUSTERS = 10;

export type Evidence = {
  readonly within: readonly StratifiedEvidence[];
  readonly scenarios: Scenarios;
  /** Earlier stages at which the same segment was found to differ. */
  readonly selectedEarlier: readonly string[];
};

/** A test that passed the budget, with everything that has to be said with it. */
export function signalOf(
  hypothesis: Hypothesis,
  { difference, pValue }: Pick<TestedCell, 'difference' | 'pValue'>,
  { within, scenarios, selectedEarlier }: Evidence,
  flags: readonly Flag[],
): Signal {
  const { id, claim, metric, dimension, segment, funnel, stage, estimate, comparator, nullHypothesis, clusters } =
    hypothesis;
  const about = flags.filter((flag) => touches(flag, hypothesis));
  const constraining = about.filter(({ severity }) => severity === 'constrain');
  const caveats: Caveat[] = [
    ...about.map((flag): Caveat => ({ kind: 'flag', flag: flag.id })),
    ...within.filter(({ holds }) => !holds).map((one): Caveat => ({ kind: 'not_within', dimension: one.dimension })),
    ...scenarios.told
      .filter(({ holds }) => !holds)
      .map((one): Caveat => ({ kind: 'depends_on_scenario', scenario: one.scenario })),
    ...(selectedEarlier.length === 0 ? [] : [{ kind: 'selected_earlier' as const, stages: [...selectedEarlier] }]),
    ...(clusters.count < FEW_CLUSTERS ? [{ kind: 'few_clusters' as const, clusters: clusters.count }] : []),
  ];
  return {
    ...{ id, claim, metric, dimension, segment, funnel, stage },
    direction: hypothesis.value > 0 ? 'above' : 'below',
    ...{ estimate, comparator, nullHypothesis, difference, clusters, pValue },
    evidence: constraining.length > 0 ? 'directional' : 'supported',
    reasons: constraining.map(({ sentence }) => sentence),
    caveats,
    within: [...within],
    scenarios: [...scenarios.told],
    scenariosWithheld: [...scenarios.withheld],
    state: null,
  };
}
