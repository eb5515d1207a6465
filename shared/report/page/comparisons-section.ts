import type { Difference } from '../../contracts/measure.ts';
import type { CellTest, Comparisons, FunnelOutline } from '../../contracts/outputs.ts';
import type { TestedCell } from '../../contracts/signal.ts';
import { pairTests } from '../pair-tests.ts';
import { testCell } from './cell-test.ts';
import { differenceCell, labelled, rateCell } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { intervalMark, intervalSpan, spanText } from './interval-mark.ts';
import { monthText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

/** Predefined pairs of segments, and the newest mature month beside the one before. */
export function comparisonsSection(
  { pairs, months }: Comparisons,
  tested: readonly TestedCell[],
  outline: PageOutline,
): Html {
  const testOf = pairTests(tested);
  return html`<section id="comparisons" aria-labelledby="comparisons-title">
    <h2 id="comparisons-title">Comparisons</h2>
    ${pairs.length === 0 && html`<p>The definitions name no pairs of segments.</p>`}
    ${pairs.map((pair) => pairTable(pair, testOf, outline))}
    <h3>Newest mature month and the month before</h3>
    <p class="note">Plain differences with 95% intervals, each for itself: months next to each other stand at different places of the quarter, and no test is made of them.</p>
    ${outline.funnels.map((funnel) =>
      monthsTable(
        funnel,
        months.filter((one) => one.funnel === funnel.id),
        outline,
      ),
    )}
  </section>`;
}

function pairTable(
  pair: Comparisons['pairs'][number],
  testOf: ReturnType<typeof pairTests>,
  outline: PageOutline,
): Html {
  const first = labelled(outline.segment(pair.dimension, pair.first));
  const second = labelled(outline.segment(pair.dimension, pair.second));
  const tests = pair.stages.map(({ stage }) => testOf(pair, stage));
  const span = intervalSpan(tests.flatMap((test) => (test === undefined ? [] : [test.difference])));
  const rows = pair.stages.map((one, index) => {
    const test = tests[index] ?? null;
    return html`<tr><th scope="row">${labelled(outline.stageLabel(pair.funnel, one.stage))}${heldMark(outline, { ...pair, stage: one.stage })}</th>${rateCell(one.first)}${rateCell(one.second)}${testCell(test)}${testMark(test, span)}</tr>`;
  });
  const caption = html`<b>${first} and ${second}</b> – ${labelled(outline.dimension(pair.dimension))}, ${labelled(outline.funnel(pair.funnel))}; the difference is the first minus the second`;
  // where nothing was tested there is no axis to name
  const axis = tests.some((test) => test !== undefined) ? spanText(span) : html`<span class="unseen">Interval</span>`;
  return scrolledTable(caption, headings('Stage', first, second, 'Difference', axis), rows, 'pairs');
}

function monthsTable(funnel: FunnelOutline, months: Comparisons['months'], outline: PageOutline): Html {
  if (months.length === 0) return html``;
  const span = intervalSpan(measured(months));
  const rows = months.map(
    (
      one,
    ) => html`<tr><th scope="row">${labelled(outline.stageLabel(funnel.id, one.stage))}${heldMark(outline, { ...one, dimension: 'all' })}</th>
      <td>${one.newestMature === null ? html`<i>none yet</i>` : monthText(one.newestMature)}</td>${rateCell(one.newest)}${rateCell(one.before)}${differenceCell(one.difference)}${markCell(one.difference, span)}</tr>`,
  );
  return scrolledTable(
    html`<b>${labelled(funnel.label)}</b>, all segments`,
    headings('Stage', 'Newest mature month', 'Moved on', 'Month before', 'Difference', spanText(span)),
    rows,
    'pairs',
  );
}

function testMark(test: CellTest | null, span: number): Html {
  if (test === null) return html`<td></td>`;
  const { difference, found } = test;
  const side = difference.value < 0 ? 'below' : 'above';
  return html`<td>${intervalMark(difference, span, found ? side : 'untested')}</td>`;
}

function markCell(difference: Difference, span: number): Html {
  return html`<td>${difference.kind === 'measured' && intervalMark(difference, span, 'untested')}</td>`;
}

function measured(all: readonly { readonly difference: Difference }[]) {
  return all.flatMap(({ difference }) => (difference.kind === 'measured' ? [difference] : []));
}
