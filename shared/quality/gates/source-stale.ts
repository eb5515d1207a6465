import type { Gate } from './gate.ts';
import { stagesByObject } from './object-stages.ts';
import { stageSeries } from './stage-series.ts';
import { worstOf } from './worst-of.ts';

/** By months of entry: days of the newest row are not in the aggregates. */
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
    return {
      measured: worstOf(
        series.map(({ stage, trailing }) => ({ at: stage, value: trailing.length })),
        'no funnel has stage times',
      ),
      findings: [...byObject].map(([object, stages]) => {
        const months = stale
          .filter(({ stage }) => stages.includes(stage))
          .map(({ trailing }) => trailing.map(({ month }) => month))
          .reduce((longest, own) => (own.length > longest.length ? own : longest), []);
        return {
          sentence: `nothing of ${object}, or hardly anything, entered ${stages.join(', ')} from ${months[0]} to the end of ${input.plan.periodLabel}, where entries are usual`,
          ...{ found: months.length, object, stages, months },
        };
      }),
    };
  },
};
