import type { Gate } from './gate.ts';
import { percent } from './percent.ts';
import { type OddMonth, stageSeries } from './stage-series.ts';
import { worstOf } from './worst-of.ts';

export const volumeUnusual: Gate = {
  ...{ id: 'volume_unusual', unit: 'share', bound: 'at_most', allowed: 0.5, severity: 'constrain' },
  looksFor: 'no month of the window has far fewer or far more entrants than the months before it',
  check: (input, allowed) => {
    const series = stageSeries(input, allowed);
    return {
      measured: worstOf(
        series.map(({ stage, beyondChance }) => ({ at: stage, value: Math.max(0, ...beyondChance.map(changeOf)) })),
        'no funnel has stage times',
      ),
      findings: series
        .filter(({ unusual }) => unusual.length > 0)
        .map(({ stage, label, unusual }) => ({
          sentence: `${label} had ${unusual.map(monthWords).join(', ')}: more than ${percent(allowed)} apart`,
          found: Math.max(...unusual.map(changeOf)),
          subject: stage,
          stages: [stage],
          months: unusual.map(({ month }) => month),
        })),
    };
  },
};

function monthWords({ month, count, usual }: OddMonth): string {
  return `${count} entrants in ${month} (usual ${usual})`;
}

/** Share of the larger of both by which they differ. */
function changeOf({ count, usual }: OddMonth): number {
  return Math.abs(count - usual) / Math.max(count, usual);
}
