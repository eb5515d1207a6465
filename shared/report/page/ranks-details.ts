import type { DimensionOutline, FunnelOutline } from '../../contracts/outputs.ts';
import type { SegmentRanks } from '../../contracts/signal.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

/** The ranks of a dimension's segments at each stage, with the ranks that each may hold: most orders are not shown. */
export function ranksDetails(dimension: DimensionOutline, ranks: readonly SegmentRanks[], outline: PageOutline): Html {
  const own = ranks.filter((one) => one.dimension === dimension.id);
  const tables = outline.funnels.map((funnel) =>
    ranksTable(
      dimension,
      funnel,
      own.filter((one) => one.funnel === funnel.id),
      outline,
    ),
  );
  return html`${own.length > 0 && html`<details><summary>Ranks by conversion</summary>${tables}</details>`}`;
}

function ranksTable(
  dimension: DimensionOutline,
  funnel: FunnelOutline,
  ranks: readonly SegmentRanks[],
  outline: PageOutline,
): Html {
  const stages = funnel.stages.filter(({ id }) => ranks.some(({ stage }) => stage === id));
  if (stages.length === 0) return html``;
  const rows = dimension.segments.map(({ id, label }) => {
    const cells = stages.map((stage) => {
      const found = ranks.find((one) => one.stage === stage.id)?.ranks.find(({ segment }) => segment === id);
      return found === undefined ? html`<td></td>` : rankCell(found);
    });
    return html`<tr><th scope="row">${labelled(label)}</th>${cells}</tr>`;
  });
  const caption = html`<b>${labelled(funnel.label)}</b> – rank, the ranks it may hold (all of them together with 95% confidence), and the share drawn towards the mean, the more so the fewer the units`;
  return scrolledTable(
    caption,
    headings(
      'Segment',
      ...stages.map(
        ({ id, label }) =>
          html`${labelled(label)}${heldMark(outline, { dimension: dimension.id, funnel: funnel.id, stage: id })}`,
      ),
    ),
    rows,
    'ranks',
  );
}

function rankCell({ rank, rankLow, rankHigh, shrunken }: SegmentRanks['ranks'][number]): Html {
  const range = rankLow === rankHigh ? '' : ` ${rankLow}–${rankHigh}`;
  return html`<td><b>${rank}</b>${range} <small>${percentText(shrunken)}</small></td>`;
}
