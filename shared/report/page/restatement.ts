import type { RestatementCause } from '../../contracts/comparability.ts';
import type { TrendPoint, Trends } from '../../contracts/outputs.ts';
import { type Html, html } from './html.ts';
import { countText, percentText } from './number-text.ts';

/** The rate that a month was first reported with, where today's is another. */
export function otherFirstRate(point: TrendPoint): number | undefined {
  const first = point.firstReported?.rate;
  const today = rateOf(point);
  return first?.kind !== 'measured' || today === undefined || first.value === today ? undefined : first.value;
}

/** How far today's trends are from what was first reported of the same months, and what may be why. */
export function restatementSentence({ series, firstReportedBy }: Trends): Html {
  const points = series.flatMap((one) => one.points);
  const again = points.filter(({ firstReported }) => firstReported?.rate.kind === 'measured');
  if (again.length === 0) return html`No month of this report was reported before.`;
  const moved = again.flatMap((point) => {
    const [today, first] = [rateOf(point), otherFirstRate(point)];
    return today === undefined || first === undefined ? [] : [Math.abs(today - first)];
  });
  if (moved.length === 0)
    return html`All ${countText(again.length)} rates that were reported before are as they were first reported.`;
  const causes = new Set(firstReportedBy.flatMap(({ mayDifferBy }) => mayDifferBy));
  const words = [...CAUSES].flatMap(([cause, word]) => (causes.has(cause) ? [word] : []));
  return html`Of ${countText(again.length)} rates that were reported before, <b>${countText(moved.length)} ${moved.length === 1 ? 'was' : 'were'} first reported otherwise</b>
     (×), by up to ${percentText(Math.max(...moved)).replace('%', ' points')}. What they were made from differs in: ${words.join(', ')}. 
    <code>signals compare</code> tells the parts.`;
}

const CAUSES: ReadonlyMap<RestatementCause, string> = new Map([
  ['data', 'data'],
  ['late_arrival', 'records that arrived late'],
  ['definitions', 'definitions'],
  ['calendar', 'calendar'],
  ['method', 'method'],
]);

function rateOf({ status, conversion, sameAge }: TrendPoint): number | undefined {
  const rate = status === 'mature' ? conversion : sameAge;
  return rate.kind === 'measured' ? rate.value : undefined;
}
