import { evidenceKeys } from '../../contracts/stage-evidence.ts';
import { windowSum } from './evidence-rules.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { worstOf } from './worst-of.ts';

/** Copies are no conversions, so that a stage which is mostly copied has hardly any entrants of its own. */
export const entriesPropagated: Gate = {
  ...{ id: 'entries_propagated', unit: 'share', bound: 'at_most', allowed: 0.2, severity: 'constrain' },
  looksFor: 'few entries of any stage are declared to be copied by a synchronisation',
  check: (input, allowed) => {
    const stages = copiedShares(input);
    return {
      measured: worstOf(stages, 'the definitions declare no entry to be copied'),
      findings: stages
        .filter(({ copied }) => copied > 0)
        .map(({ at, label, copied, value: found }) => ({
          sentence: `${percent(found)} of the entries of ${label} are copied by a synchronisation: they are counted, and no conversions`,
          ...{ found, subject: at, stages: [at] },
          ...told(copied, found, allowed),
        })),
    };
  },
};

/** Of every stage with evidence that is declared to be copied. */
function copiedShares(input: GateInput) {
  return Object.entries(input.definitions.funnels).flatMap(([funnel, { stages }]) =>
    stages.flatMap(({ id, label, evidence }) => {
      const unitsOf = (isCopied: boolean) => {
        const own = evidence.filter(({ propagated = false }) => propagated === isCopied);
        const keys = new Set(own.flatMap((one) => evidenceKeys(one).map((key) => `${one.object} ${key}`)));
        const rows = input.aggregates.evidence.filter((row) => keys.has(`${row.object} ${row.evidence}`));
        return windowSum(input, rows, (row) => row.units);
      };
      const copied = unitsOf(true);
      const all = copied + unitsOf(false);
      if (all === 0 || !evidence.some(({ propagated }) => propagated === true)) return [];
      return [{ at: `${funnel}.${id}`, label, copied, value: copied / all }];
    }),
  );
}
