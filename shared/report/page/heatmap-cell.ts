import type { Difference } from '../../contracts/measure.ts';
import type { Heatmap, Signal } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { type Html, html } from './html.ts';
import { counted, countText, percentText, pointsText, signedText } from './number-text.ts';
import { withheldText } from './withheld-text.ts';

export type HeatmapRow = Heatmap['rows'][number];
export type HeatmapCell = HeatmapRow['cells'][number];

/** Points of difference from which on a cell takes the next shade. */
export const SHADES = [0.02, 0.05, 0.1] as const;

/** One cell: the share, its difference from all, the entrants; `place` says aloud where it is. */
export function heatmapCell(cell: HeatmapCell, signals: readonly Signal[], place: string): Html {
  const marks = signals.map(markText);
  const spoken = [place, spokenFigures(cell), ...marks].join('. ');
  const attributes = html` id="${anchor('cell', cell.cell)}" tabindex="0" aria-label="${spoken}"`;
  if (cell.conversion.kind === 'withheld')
    return html`<td class="none"${attributes}><i>${withheldText(cell.conversion.reason)}</i></td>`;
  const { value, whole, smallSample } = cell.conversion;
  const kind = [
    shade(cell.differenceFromAll, smallSample ? 1 : SHADES.length),
    smallSample && 'small',
    marks.length > 0 && 'marked',
  ]
    .filter(Boolean)
    .join(' ');
  return html`<td class="${kind}"${attributes}><b>${percentText(value)}</b>${differenceText(cell.differenceFromAll)}
    <small>n ${countText(whole)}${smallSample && ' small'}</small>${signals.map(
      (signal) =>
        html`<a class="mark ${signal.direction}" href="#${anchor('signal', signal.id)}">${markText(signal)}</a>`,
    )}</td>`;
}

function markText(signal: Signal): string {
  return `${signal.direction === 'above' ? '▲' : '▼'} ${signal.evidence}`;
}

function differenceText(difference: Difference): Html {
  if (difference.kind === 'withheld') return html``;
  return html`<span>${signedText(difference.value)}</span>`;
}

/** A small sample is never shaded strongly, however large its difference. */
function shade(difference: Difference, strongest: number): string {
  if (difference.kind === 'withheld') return '';
  const step = Math.min(strongest, SHADES.filter((from) => Math.abs(difference.value) >= from).length);
  return step === 0 ? '' : `${difference.value > 0 ? 'a' : 'b'}${step}`;
}

function spokenFigures({ conversion, differenceFromAll }: HeatmapCell): string {
  if (conversion.kind === 'withheld') return withheldText(conversion.reason);
  const difference = differenceFromAll.kind === 'measured' ? `, ${pointsText(differenceFromAll.value)} from all` : '';
  const small = conversion.smallSample ? ', small sample' : '';
  return `${percentText(conversion.value)} moved on${difference}, ${countText(conversion.part)} of ${counted(conversion.whole, 'entrant')}${small}`;
}
