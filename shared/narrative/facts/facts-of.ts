import type { ComparedAssumption } from '../../contracts/assumption.ts';
import type { Definitions } from '../../contracts/definitions.ts';
import type { Fact } from '../../contracts/narrative.ts';
import type { Constraint, Flag, Restated, Scorecard } from '../../contracts/outputs.ts';
import type { Detected } from '../../contracts/signal.ts';
import { amountUnit } from '../../definitions/amount-unit.ts';
import type { Scope } from '../../signals/report-scope.ts';
import { findingsOf } from '../findings.ts';
import { type Labels, labelsOf } from '../labels.ts';
import { assumptionFacts } from './assumption-facts.ts';
import { audienceCuts } from './audience-cuts.ts';
import { type Candidate, candidate } from './candidate.ts';
import { contrastFacts } from './contrast-facts.ts';
import { countFacts } from './count-facts.ts';
import { cutOf } from './cut-of.ts';
import { type DimensionInput, dimensionInputs } from './dimension-inputs.ts';
import { numbersOf } from './fact-number.ts';
import { findingFacts } from './finding-facts.ts';
import { flagFacts } from './flag-facts.ts';
import { lifeCycleFacts } from './life-cycle-facts.ts';
import { namedFacts } from './named-facts.ts';
import type { Seen } from './nearness.ts';
import { restatedFacts } from './restated-facts.ts';
import { salesCycleFacts } from './sales-cycle-facts.ts';
import { touchesFacts } from './touches-facts.ts';
import { unchangedFacts } from './unchanged-facts.ts';
import { unsaidFacts } from './unsaid-facts.ts';

/** Facts of one report, over all audiences. */
const MOST_FACTS = 60;

export type FactSources = {
  readonly cards: readonly Scorecard[];
  readonly detected: Detected;
  readonly flags: readonly Flag[];
  readonly constraints: readonly Constraint[];
  readonly assumptions: readonly ComparedAssumption[];
  readonly definitions: Definitions;
  readonly scope: Scope;
  /** Beside what the baseline told; undefined where it told nothing. */
  readonly restated?: Restated | undefined;
};

/** What is told of a report, and to whom: the same sources give the same facts. */
export function factsOf(sources: FactSources): Fact[] {
  const { definitions, scope } = sources;
  const labels = labelsOf({ ...scope, ...amountUnit(definitions) });
  const inputs = dimensionInputs(definitions);
  const candidates = candidatesOf(sources, labels).map((fact) => seenBy(fact, labels, inputs));
  const cuts = audienceCuts(definitions).map((audience) => ({ audience, chosen: cutOf(audience, candidates) }));
  const told = [...new Set(cuts.flatMap(({ chosen }) => chosen))].slice(0, MOST_FACTS);
  return namedFacts(
    told.map((seen) => ({
      told: seen.fact,
      audiences: cuts
        .filter(({ chosen }) => chosen.includes(seen))
        .toSorted((one, other) => other.audience.nearness(seen) - one.audience.nearness(seen))
        .map(({ audience }) => audience.id),
    })),
  );
}

/** All that may be told, the strongest first within each kind. */
export function candidatesOf(
  { cards, detected, flags, constraints, assumptions, scope, restated }: FactSources,
  labels: Labels,
): Candidate[] {
  const context = { ...detected, cards, flags, scope, labels };
  return [
    ...countFacts(cards, scope, labels),
    ...salesCycleFacts(context),
    ...touchesFacts(context),
    ...restatedFacts(restated, labels),
    ...(detected.signals.length === 0 ? [nothingFound(detected.budget)] : []),
    ...lifeCycleFacts(detected, labels).filter(({ state }) => state === 'retracted' || state === 'resolved'),
    ...findingsOf(detected, labels).flatMap((finding) => findingFacts(finding, context)),
    ...lifeCycleFacts(detected, labels).filter(({ state }) => state !== 'retracted' && state !== 'resolved'),
    ...unchangedFacts(detected, labels),
    ...contrastFacts(detected, context),
    ...assumptionFacts(assumptions, flags, labels),
    ...unsaidFacts(detected, constraints, flags, labels),
    ...flagFacts(flags, labels),
  ];
}

function nothingFound({ tested, falseDiscoveryRate }: Detected['budget']): Candidate {
  const numberAt = numbersOf('signals.json', 'budget', '');
  return candidate({
    ...{ kind: 'nothing_found', cites: [] },
    // where no segment could be compared, nothing was spent on that; shifts have a budget of their own
    numbers:
      tested === 0
        ? {}
        : {
            tested: numberAt('count', tested, 'tested'),
            false_discovery_rate: numberAt('share', falseDiscoveryRate, 'falseDiscoveryRate'),
          },
  });
}

function seenBy(fact: Candidate, labels: Labels, inputs: ReadonlyMap<string, DimensionInput>): Seen {
  const { dimension, funnel, stages } = fact.place;
  const [stage] = stages;
  return {
    fact,
    grain: funnel === undefined || stage === undefined ? undefined : labels.grain(funnel, stage),
    input: dimension === undefined ? undefined : inputs.get(dimension),
  };
}
