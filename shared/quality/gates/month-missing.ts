import type { Gate } from './gate.ts';
import { stagesByObject } from './object-stages.ts';
import { stageSeries } from './stage-series.ts';
import { worstOf } from './worst-of.ts';

export const monthMissing: Gate = {
  ...{ id: 'month_missing', unit: 'months', bound: 'at_most', allowed: 0, severity: 'constrain' },
  looksFor: 'no month within the history is without entries',
  check: (input, allowed) => {
    const series = stageSeries(input, 1);
    const holed = series.filter(({ empty }) => empty.length > allowed);
    const byObject = stagesByObject(
      input.definitions,
      holed.map(({ stage }) => stage),
    );
    return {
      measured: worstOf(
        series.map(({ stage, empty }) => ({ at: stage, value: empty.length })),
        'no funnel has stage times',
      ),
      findings: [...byObject].map(([object, stages]) => {
        const own = holed.filter(({ stage }) => stages.includes(stage));
        const months = [...new Set(own.flatMap(({ empty }) => empty.map(({ month }) => month)))].sort();
        return {
          sentence: `${object} has no entries, or hardly any, in ${months.join(', ')} for ${stages.join(', ')}: a month is missing`,
          ...{ found: months.length, object, stages, months },
        };
      }),
    };
  },
};
