import { normaliseText } from '../../contracts/stage-evidence.ts';
import { stageLabels } from '../../definitions/stage-labels.ts';
import type { Gate, GateInput } from './gate.ts';
import { worstOf } from './worst-of.ts';

const MOST_SHOWN = 6;

/** A mapping to nothing: often a label that was renamed where the exports come from, and not here. */
export const stageLabelsUnused: Gate = {
  ...{ id: 'stage_labels_unused', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'every stage label that the definitions name occurs',
  check: (input, allowed) => {
    const columns = unusedLabels(input);
    return {
      measured: worstOf(columns, 'no export has a column of stages that the definitions map'),
      findings: columns
        .filter(({ value }) => value > allowed)
        .map(({ at: object, column, unused, value: found }) => {
          const shown = unused
            .slice(0, MOST_SHOWN)
            .map((one) => `${JSON.stringify(one.label)} (${one.stages.join(', ')})`);
          const more = unused.length > MOST_SHOWN ? ` and ${unused.length - MOST_SHOWN} more` : '';
          const sentence = `no row of ${object} has these values of ${column}, which the definitions map to stages: ${shown.join(', ')}${more}`;
          return { sentence, found, object };
        }),
    };
  },
};

function unusedLabels({ receipts, definitions }: GateInput) {
  return receipts.flatMap(({ source, object, stageLabels: columns }) =>
    columns.map(({ column, labels }) => {
      const at = `${source}.${object}`;
      const seen = new Set(labels.map(({ label }) => normaliseText(label)));
      const unused = stageLabels(definitions, at).filter(({ label }) => !seen.has(normaliseText(label)));
      return { at, column, unused, value: unused.length };
    }),
  );
}
