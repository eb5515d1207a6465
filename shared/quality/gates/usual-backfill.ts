import { monthText } from '../../signals/calendar-month.ts';
import { type EvidenceRow, evidenceRules } from './evidence-rules.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

const FEWEST_RECORDED = 10;
/** The middle of fewer months is no usual one. */
const FEWEST_MONTHS = 3;

/** What is usually entered late is not there yet: the newest month holds less than it will. */
export const usualBackfill: Gate = {
  ...{ id: 'usual_backfill', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'entries are usually recorded by the day after a month on which the report is made',
  check: (input, allowed) => {
    const rules = usualShares(input);
    return {
      measured: worstOf(rules, 'too few months have entries of which it is known when they were recorded'),
      findings: rules
        .filter(({ value }) => value > allowed)
        .map(({ at, object, words, stages, value: found }) => ({
          sentence: `of the entries of ${stages.join(', ')}, by ${words} of ${object}, ${percent(found)} of a usual month are recorded later than ${input.scope.sameAgeDays} days after its end, on which this report is made`,
          ...{ found, object, stages, subject: at, months: [monthText(input.scope.periodMonths[1])] },
        })),
    };
  },
};

function usualShares(input: GateInput) {
  return evidenceRules(input).flatMap((rule) => {
    const shares = lateShares(input, rule.rows);
    const value = shares[Math.floor((shares.length - 1) / 2)];
    if (value === undefined || shares.length < FEWEST_MONTHS) return [];
    return [{ ...rule, at: `${rule.object}.${rule.words}`, value }];
  });
}

/** Shares of the window's months before the period, least first: of the newest it is not known yet. */
function lateShares({ scope }: GateInput, rows: readonly EvidenceRow[]): readonly number[] {
  return rows
    .filter(({ entered_month: month }) => month !== null && month >= scope.windowMonth && month < scope.periodMonths[0])
    .filter(({ recorded }) => recorded >= FEWEST_RECORDED)
    .map((row) => row.recorded_late / row.recorded)
    .sort((one, other) => one - other);
}
