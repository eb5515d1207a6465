import { monthText } from '../../signals/calendar-month.ts';
import { usualCount } from '../../stats/usual-count.ts';
import type { Gate, GateInput } from './gate.ts';
import { worstOf } from './worst-of.ts';

const ODD_DEVIATIONS = 4;

/** Closures that pile up in a month were closed by a clean-up: that they are lost is true, when they were lost is not. */
export const closuresInBulk: Gate = {
  ...{ id: 'closures_in_bulk', unit: 'times', bound: 'at_most', allowed: 2, severity: 'constrain' },
  looksFor: 'no month of the window holds far more than the usual losses beyond those declared administrative',
  check: (input, allowed) => {
    const funnels = input.scope.funnels.map((funnel) => {
      const months = bulkMonths(input, funnel.id);
      // a month that chance explains is as usual
      return { ...funnel, months, at: funnel.id, value: Math.max(1, ...months.map(({ times }) => times)) };
    });
    return {
      measured: worstOf(funnels, 'the definitions have no funnel'),
      findings: funnels.flatMap(({ id, label, stages, months, value }) => {
        const worst = months.filter(({ times }) => times > allowed);
        if (worst.length === 0) return [];
        const words = worst.map(({ month, lost, usual }) => `${lost} in ${month} (usual ${usual})`);
        return [
          {
            sentence: `deals of ${label} were lost in bulk: ${words.join(', ')}`,
            ...{ found: value, subject: id, months: worst.map(({ month }) => month), monthsOf: 'closing' },
            stages: stages.filter(({ grain }) => grain === 'opportunity').map((stage) => `${id}.${stage.id}`),
          },
        ];
      }),
    };
  },
};

/** Months of closure. Which closures are administrative is not known by month, so all of them are taken off the odd month. */
function bulkMonths({ aggregates, scope }: GateInput, funnel: string) {
  const administrative = aggregates.cohort
    .filter((row) => row.slot === 0 && row.funnel === funnel && row.grain === 'opportunity')
    .reduce((sum, row) => sum + row.lost_administratively, 0);
  const months = aggregates.money
    .filter((row) => row.slot === 0 && row.funnel === funnel && row.outcome === 'lost')
    .flatMap(({ closed_month: month, deals }) =>
      month === null || month > scope.periodMonths[1] ? [] : [{ month, deals }],
    )
    .sort((one, other) => one.month - other.month);
  const baseline: number[] = [];
  return months.flatMap(({ month, deals }) => {
    const found = usualCount(baseline, deals);
    if (found === undefined || found.deviations < ODD_DEVIATIONS) {
      baseline.push(deals);
      return [];
    }
    if (month < scope.windowMonth) return [];
    const usual = Math.max(1, found.usual);
    return [
      { month: monthText(month), lost: deals, usual: Math.round(usual), times: (deals - administrative) / usual },
    ];
  });
}
