import type { Conclusion } from '../../contracts/events.ts';
import type { AssumptionsOut } from '../../contracts/outputs.ts';
import { assumptionRow } from './assumption-row.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

/** A pack of the version: its file beside the page, the rule that asked for it, and its signal. */
export type PackLink = { readonly file: string; readonly label: string; readonly signal: string };

const COLUMNS = ['Assumption', 'Observed', 'Compared with', 'Difference', 'Claimed', 'So far'];

/** What the organisation assumes, as it is stated, what was observed beside it, and what was handed on. */
export function assumptionsSection(
  { assumptions }: AssumptionsOut,
  { currency }: Pick<PageOutline, 'currency'>,
  packs: readonly PackLink[] = [],
  conclusions: readonly Conclusion[] = [],
): Html {
  const rows = assumptions.map((one) =>
    assumptionRow(
      one,
      currency,
      conclusions.filter(({ type, detail }) => type === 'AssumptionRevised' && detail.assumption === one.id),
    ),
  );
  return html`<section id="assumptions" aria-labelledby="assumptions-title">
    <h2 id="assumptions-title">Assumptions as stated</h2>
    <p>The wording is that of the definitions; the figures stand beside it and do not judge it. The intervals hold together for all of them.</p>
    ${rows.length === 0 ? html`<p>The definitions state none.</p>` : scrolledTable(html`Assumptions and what the window shows`, headings(...COLUMNS), rows, 'assumptions')}
    ${packs.length > 0 && html`<h3>Handed on</h3><ul class="packs">${packs.map(packItem)}</ul>`}
  </section>`;
}

function packItem({ file, label, signal }: PackLink): Html {
  return html`<li><a href="${file}">${labelled(label)}</a> <small>${labelled(signal)}</small></li>`;
}
