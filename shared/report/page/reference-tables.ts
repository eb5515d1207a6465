import type { ReferenceSet } from '../../contracts/signal.ts';
import { figureWords } from '../../narrative/signal-words.ts';
import { metricWords } from '../../narrative/test-words.ts';
import { names } from './comparator-text.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';
import { stepName } from './signal-text.ts';

/** Which segments agree on one figure at each stage, a table per dimension; those below six segments have none. */
export function referenceTables(references: readonly ReferenceSet[], outline: PageOutline): Html {
  const tables = outline.dimensions.flatMap((dimension) => {
    const own = references.filter((one) => one.dimension === dimension.id);
    return own.length === 0 ? [] : [referenceTable(dimension.label, own, outline)];
  });
  return html`${tables}`;
}

function referenceTable(label: string, references: readonly ReferenceSet[], outline: PageOutline): Html {
  const rows = references.map(
    (one) => html`<tr><th scope="row">${stepName(one, outline)}<small>${metricWords(one.metric)}</small></th>
      <td>${countText(one.segments.length)} of ${countText(one.segments.length + one.apart.length)}</td>
      <td>${one.figure !== null && figureWords(one.figure, outline)}</td>
      <td>${one.apart.length === 0 ? html`<i>none</i>` : names(one.dimension, one.apart, outline)}</td>
      <td>${one.holds ? 'yes' : html`<em>no common reference</em>`}</td></tr>`,
  );
  const holding = references.filter(({ holds }) => holds).length;
  const head = headings('Step', 'Segments in it', 'Their figure', 'Apart', 'Two thirds agree');
  return html`<details><summary>Reference sets of ${labelled(label)} <small>${countText(holding)} of ${countText(references.length)} hold</small></summary>
    ${scrolledTable(html`Segments that agree on one figure`, head, rows, 'references')}</details>`;
}
