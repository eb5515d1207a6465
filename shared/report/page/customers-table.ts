import type { CustomerRates, DimensionOutline, Scorecards } from '../../contracts/outputs.ts';
import { labelled, rateCell } from './figure-cells.ts';
import { heldMark, outcomePlaces } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { counted } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

/** What became of customers, segment by segment; nothing where no funnel is of expansion or renewal and no usage is counted. */
export function customersTable(
  { id: dimension }: Pick<DimensionOutline, 'id'>,
  { customers = [] }: Pick<Scorecards, 'customers'>,
  outline: PageOutline,
): Html {
  const own = customers.filter((one) => one.dimension === dimension);
  if (own.length === 0) return html``;
  const metrics = own[0]?.activeUsage ?? [];
  const mark = heldMark(outline, ...outline.funnels.flatMap(({ id }) => outcomePlaces(outline, dimension, id)));
  const caption = html`<b>Customers</b>${mark} – accounts that were customers when the period began, and renewals due in it; in the segment of the deal that made them customers`;
  const head = headings(
    'Segment',
    'Expansion rate',
    'Renewal rate',
    ...metrics.map(({ label }) => html`Active: ${labelled(label)}`),
  );
  return scrolledTable(
    caption,
    head,
    own.map((rates) => ratesRow(rates, outline)),
    'customers',
  );
}

function ratesRow({ dimension, segment, withoutAccount, ...rates }: CustomerRates, outline: PageOutline): Html {
  const unknown = html`${withoutAccount > 0 && html`<small>${counted(withoutAccount, 'win')} without an account</small>`}`;
  return html`<tr><th scope="row">${labelled(outline.segment(dimension, segment))}${unknown}</th>
    ${rateCell(rates.expansionRate)}${rateCell(rates.renewalRate)}${(rates.activeUsage ?? []).map(({ rate }) => rateCell(rate))}</tr>`;
}
