import type { Header, Scorecard } from '../../contracts/outputs.ts';
import { labelled, moneyText, rateCell } from './figure-cells.ts';
import { heldMark, outcomePlaces } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { scrolledTable } from './scrolled-table.ts';

type Closed = Scorecard['closed'];

/** What closed, whenever it entered: a snapshot, which never shares a table with cohorts. */
export function closedTable(of: string, cards: readonly Scorecard[], outline: PageOutline, header: Header): Html {
  const head = html`<tr><th scope="col" rowspan="2">Funnel</th><th scope="colgroup" colspan="4">In the period</th><th scope="colgroup" colspan="4">Up to ${header.asOf}</th></tr>
    <tr>${['Won', 'Lost', 'Won of closed', 'Revenue', 'Won', 'Lost', 'Won of closed', 'Revenue'].map((title) => html`<th scope="col">${title}</th>`)}</tr>`;
  const rows = cards.map(
    (card) =>
      html`<tr><th scope="row">${labelled(outline.funnel(card.funnel))}${heldMark(outline, ...outcomePlaces(outline, card.dimension, card.funnel))}</th>${closedCells(card.closedInPeriod, outline.currency)}${closedCells(card.closed, outline.currency)}</tr>`,
  );
  const caption = html`<b>Closed, a snapshot</b> – ${labelled(of)}: opportunities by the day they closed, whenever they entered; not to be read with the cohorts`;
  return scrolledTable(caption, head, rows, 'closed');
}

function closedCells(closed: Closed, unit: string): Html {
  return html`<td>${countText(closed.won)}</td><td>${countText(closed.lost)}</td>${rateCell(closed.rate)}<td>${moneyText(closed.revenue, unit)}${atCloseRates(closed)}</td>`;
}

/** Revenue is at plan rates, so that months compare; beside it what it was when it closed. */
function atCloseRates({ revenueAtCloseRates: revenue }: Closed): Html {
  return html`${revenue !== undefined && html`<small>at close-date rates ${moneyText(revenue, '')}</small>`}`;
}
