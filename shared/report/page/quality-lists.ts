import type { Receipt } from '../../contracts/receipt.ts';
import { QUALITY_LISTS } from '../quality-tables.ts';
import { type Html, html } from './html.ts';
import { counted } from './number-text.ts';

/** Links to the lists that lie beside the page; ids and places of rows only, no other value of theirs. */
export function qualityLists(receipts: readonly Receipt[]): Html {
  const rejected = sum(receipts.flatMap((one) => one.rejected));
  const values = receipts.flatMap((one) => one.dimensions.flatMap(({ unmappedValues }) => unmappedValues));
  return html`<ul class="lists">
    <li>${rejected === 0 ? 'No row was rejected.' : html`<a href="${QUALITY_LISTS.rejected}" download>Rejected rows</a> – ${counted(rejected, 'row')} by file, row, reason and id; the first of each reason where they are many.`}</li>
    <li>${values.length === 0 ? 'No value was left unmapped.' : html`<a href="${QUALITY_LISTS.unmapped}" download>Unmapped values</a> – ${counted(values.length, 'value')} that no rule takes, the most frequent of each object and dimension.`}</li>
  </ul>`;
}

function sum(entries: readonly { readonly rows: number }[]): number {
  return entries.reduce((total, { rows }) => total + rows, 0);
}
