import type { Quality } from '../../contracts/outputs.ts';
import { constraintsList } from './constraints-list.ts';
import { labelled } from './figure-cells.ts';
import { gatesTable } from './gates-table.ts';
import { type Html, html } from './html.ts';
import { countText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { qualityLists } from './quality-lists.ts';
import { headings, scrolledTable } from './scrolled-table.ts';
import { gateCountsText, VERDICT_SIGN, verdictText } from './verdict-text.ts';

type Receipt = Quality['receipts'][number];

/** The verdict, what it constrains, what was checked, what was read, and how much of it could be used. */
export function qualitySection(quality: Quality, outline: PageOutline): Html {
  const { receipts, gates, verdict } = quality;
  const read = receipts.map(
    (
      one,
    ) => html`<tr><th scope="row">${objectName(one)}</th><td>${countText(one.read)}</td><td>${countText(one.accepted)}</td>
      <td>${reasons(one.rejected.map((r) => [r.column === undefined ? r.reason : `${r.reason} in ${r.column}`, r.rows]))}</td>
      <td>${reasons(one.ignored.map((r) => [r.reason, r.rows]))}</td><td>${reasons(one.excluded.map((r) => [r.rule, r.rows]))}</td>
      <td>${reasons(one.emptied.map((r) => [`${r.reason} in ${r.column}`, r.rows]))}</td>
      <td>${reasons(one.lookups.map((r) => [`${r.lookup}, of ${countText(r.matched + r.unmatched)}`, r.unmatched]))}</td></tr>`,
  );
  const filled = receipts.flatMap((one) => one.dimensions.map((dimension) => coverageRow(one, dimension, outline)));
  return html`<section id="quality" aria-labelledby="quality-title">
    <h2 id="quality-title">Quality</h2>
    <p class="verdict ${verdict}"><span><span aria-hidden="true">${VERDICT_SIGN[verdict]}</span> <strong>${verdictText(quality)}</strong> ${gateCountsText(quality)}</span></p>
    <h3>What may be said</h3>
    ${constraintsList(quality, outline)}
    <h3>What was checked</h3>
    ${gatesTable(gates, outline)}
    <h3>What was read</h3>
    ${qualityLists(receipts)}
    ${scrolledTable(
      html`<b>Receipts</b> – what became of every row read: accepted, rejected, ignored or excluded`,
      headings(
        'Object',
        'Rows read',
        'Accepted',
        'Rejected',
        'Ignored',
        'Excluded',
        'Values left empty',
        'Lookups unmatched',
      ),
      read,
      'receipts',
    )}
    ${filled.length > 0 && scrolledTable(html`<b>Segment values</b> – per object and dimension`, headings('Object', 'Dimension', 'Mapped', 'Blank', 'Unmapped', 'Most frequent unmapped values'), filled, 'receipts')}
  </section>`;
}

function coverageRow(receipt: Receipt, one: Receipt['dimensions'][number], outline: PageOutline): Html {
  const rows = one.mapped + one.blank + one.unmapped;
  const share = (part: number) =>
    html`<td>${countText(part)}${rows > 0 && html` <small>${percentText(part / rows)}</small>`}</td>`;
  return html`<tr><th scope="row">${objectName(receipt)}</th><td>${labelled(outline.dimension(one.dimension))}</td>${share(one.mapped)}${share(one.blank)}${share(one.unmapped)}
    <td>${reasons(one.unmappedValues.slice(0, 5).map((r) => [r.value, r.rows]))}</td></tr>`;
}

function objectName(receipt: Receipt): Html {
  return labelled(`${receipt.source}.${receipt.object}`);
}

function reasons(counts: readonly (readonly [string, number])[]): Html {
  if (counts.length === 0) return html`<i>none</i>`;
  return html`<ul>${counts.map(([reason, rows]) => html`<li>${countText(rows)} <small>${labelled(reason.replaceAll('_', ' '))}</small></li>`)}</ul>`;
}
