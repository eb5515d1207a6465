import type { Ledger } from '../../contracts/outputs.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

const PLACES = ['read', 'accepted', 'rejected', 'ignored', 'excluded'] as const;
const OUTCOMES = ['entered', 'advanced', 'lost', 'back', 'open', 'won'] as const;

/** Where every record and every unit is: the sums by which the report is checked. */
export function ledgerSection(ledger: Ledger, outline: PageOutline): Html {
  const cells = (counts: readonly number[]) => counts.map((count) => html`<td>${countText(count)}</td>`);
  const records = ledger.records.map(
    (one) => html`<tr><th scope="row">${labelled(one.object)}</th>${cells(PLACES.map((place) => one[place]))}</tr>`,
  );
  const units = ledger.units.map(
    (one) =>
      html`<tr><th scope="row">${labelled(one.grain)}</th><td>${labelled(one.place.replaceAll('_', ' '))}</td>${cells([one.units])}</tr>`,
  );
  const stages = ledger.stages.map(
    (one) =>
      html`<tr><th scope="row">${labelled(outline.stageLabel(one.funnel, one.stage))}</th><td>${labelled(outline.funnel(one.funnel))}</td>${cells(OUTCOMES.map((outcome) => one[outcome]))}</tr>`,
  );
  return html`<section id="ledger" aria-labelledby="ledger-title">
    <h2 id="ledger-title">Ledger</h2>
    ${scrolledTable(html`<b>Records</b> – read = accepted + rejected + ignored + excluded`, headings('Object', 'Read', 'Accepted', 'Rejected', 'Ignored', 'Excluded'), records, 'ledger')}
    ${scrolledTable(html`<b>Units</b> – where each one is`, headings('Grain', 'Place', 'Units'), units, 'ledger')}
    ${scrolledTable(html`<b>Stages</b> – all cohorts up to ${ledger.periodTo}: entered = moved on + lost + moved back + still open + won`, headings('Stage', 'Funnel', 'Entered', 'Moved on', 'Lost', 'Moved back', 'Still open', 'Won'), stages, 'ledger')}
  </section>`;
}
