import type { Difference } from '../../contracts/measure.ts';
import type { CellTest, Heatmap } from '../../contracts/outputs.ts';
import type { CellMark } from '../cell-tests.ts';
import { anchor } from './anchor.ts';
import { testWords } from './cell-test.ts';
import { type Html, html } from './html.ts';
import { counted, countText, percentText, pointsText, signedText } from './number-text.ts';
import { withheldText } from './withheld-text.ts';

export type HeatmapRow = Heatmap['rows'][number];
export type HeatmapCell = HeatmapRow['cells'][number];

/** Points of difference from which on a cell takes the next shade. */
export const SHADES = [0.02, 0.05, 0.1] as const;

/** One cell: the share, its difference from all, the entrants; `place` says aloud where it is, `nameOf` calls other segments. */
export function heatmapCell(
  cell: HeatmapCell,
  marks: readonly CellMark[],
  place: string,
  nameOf: (segment: string) => string,
): Html {
  const spoken = [place, spokenFigures(cell), testWords(cell.tested, nameOf)].join('. ');
  const attributes = html` id="${anchor('cell', cell.cell)}" tabindex="0" aria-label="${spoken}"`;
  if (cell.conversion.kind === 'withheld')
    return html`<td class="none"${attributes}><i>${withheldText(cell.conversion.reason)}</i>${isConstrained(cell) && ' ◐'}</td>`;
  const { value, whole, smallSample } = cell.conversion;
  const kind = [shade(cell.tested), smallSample && 'small', marks.length > 0 && 'marked'].filter(Boolean).join(' ');
  return html`<td class="${kind}"${attributes}><b>${percentText(value)}</b>${differenceText(cell.differenceFromAll)}
    <small>n ${countText(whole)}${smallSample && ' small'}${isConstrained(cell) && ' ◐'}</small>${marks.map((mark) => markLink(mark, nameOf))}</td>`;
}

function markLink(
  { signal, direction, evidence, against, difference }: CellMark,
  nameOf: (segment: string) => string,
): Html {
  const other = against !== null && html` <bdi>${nameOf(against)}</bdi>`;
  return html`<a class="mark ${direction}" href="#${anchor('signal', signal)}">${direction === 'above' ? '▲' : '▼'} ${signedText(difference)}${other}${evidence === 'directional' && ' directional'}</a>`;
}

function differenceText(difference: Difference): Html {
  if (difference.kind === 'withheld') return html``;
  return html`<span>${signedText(difference.value)}</span>`;
}

/** Only what was told from none is shaded, by the difference that was tested. */
function shade(tested: CellTest | null): string {
  if (tested === null || !tested.found) return '';
  const { value } = tested.difference;
  const step = SHADES.filter((from) => Math.abs(value) >= from).length;
  return `${value > 0 ? 'a' : 'b'}${Math.max(1, step)}`;
}

function spokenFigures(cell: HeatmapCell): string {
  const { conversion, differenceFromAll } = cell;
  if (conversion.kind === 'withheld') return withheldText(conversion.reason);
  const difference = differenceFromAll.kind === 'measured' ? `, ${pointsText(differenceFromAll.value)} from all` : '';
  const small = conversion.smallSample ? ', small sample' : '';
  const constrained = isConstrained(cell) ? ', constrained by quality: directional at most' : '';
  return `${percentText(conversion.value)} moved on${difference}, ${countText(conversion.part)} of ${counted(conversion.whole, 'entrant')}${small}${constrained}`;
}

function isConstrained({ marks }: HeatmapCell): boolean {
  return marks.some((mark) => mark.startsWith('constrained:'));
}
