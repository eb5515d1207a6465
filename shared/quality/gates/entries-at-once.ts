import { monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

const FEWEST_ENTRANTS = 10;

/** A synchronisation, or a rule, that nobody declared: two stages carry the same second. */
export const entriesAtOnce: Gate = {
  ...{ id: 'entries_at_once', unit: 'share', bound: 'at_most', allowed: 0.5, severity: 'constrain' },
  looksFor: 'units do not enter a stage in the very second of the stage before, month by month',
  check: (input, allowed) => {
    const shares = sharesAtOnce(input);
    const over = shares.filter(({ value }) => value > allowed);
    return {
      measured: worstOf(shares, 'no dated stage has a month with entrants enough'),
      findings: [...Map.groupBy(over, ({ at }) => at)].map(([stage, own]) => {
        const found = Math.max(...own.map(({ value }) => value));
        const months = own.map(({ month }) => month);
        return {
          sentence: `up to ${percent(found)} of the entries of ${own[0]?.label} in ${months.join(', ')} carry the very second of the stage before: copied, or set by a rule, rather than decided`,
          ...{ found, subject: stage, stages: [stage], months },
        };
      }),
    };
  },
};

/** Of every month of the window at every dated stage. */
function sharesAtOnce({ aggregates, scope }: GateInput) {
  const dated = scope.funnels.filter((funnel) => funnel.dated);
  const stages = dated.flatMap(({ id, stages: own }) => own.map((stage) => ({ funnel: id, ...stage })));
  return stages.flatMap(({ funnel, id, label }) =>
    aggregates.cohort
      .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === id && row.entered >= FEWEST_ENTRANTS)
      .flatMap(({ entered_month: month, entered, at_once: atOnce }) => {
        if (month === null || month < scope.windowMonth) return [];
        return [{ at: `${funnel}.${id}`, label, month: monthText(month), value: atOnce / entered }];
      }),
  );
}
