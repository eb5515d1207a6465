import { monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';

/**
 * Times can be told of units that came under observation late; how many of a cohort moved on cannot, where those who left before
 * are not in the records.
 */
export const observedLate: Gate = {
  id: 'observed_late',
  allowed: 0.05,
  severity: 'constrain',
  looksFor: 'the entrants of every stage in the window were observed from entry on',
  find: (input, allowed) =>
    input.scope.funnels
      .filter(({ dated }) => dated)
      .flatMap(({ id: funnel, stages }) =>
        stages.flatMap(({ id, label }) => {
          const { months, late, entered } = lateEntrants(input, funnel, id);
          if (late === 0) return [];
          const found = late / entered;
          return [
            {
              sentence: `${late} of the ${entered} entrants of ${label} in the window (${percent(found)}; of ${months.join(', ')}) entered before their source was observed: times count them from then on and leave out who had left by then; shares of these months are of those whom the records still show`,
              ...{ found, subject: `${funnel}.${id}`, stages: [`${funnel}.${id}`], months },
              ...(found <= allowed ? { severity: 'warn' as const } : {}),
            },
          ];
        }),
      ),
};

function lateEntrants({ aggregates, scope }: GateInput, funnel: string, stage: string) {
  const rows = aggregates.cohort
    .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === stage)
    .flatMap((row) => (row.entered_month === null ? [] : [{ ...row, month: row.entered_month }]))
    .filter(({ month }) => month >= scope.windowMonth);
  return {
    months: rows.filter((row) => row.observed_late > 0).map(({ month }) => monthText(month)),
    late: rows.reduce((sum, row) => sum + row.observed_late, 0),
    entered: rows.reduce((sum, row) => sum + row.entered, 0),
  };
}
