import type { Curves, FunnelOutline, StageOutline } from '../../contracts/outputs.ts';
import { chartPanel } from './chart-panel.ts';
import { type ChartSegment, chartSegments } from './chart-segments.ts';
import { labelled, lateText } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { countText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { scrolledTable } from './scrolled-table.ts';
import { seriesIndex } from './series-index.ts';

type Curve = Curves['curves'][number];

const AGES = [7, 30, 90, 180];

/** What became of a stage's entrants as they aged, as charts and as tables. */
export function curvesSection(curves: Curves, outline: PageOutline): Html {
  const curveOf = seriesIndex(curves.curves);
  const segments = chartSegments(outline);
  const table = (funnel: FunnelOutline, stage: StageOutline) => {
    const rows = segments.flatMap((one) => {
      const curve = curveOf(one.dimension, one.segment, funnel.id, stage.id);
      return curve === undefined ? [] : [{ one, curve }];
    });
    return rows.length === 0 ? html`` : curveTable(funnel, stage, rows, outline);
  };
  return html`<section id="curves" aria-labelledby="curves-title">
    <h2 id="curves-title">Time curves</h2>
    <p>Of those who entered a stage: the share that had moved on, was lost or moved back, and was still there, by days since entry. 
      Entrants who are still there count as watched until now. Dashed: moved on, all. The line across marks the horizon.</p>
    ${curves.curves.length === 0 ? html`<p>No dated funnel has time curves.</p>` : chartPanel('curve', outline)}
    <details class="tables"><summary>The same figures as tables</summary>${outline.funnels.map((funnel) => funnel.stages.filter((stage) => !stage.isLast).map((stage) => table(funnel, stage)))}</details>
  </section>`;
}

function curveTable(
  funnel: FunnelOutline,
  stage: StageOutline,
  rows: readonly { one: ChartSegment; curve: Curve }[],
  outline: PageOutline,
): Html {
  const head = html`<tr><th scope="col" rowspan="2">Segment</th><th scope="col" rowspan="2">Entrants</th>${AGES.map((age) => html`<th scope="colgroup" colspan="2">After ${age} days</th>`)}</tr>
    <tr>${AGES.map(() => ['moved on', 'lost'].map((title) => html`<th scope="col">${title}</th>`))}</tr>`;
  const body = rows.map(
    ({ one, curve }) =>
      html`<tr><th scope="row">${labelled(one.label)}${heldMark(outline, { dimension: one.dimension, funnel: funnel.id, stage: stage.id })}</th><td>${countText(curve.units)}${lateText(curve)}</td>${AGES.map((age) => ageCells(curve, age))}</tr>`,
  );
  return html`<details><summary>${labelled(funnel.label)}: ${labelled(stage.label)}</summary>
    ${scrolledTable(html`<b>${labelled(stage.label)}</b>: shares of the entrants by days since entry; the others were still there`, head, body, 'ages')}</details>`;
}

function ageCells({ age, advanced, lost, atRisk }: Curve, wanted: number): Html {
  const index = age.findLastIndex((one) => one <= wanted);
  const watched = age.some((one, at) => one >= wanted && (atRisk[at] ?? 0) > 0);
  const on = advanced[index];
  const gone = lost[index];
  if (!watched || on === undefined || gone === undefined)
    return html`<td colspan="2"><i>not watched that long</i></td>`;
  return html`<td>${percentText(on)}</td><td>${percentText(gone)}</td>`;
}
