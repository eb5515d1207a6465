import { monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

const FEWEST_ENTRANTS = 10;

/** A stage whose label was renamed is only seen because units were seen beyond it. */
export const entriesInferred: Gate = {
  ...{ id: 'entries_inferred', unit: 'share', bound: 'at_most', allowed: 0.5, severity: 'constrain' },
  looksFor: 'entries of every stage are observed rather than inferred from later ones, month by month',
  check: (input, allowed) => {
    const shares = inferredShares(input);
    const over = shares.filter(({ value }) => value > allowed);
    return {
      measured: worstOf(shares, 'no dated stage has a month with entrants enough'),
      findings: [...Map.groupBy(over, ({ at }) => at)].map(([stage, own]) => {
        const found = Math.max(...own.map(({ value }) => value));
        const names = own.map(({ month }) => month);
        return {
          sentence: `up to ${percent(found)} of the entries of ${own[0]?.label} in ${names.join(', ')} are inferred from later stages or from today's: labels of the stage may have been renamed, or are not exported`,
          ...{ found, subject: stage, stages: [stage], months: names },
        };
      }),
    };
  },
};

/** Of every month of the window at every dated stage. */
function inferredShares({ aggregates, scope }: GateInput) {
  const dated = scope.funnels.filter((funnel) => funnel.dated);
  const stages = dated.flatMap(({ id, stages: own }) => own.map((stage) => ({ funnel: id, ...stage })));
  return stages.flatMap(({ funnel, id, label }) =>
    aggregates.cohort
      .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === id && row.entered >= FEWEST_ENTRANTS)
      .flatMap(({ entered_month: month, entered, inferred, snapshot }) => {
        if (month === null || month < scope.windowMonth) return [];
        return [{ at: `${funnel}.${id}`, label, month: monthText(month), value: (inferred + snapshot) / entered }];
      }),
  );
}
