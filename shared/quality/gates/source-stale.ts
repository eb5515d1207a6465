import { monthText } from '../../signals/calendar-month.ts';
import { earlyEnds } from './ends-early.ts';
import type { Gate, GateInput } from './gate.ts';
import { stagesByObject } from './object-stages.ts';
import { stageSeries } from './stage-series.ts';
import { worstOf } from './worst-of.ts';

/** By months of entry; a month of which an object knows only the first days counts as one. */
export const sourceStale: Gate = {
  ...{ id: 'source_stale', unit: 'months', bound: 'at_most', allowed: 0, severity: 'constrain' },
  looksFor: 'every object has entries up to the end of the period',
  check: (input, allowed) => {
    const series = stageSeries(input, 1);
    const stale = series.filter(({ trailing }) => trailing.length > allowed);
    const byObject = stagesByObject(
      input.definitions,
      stale.map(({ stage }) => stage),
    );
    const early = earlyFindings(input).filter(({ object, found }) => found > allowed && !byObject.has(object));
    return {
      measured: worstOf(
        [
          ...series.map(({ stage, trailing }) => ({ at: stage, value: trailing.length })),
          ...early.map(({ object: at, found: value }) => ({ at, value })),
        ],
        'no funnel has stage times',
      ),
      findings: [...byObject]
        .map(([object, stages]) => {
          const months = stale
            .filter(({ stage }) => stages.includes(stage))
            .map(({ trailing }) => trailing.map(({ month }) => month))
            .reduce((longest, own) => (own.length > longest.length ? own : longest), []);
          return {
            sentence: `nothing of ${object}, or hardly anything, entered ${stages.join(', ')} from ${months[0]} to the end of ${input.plan.periodLabel}, where entries are usual`,
            ...{ found: months.length, object, stages, months },
          };
        })
        .concat(early),
    };
  },
};

/** Of the last month there is a part at most. */
function earlyFindings(input: GateInput) {
  const months = [monthText(input.scope.periodMonths[1])];
  return earlyEnds(input).map(({ object, stages, days, last }) => ({
    sentence: `${object} knows of nothing after ${last}, ${days} days before the end of ${input.plan.periodLabel}, where it was never silent for so long: it may have been exported before`,
    ...{ found: months.length, object, stages, months },
  }));
}
