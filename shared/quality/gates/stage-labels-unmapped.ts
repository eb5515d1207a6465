import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

const MOST_SHOWN = 3;

export const stageLabelsUnmapped: Gate = {
  ...{ id: 'stage_labels_unmapped', unit: 'share', bound: 'at_most', allowed: 0.01, severity: 'warn' },
  looksFor: 'the definitions name every stage label that occurs',
  check: (input, allowed) => {
    const columns = unmappedShares(input);
    return {
      measured: worstOf(columns, 'no export has a column of stages that the definitions map'),
      findings: columns
        .filter(({ value }) => value > allowed)
        .map(({ at: object, column, filled, unmapped, unmappedLabels, value: found }) => {
          const shown = unmappedLabels.slice(0, MOST_SHOWN).map((one) => `${JSON.stringify(one.label)} ${one.rows}`);
          const more = unmappedLabels.length > MOST_SHOWN ? ' and others' : '';
          const sentence = `${unmapped} of ${filled} rows of ${object} (${percent(found)}) have a ${column} that no stage is mapped to: ${shown.join(', ')}${more}`;
          return { sentence, found, object };
        }),
    };
  },
};

function unmappedShares({ receipts }: GateInput) {
  return receipts.flatMap(({ source, object, stageLabels }) =>
    stageLabels.flatMap(({ mapped, unmapped, ...column }) => {
      const filled = mapped + unmapped;
      return filled === 0 ? [] : [{ ...column, at: `${source}.${object}`, filled, unmapped, value: unmapped / filled }];
    }),
  );
}
