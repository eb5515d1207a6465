import { monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';

const FEWEST_ENTRANTS = 10;

/** A stage whose label was renamed is only seen because units were seen beyond it. */
export const entriesInferred: Gate = {
  id: 'entries_inferred',
  allowed: 0.5,
  severity: 'constrain',
  looksFor: 'entries of every stage are observed rather than inferred from later ones, month by month',
  find: (input, allowed) =>
    input.scope.funnels
      .filter(({ dated }) => dated)
      .flatMap(({ id: funnel, stages }) =>
        stages.flatMap(({ id, label }) => {
          const months = inferredMonths(input, funnel, id, allowed);
          if (months.length === 0) return [];
          const found = Math.max(...months.map(({ share }) => share));
          const names = months.map(({ month }) => month);
          return [
            {
              sentence: `up to ${percent(found)} of the entries of ${label} in ${names.join(', ')} are inferred from later stages or from today's: labels of the stage may have been renamed, or are not exported`,
              ...{ found, subject: `${funnel}.${id}`, stages: [`${funnel}.${id}`], months: names },
            },
          ];
        }),
      ),
};

function inferredMonths({ aggregates, scope }: GateInput, funnel: string, stage: string, allowed: number) {
  return aggregates.cohort
    .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === stage)
    .flatMap((row) => {
      const share = (row.inferred + row.snapshot) / row.entered;
      if (row.entered_month === null || row.entered_month < scope.windowMonth) return [];
      return row.entered >= FEWEST_ENTRANTS && share > allowed ? [{ month: monthText(row.entered_month), share }] : [];
    });
}
