import type { CellTest } from '../../contracts/outputs.ts';
import { detectableWords } from '../../narrative/detectable-words.ts';
import { differenceText } from './difference-text.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { pointsText, signedText } from './number-text.ts';

/** What the cell was compared with and what came of it; where nothing, how large it would have had to be. */
export function testWords(tested: CellTest | null, nameOf: (segment: string) => string): string {
  if (tested === null) return 'Not tested';
  const { difference, found } = tested;
  const other = otherOf(tested, nameOf);
  const interval = `${pointsText(difference.value)}, ${signedText(difference.low)} to ${signedText(difference.high)}`;
  return found ? `${difference.value > 0 ? 'Above' : 'Below'} ${other}: ${interval}` : missedWords(tested, other);
}

/** The same in a table's cell; `nameOf` is left out where the table says what it is compared with. */
export function testCell(tested: CellTest | null, nameOf?: (segment: string) => string): Html {
  if (tested === null) return html`<td><i>not tested</i></td>`;
  const { difference, detectable, found } = tested;
  const from = nameOf !== undefined && html`<small>from ${labelled(otherOf(tested, nameOf))}</small>`;
  const missed = html`<small>not shown; ${detectableWords(detectable, difference.unit)}</small>`;
  return html`<td class="test">${differenceText(difference)}${from}${!found && missed}</td>`;
}

function missedWords({ detectable, difference }: CellTest, other: string): string {
  return `No difference from ${other} shown; ${detectableWords(detectable, difference.unit)}`;
}

function otherOf({ against }: CellTest, nameOf: (segment: string) => string): string {
  return against === null ? 'the reference set' : nameOf(against);
}
