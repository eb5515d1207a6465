import type { GateState } from '../../contracts/outputs.ts';
import { measureText } from './gate-text.ts';
import { type Html, html } from './html.ts';
import { monthText } from './number-text.ts';

const WIDTH = 72;
const HEIGHT = 16;

/** What the versions before measured: as a line from the oldest to this one, and the one before in words. */
export function gateTrend({ earlier, found, unit }: GateState): Html {
  const before = earlier.at(-1);
  if (before === undefined) return html``;
  const values = [...earlier.map((one) => one.found), found];
  const isFlat = new Set(values.filter((value) => value !== null)).size < 2;
  return html`${!isFlat && sparkline(values)}<small>${before.found === found ? 'the same' : beforeText(before.found, unit)} in ${monthText(before.period)}</small>`;
}

function beforeText(found: number | null, unit: GateState['unit']): string {
  return found === null ? 'was not measured' : `was ${measureText(found, unit)}`;
}

/** From zero to the largest of them; where nothing was measured the line has a gap. */
function sparkline(values: readonly (number | null)[]): Html {
  const most = Math.max(...values.map((value) => value ?? 0));
  const step = WIDTH / Math.max(1, values.length - 1);
  const y = (value: number) => (HEIGHT - (most === 0 ? 0 : (value / most) * HEIGHT)).toFixed(1);
  const path = values.map((value, index) => {
    if (value === null) return '';
    const isFirst = index === 0 || values[index - 1] === null;
    return `${isFirst ? 'M' : 'L'}${(index * step).toFixed(1)} ${y(value)}`;
  });
  const last = values.at(-1) ?? null;
  return html`<svg class="spark" viewBox="-2 -2 ${WIDTH + 6} ${HEIGHT + 4}" width="${WIDTH + 6}" height="${HEIGHT + 4}" aria-hidden="true">
    <path d="${path.join('')}"/>${last !== null && html`<circle cx="${WIDTH}" cy="${y(last)}" r="2.5"/>`}</svg>`;
}
