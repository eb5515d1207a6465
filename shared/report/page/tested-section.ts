import type { Signals } from '../../contracts/outputs.ts';
import { budgetTable, budgetWords, dimensionTable } from './budget-table.ts';
import { type Html, html } from './html.ts';
import { notTestedList } from './not-tested-list.ts';
import type { PageOutline } from './page-outline.ts';
import { referenceTables } from './reference-tables.ts';

/** The family of the report and its budget, so that what was not found can be read for what it is. */
export function testedSection({ budget, references, notTested }: Signals, outline: PageOutline): Html {
  return html`<section id="tested" aria-labelledby="tested-title">
    <h2 id="tested-title">What was tested</h2>
    ${budgetWords(budget)}
    ${budgetTable(budget)}
    ${dimensionTable(budget, outline)}
    ${referenceTables(references, outline)}
    ${notTestedList(notTested, outline)}
  </section>`;
}
