import { monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

/**
 * Times can be told of units that came under observation late; how many of a cohort moved on cannot, where those who left before
 * are not in the records.
 */
export const observedLate: Gate = {
  ...{ id: 'observed_late', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'the entrants of every stage in the window were observed from entry on',
  check: (input, allowed) => {
    const stages = lateEntrants(input);
    return {
      measured: worstOf(stages, 'no dated stage has entrants in the window'),
      findings: stages
        .filter(({ late }) => late > 0)
        .map(({ at, label, late, entered, months, value: found }) => ({
          sentence: `${late} of the ${entered} entrants of ${label} in the window (${percent(found)}; of ${months.join(', ')}) entered before their source was observed: times count them from then on and leave out who had left by then; shares of these months are of those whom the records still show`,
          ...{ found, subject: at, stages: [at], months },
          ...(found <= allowed ? { toldBecause: 'times count them from a later age on' } : {}),
        })),
    };
  },
};

/** Of every dated stage with entrants in the window; nobody is watched in the last one. */
function lateEntrants({ aggregates, scope }: GateInput) {
  const dated = scope.funnels.filter((funnel) => funnel.dated);
  const stages = dated.flatMap(({ id, stages: own }) =>
    own.filter(({ isLast }) => !isLast).map((stage) => ({ funnel: id, ...stage })),
  );
  return stages.flatMap(({ funnel, id, label }) => {
    const rows = aggregates.cohort
      .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === id)
      .flatMap((row) => (row.entered_month === null ? [] : [{ ...row, month: row.entered_month }]))
      .filter(({ month }) => month >= scope.windowMonth);
    const entered = rows.reduce((sum, row) => sum + row.entered, 0);
    const late = rows.reduce((sum, row) => sum + row.observed_late, 0);
    const months = rows.filter((row) => row.observed_late > 0).map(({ month }) => monthText(month));
    return entered === 0 ? [] : [{ at: `${funnel}.${id}`, label, late, entered, months, value: late / entered }];
  });
}
