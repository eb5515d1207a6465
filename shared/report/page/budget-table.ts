import type { Budget } from '../../contracts/signal.ts';
import { claimWords, comparatorKindWords } from '../../narrative/test-words.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { counted, countText, levelText, percentText, pValueText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

/** What the report may spend on being wrong, by kind of test: decided before any result was seen. */
export function budgetTable(budget: Budget): Html {
  const rows = budget.family.map(
    ({ claim, metric, comparator, tested, found, weight }) =>
      html`<tr><th scope="row">${claimWords(claim, metric)}</th><td>${comparatorKindWords(comparator)}</td><td>${countText(tested)}</td><td>${countText(found)}</td><td>${percentText(weight)}</td></tr>`,
  );
  const caption = html`<b>The family of tests</b> – ${counted(budget.tested, 'test')}, ${countText(budget.found)} found`;
  const head = headings('Kind of test', 'Compared with', 'Tested', 'Found', 'Share of the budget');
  return html`${budget.family.length > 0 && scrolledTable(caption, head, rows, 'budget')}`;
}

/** In which dimensions anything was shown to differ, so that a silent one is known to have been heard. */
export function dimensionTable({ dimensions }: Budget, outline: PageOutline): Html {
  const rows = dimensions.map(
    ({ dimension, tested, pValue, level, differs }) =>
      html`<tr><th scope="row">${labelled(dimension === 'all' ? 'All' : outline.dimension(dimension))}</th><td>${countText(tested)}</td><td>${pValueText(pValue)}</td><td>${levelText(level)}</td><td>${differs ? 'shown to differ in something' : 'not shown to differ in anything'}</td></tr>`,
  );
  const caption = html`<b>The tests of each dimension taken together</b> – where they do not pass, none of them is a finding`;
  const head = headings('Dimension', 'Tested', 'Together', 'Had to be below', '');
  return html`${dimensions.length > 0 && scrolledTable(caption, head, rows, 'dimension-tests')}`;
}

/** The budget in words: of this report, and over months. */
export function budgetWords({ falseDiscoveryRate, referenceShare, procedure, monthly, tested }: Budget): Html {
  const rate = percentText(falseDiscoveryRate);
  const ofReport =
    tested === 0
      ? `No segment could be compared: of the error budget, a false discovery rate of ${rate}, nothing was spent on that.`
      : `One error budget for the whole report: a false discovery rate of ${rate}, of which ${percentText(referenceShare)} is spent on tests and the rest kept for the reference sets being estimated. ${procedure}.`;
  return html`<p>${ofReport}
    Over months: ${percentText(monthly.perYear)} a year for calling a signal new, changed or resolved, or a month shifted; ${percentText(monthly.perReport)} of it in each report.</p>`;
}
