import { monthOf } from '../../definitions/fiscal-calendar.ts';
import { type EvidenceRule, evidenceRules } from './evidence-rules.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { worstOf } from './worst-of.ts';

/**
 * Exports may be newer than the report's day, so that an entry after it is nothing odd; one in a month in which the systems had
 * neither created a record nor recorded an entry cannot have happened.
 */
export const entriesInFuture: Gate = {
  ...{ id: 'entries_in_future', unit: 'share', bound: 'at_most', allowed: 0.005, severity: 'constrain' },
  looksFor: 'no stage is entered after the exports were made',
  check: (input, allowed) => {
    const rules = lateEntries(input);
    return {
      measured: worstOf(rules, 'no export says when its records were created or recorded'),
      findings: rules
        .filter(({ late }) => late > 0)
        .map(({ at, object, words, stages, late, units, value: found }) => ({
          sentence: `${late} of ${units} records (${percent(found)}) are to have entered ${stages.join(', ')}, by ${words} of ${object}, in months after the exports were made`,
          ...{ found, object, subject: at, stages },
          ...told(late, found, allowed),
        })),
    };
  },
};

function lateEntries(input: GateInput) {
  const rules = evidenceRules(input);
  const newest = newestMonth(input, rules);
  if (newest === undefined) return [];
  return rules.flatMap((rule) => {
    const unitsFrom = (first: number) =>
      rule.rows.reduce((sum, row) => sum + ((row.entered_month ?? 0) >= first ? row.units : 0), 0);
    const [units, late] = [unitsFrom(input.scope.windowMonth), unitsFrom(newest + 1)];
    return units === 0 ? [] : [{ ...rule, at: `${rule.object}.${rule.words}`, late, units, value: late / units }];
  });
}

function newestMonth({ scope, definitions }: GateInput, rules: readonly EvidenceRule[]): number | undefined {
  const known = rules.flatMap(({ rows }) => rows.flatMap(({ last_known_day: day }) => day ?? []));
  if (known.length === 0) return undefined;
  return monthOf(Math.max(scope.asOfDay, ...known), definitions.calendar);
}
