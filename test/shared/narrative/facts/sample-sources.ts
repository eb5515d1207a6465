import type { Definitions } from '../../../../shared/contracts/definitions.ts';
import type { FactSources } from '../../../../shared/narrative/facts/facts-of.ts';
import { constraints } from '../../../../shared/quality/constraints.ts';
import type { Scope } from '../../../../shared/signals/report-scope.ts';
import { sampleOutputs } from '../../report/page/sample-outputs.ts';
import { sampleScope } from '../../signals/sample-scope.ts';

/** What facts are chosen from in the sample company of the page, whose labels mean harm. */
export function sampleSources(given: Partial<FactSources> = {}): FactSources {
  const { scorecards, signals, flags, assumptions } = sampleOutputs();
  const scope: Scope = {
    ...sampleScope([]),
    funnels: scorecards.funnels,
    dimensions: scorecards.dimensions.map((dimension, slot) => ({ ...dimension, slot })),
    pairs: [{ dimension: 'industry', first: 'industry_1', second: 'industry_2' }],
  };
  const definitions = {
    ...{ currency: { reporting: 'USD' }, sources: {}, funnels: {} },
    dimensions: scorecards.dimensions.slice(1).map(({ id, label }) => ({ id, label, from: [] })),
  } as unknown as Definitions;
  return {
    ...{ cards: scorecards.cards, detected: signals, flags: flags.flags, assumptions: assumptions.assumptions },
    ...{ definitions, scope, constraints: constraints(flags.flags, scope).map(silencedOfPersona) },
    ...given,
  };
}

/** The files that the facts of the sample company are of, by name. */
export function sampleFiles(): Readonly<Record<string, unknown>> {
  const { scorecards, signals, assumptions, flags } = sampleOutputs();
  const files = { 'scorecards.json': scorecards, 'signals.json': signals, 'assumptions.json': assumptions };
  return JSON.parse(JSON.stringify({ ...files, 'flags.json': flags }));
}

/** Of one dimension nothing may be said. */
function silencedOfPersona(constraint: FactSources['constraints'][number]): FactSources['constraints'][number] {
  const isOfPersona = constraint.dimension === 'persona' && constraint.stage !== 'stage_7';
  return isOfPersona ? { ...constraint, says: 'nothing', because: ['often_blank/persona'] } : constraint;
}
