import type { Gate } from './gate.ts';
import { stagesByObject } from './object-stages.ts';
import { stageSeries } from './stage-series.ts';

/** By months of entry: days of the newest row are not in the aggregates. */
export const sourceStale: Gate = {
  id: 'source_stale',
  allowed: 0,
  severity: 'constrain',
  looksFor: 'every object has entries up to the end of the period',
  find: (input, allowed) => {
    const stale = stageSeries(input, 1).filter(({ trailing }) => trailing.length > allowed);
    const byObject = stagesByObject(
      input.definitions,
      stale.map(({ stage }) => stage),
    );
    return [...byObject].map(([object, stages]) => {
      const months = stale
        .filter(({ stage }) => stages.includes(stage))
        .map(({ trailing }) => trailing.map(({ month }) => month))
        .reduce((longest, own) => (own.length > longest.length ? own : longest), []);
      return {
        sentence: `nothing of ${object}, or hardly anything, entered ${stages.join(', ')} from ${months[0]} to the end of ${input.plan.periodLabel}, where entries are usual`,
        ...{ found: months.length, object, stages, months },
      };
    });
  },
};
