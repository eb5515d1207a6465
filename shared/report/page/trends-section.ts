import type { FunnelOutline, StageOutline, TrendPoint, Trends } from '../../contracts/outputs.ts';
import { chartPanel } from './chart-panel.ts';
import { type ChartSegment, chartSegments } from './chart-segments.ts';
import { labelled } from './figure-cells.ts';
import { heldMark, heldMonth } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { counted, countText, monthText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { otherFirstRate, restatementSentence } from './restatement.ts';
import { headings, scrolledTable } from './scrolled-table.ts';
import { seriesIndex } from './series-index.ts';
import { withheldText } from './withheld-text.ts';

const MOST_MONTHS = 13;

/** Conversion by month of entry, as charts and as tables. */
export function trendsSection(trends: Trends, outline: PageOutline): Html {
  const trendOf = seriesIndex(trends.series);
  const segments = chartSegments(outline);
  const table = (funnel: FunnelOutline, stage: StageOutline) => {
    const rows = segments.flatMap((one) => {
      const points = trendOf(one.dimension, one.segment, funnel.id, stage.id)?.points;
      return points === undefined ? [] : [{ one, points }];
    });
    return rows.length === 0 ? html`` : trendTable(funnel, stage, rows, outline);
  };
  return html`<section id="trends" aria-labelledby="trends-title">
    <h2 id="trends-title">Trends</h2>
    <p>The share of each month’s entrants that moved on within the horizon. <b>Solid</b>: mature months, with the interval. 
      <b>Hollow</b>: provisional months, at the age of ${counted(trends.sameAgeDays, 'day')}; the dotted line is every month at that same age, and only it may be compared with them. Grey: all.</p>
    <p>Every month is of today’s exports under today’s definitions. ${restatementSentence(trends)}</p>
    ${trends.series.length === 0 ? html`<p>No dated funnel has a trend.</p>` : chartPanel('trend', outline)}
    <details class="tables"><summary>The same figures as tables</summary>${outline.funnels.map((funnel) => funnel.stages.map((stage) => table(funnel, stage)))}</details>
  </section>`;
}

function trendTable(
  funnel: FunnelOutline,
  stage: StageOutline,
  rows: readonly { one: ChartSegment; points: readonly TrendPoint[] }[],
  outline: PageOutline,
): Html {
  const placeOf = ({ dimension }: ChartSegment) => ({ dimension, funnel: funnel.id, stage: stage.id });
  const every = [...new Set(rows.flatMap((row) => row.points.map((point) => point.month)))].sort();
  const months = every.slice(-MOST_MONTHS);
  const body = rows.map(
    ({ one, points }) =>
      html`<tr><th scope="row">${labelled(one.label)}${heldMark(outline, placeOf(one))}</th>${months.map((month) =>
        pointCell(
          points.find((point) => point.month === month),
          heldMonth(outline, placeOf(one), month),
        ),
      )}</tr>`,
  );
  const caption = html`<b>${labelled(stage.label)}</b> by month of entry; ○ at the same age; × as first reported, where it was otherwise${every.length > MOST_MONTHS && `; the newest ${MOST_MONTHS} of ${every.length} months, the others are in trends.json`}`;
  return html`<details><summary>${labelled(funnel.label)}: ${labelled(stage.label)}</summary>
    ${scrolledTable(caption, headings('Segment', ...months.map(monthText)), body, 'months')}</details>`;
}

function pointCell(point: TrendPoint | undefined, mark: Html): Html {
  if (point === undefined) return html`<td></td>`;
  const rate = point.status === 'mature' ? point.conversion : point.sameAge;
  if (rate.kind === 'withheld') return html`<td><i>${withheldText(rate.reason)}</i>${mark}</td>`;
  const first = otherFirstRate(point);
  return html`<td>${point.status === 'provisional' && '○ '}${percentText(rate.value)} <small>${countText(rate.whole)}</small>${first !== undefined && html` <small class="first">× ${percentText(first)}</small>`}${mark}</td>`;
}
