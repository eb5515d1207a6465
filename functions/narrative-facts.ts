import type { Fact } from '../shared/contracts/narrative.ts';
import type { Quality, Restated } from '../shared/contracts/outputs.ts';
import type { Detected } from '../shared/contracts/signal.ts';
import { factsOf } from '../shared/narrative/facts/facts-of.ts';
import { constraints } from '../shared/quality/constraints.ts';
import { withheldValues } from '../shared/quality/suppression/withheld-values.ts';
import { compareAssumptions } from '../shared/signals/compare-assumptions.ts';
import { scorecards } from '../shared/signals/scorecard.ts';
import type { ReadReport } from './read-report.ts';

/** What is told of a report, of the same figures as ComposeReport publishes. */
export function narrativeFacts(
  { definitions, aggregates, scope }: ReadReport,
  detected: Detected,
  { flags }: Pick<Quality, 'flags'>,
  restated?: Restated,
): Fact[] {
  // what is withheld there is told nowhere
  const cards = withheldValues(scorecards(aggregates, scope), scope.dimensions, definitions);
  return factsOf({
    ...{ cards, detected, flags, definitions, scope, restated, constraints: constraints(flags, scope) },
    assumptions: compareAssumptions({
      ...{ assumptions: definitions.assumptions ?? [], cards, aggregates, scope, flags },
      ...{ references: detected.references, signals: detected.signals },
    }),
  });
}
