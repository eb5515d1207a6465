import { evidenceRules, windowSum } from './evidence-rules.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { worstOf } from './worst-of.ts';

export const entriesBeforeCreated: Gate = {
  ...{ id: 'entries_before_created', unit: 'share', bound: 'at_most', allowed: 0.02, severity: 'constrain' },
  looksFor: 'no record enters a stage before it is created',
  check: (input, allowed) => {
    const rules = earlyEntries(input);
    return {
      measured: worstOf(rules, 'no entry of the window has a month and a record'),
      findings: rules
        .filter(({ early }) => early > 0)
        .map(({ at, object, words, stages, early, units, value: found }) => ({
          sentence: `${early} of ${units} records (${percent(found)}) entered ${stages.join(', ')}, by ${words} of ${object}, more than a day before they were created`,
          ...{ found, object, subject: at, stages },
          ...told(early, found, allowed),
        })),
    };
  },
};

function earlyEntries(input: GateInput) {
  return evidenceRules(input).flatMap((rule) => {
    const units = windowSum(input, rule.rows, (row) => row.units);
    const early = windowSum(input, rule.rows, (row) => row.before_created);
    return units === 0 ? [] : [{ ...rule, at: `${rule.object}.${rule.words}`, early, units, value: early / units }];
  });
}
