import type { Scorecard, TouchCount, TouchesToWon } from '../../contracts/outputs.ts';
import { labelled, meanCell, shareCell, withheldWords } from './figure-cells.ts';
import { heldMark, outcomePlaces } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { counted } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

type Touched = Scorecard & { readonly touchesToWon: TouchesToWon };

/** How often those were touched who stand behind what was won; nothing without attribution. */
export function touchesTable(cards: readonly Scorecard[], outline: PageOutline): Html {
  const touched = cards.filter((card): card is Touched => card.touchesToWon !== undefined);
  const [first] = touched;
  if (first === undefined) return html``;
  const from = counted(first.touchesToWon.lookbackDays, 'day');
  const caption = html`<b>Touches to won</b> – of opportunities won in the window, from ${from} before they were created up to the win; it says nothing of what touches do`;
  const head = headings('Funnel', 'Mean', 'Half had at most', 'Three quarters had at most', 'Without a touch');
  return scrolledTable(
    caption,
    head,
    touched.map((card) => funnelRow(card, outline)),
    'touches',
  );
}

function funnelRow(
  { touchesToWon: { mean, median, p75, untouched }, dimension, funnel }: Touched,
  outline: PageOutline,
) {
  const mark = heldMark(outline, ...outcomePlaces(outline, dimension, funnel));
  return html`<tr><th scope="row">${labelled(outline.funnel(funnel))}${mark}</th>
    ${meanCell(mean)}<td>${countOf(median)}</td><td>${countOf(p75)}</td>${shareCell(untouched)}</tr>`;
}

function countOf(count: TouchCount): Html {
  if (count.kind === 'withheld') return withheldWords(count.reason);
  return html`${count.touches}${count.touches >= 100 && ' or more'}`;
}
