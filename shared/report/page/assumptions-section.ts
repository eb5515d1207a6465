import type { AssumptionsOut } from '../../contracts/outputs.ts';
import { labelled, rateCell } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

const RATES: readonly string[] = ['stage_conversion', 'win_rate'];

/** What the organisation assumes, as it is stated, and what was observed beside it. */
export function assumptionsSection({ assumptions }: AssumptionsOut): Html {
  const rows = assumptions.map(
    (one) =>
      html`<tr><th scope="row">${labelled(one.statement)}<small>${labelled(one.kind.replaceAll('_', ' '))}, of ${one.metric.replaceAll('_', ' ')} · ${labelled(one.owner)} · ${labelled(one.source)}</small></th>${RATES.includes(one.metric) ? html`${rateCell(one.observed)}${rateCell(one.ofAll)}` : html`<td colspan="2"><i>${one.metric.replaceAll('_', ' ')}: see the scorecards</i></td>`}</tr>`,
  );
  return html`<section id="assumptions" aria-labelledby="assumptions-title">
    <h2 id="assumptions-title">Assumptions as stated</h2>
    <p>The wording is that of the definitions; the figures stand beside it and do not judge it.</p>
    ${rows.length === 0 ? html`<p>The definitions state none.</p>` : scrolledTable(html`Assumptions and what the window shows`, headings('Assumption', 'Observed', 'All'), rows, 'assumptions')}
  </section>`;
}
