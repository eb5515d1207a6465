import { dayText } from '../../definitions/epoch-day.ts';
import type { Gate, GateInput } from './gate.ts';
import { objectStages } from './object-stages.ts';
import { worstOf } from './worst-of.ts';

export const sourceIncomplete: Gate = {
  ...{ id: 'source_incomplete', unit: 'days', bound: 'at_most', allowed: 0, severity: 'constrain' },
  looksFor: 'every source has signalled that its export is complete up to the end of the period',
  check: (input, allowed) => {
    const sources = signals(input);
    return {
      measured: worstOf(
        sources.map(({ source, missing }) => ({ at: source, value: missing })),
        'the definitions name no completion signal',
      ),
      findings: sources
        .filter(({ missing }) => missing > allowed)
        .map(({ source, sentence, missing }) => ({
          ...{ sentence, found: missing, subject: source, stages: stagesOfSource(input, source) },
        })),
    };
  },
};

/** Days of the period that a source has not signalled: all of them where its signal is not there. */
function signals({ plan, definitions }: GateInput) {
  return (plan.completions ?? []).map(({ source, isComplete, throughDay }) => {
    const file = definitions.sources[source]?.completedBy;
    const end = plan.periodEndDay;
    if (!isComplete)
      return {
        ...{ source, missing: end - plan.periodStartDay + 1 },
        sentence: `${source} has not signalled that its export is complete: ${file} is not among the exports`,
      };
    const through = throughDay ?? end;
    return {
      ...{ source, missing: Math.max(0, end - through) },
      sentence: `${source} signals by ${file} that its export goes up to ${dayText(through)}; the period ends on ${dayText(end)}`,
    };
  });
}

function stagesOfSource({ definitions }: GateInput, source: string): readonly string[] {
  const objects = Object.keys(definitions.sources[source]?.objects ?? {});
  return [...new Set(objects.flatMap((object) => objectStages(definitions, `${source}.${object}`)))];
}
