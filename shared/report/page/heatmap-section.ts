import type { DimensionOutline, FunnelOutline, StageOutline } from '../../contracts/outputs.ts';
import { type CellMark, cellMarks } from '../cell-tests.ts';
import { anchor } from './anchor.ts';
import { dimensionCaveats } from './dimension-caveats.ts';
import { dimensionChooser } from './dimension-chooser.ts';
import { labelled, shareCell } from './figure-cells.ts';
import { type HeatmapRow, heatmapCell } from './heatmap-cell.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';
import type { PageOutputs } from './page-outputs.ts';
import { scrolledTable } from './scrolled-table.ts';

/** Conversion of every segment at every stage, beside that of all. */
export function heatmapSection(outputs: PageOutputs, outline: PageOutline): Html {
  return html`<section id="heatmap" aria-labelledby="heatmap-title">
    <h2 id="heatmap-title">Segments by stage</h2>
    <p>The share of a stage’s entrants that moved on within its horizon, beside it the plain difference from all in points, under it the entrants it stands on. 
      <b>Shaded</b>: told from none by the report’s tests, against the reference set or the segment named. Of every other cell no difference is shown; its description says how large one would have had to be.</p>
    ${legend()}
    ${dimensionChooser('heat', outline.dimensions)}
    ${outline.dimensions.map(
      (dimension) => html`<div class="part" id="${anchor('heat', dimension.id)}"><h3>${labelled(dimension.label)}</h3>
        ${dimensionCaveats(dimension, outputs.flags.flags)}
        ${outline.funnels.map((funnel) => heatmapTable(dimension, funnel, outputs, outline))}</div>`,
    )}
  </section>`;
}

function heatmapTable(
  dimension: DimensionOutline,
  funnel: FunnelOutline,
  outputs: PageOutputs,
  outline: PageOutline,
): Html {
  const rows = outputs.heatmap.rows.filter((row) => row.dimension === dimension.id && row.funnel === funnel.id);
  const stages = funnel.stages.filter((stage) =>
    rows.some((row) => row.cells.some((cell) => cell.stage === stage.id && !isLast(cell))),
  );
  if (stages.length === 0) return html``;
  const head = html`<tr><th scope="col">Segment</th>${stages.map((stage) => stageHeading(stage, funnel, outline))}</tr>`;
  const marks = cellMarks(outputs.signals.signals);
  const body = [allRow(funnel, stages, outline), ...rows.map((row) => segmentRow(row, stages, marks, outline))];
  const caption = html`<b>${labelled(funnel.label)}</b> by ${labelled(dimension.label)}${!funnel.dated && ' – undated: shares of all entrants so far'}`;
  return scrolledTable(caption, head, body, 'heat');
}

function stageHeading(stage: StageOutline, funnel: FunnelOutline, outline: PageOutline): Html {
  const next = outline.nextLabel(funnel.id, stage.id);
  return html`<th scope="col">${labelled(stage.label)}<small>${next !== undefined && html`→ ${labelled(next)}`}${
    stage.horizonDays !== null && html`, ${stage.horizonDays} d`
  }${(stage.constrainedBy ?? []).map((flag) => html` <a href="#${anchor('flag', flag)}">◐ constrained</a>`)}</small></th>`;
}

function allRow(funnel: FunnelOutline, stages: readonly StageOutline[], outline: PageOutline): Html {
  const card = outline.card('all', 'all', funnel.id);
  const cells = stages.map((stage) => {
    const found = card?.stages.find((one) => one.stage === stage.id);
    if (found === undefined) return html`<td></td>`;
    return shareCell(found.conversion, heldMark(outline, { dimension: 'all', funnel: funnel.id, stage: stage.id }));
  });
  return html`<tr class="all"><th scope="row">All</th>${cells}</tr>`;
}

function segmentRow(
  row: HeatmapRow,
  stages: readonly StageOutline[],
  marks: ReadonlyMap<string, readonly CellMark[]>,
  outline: PageOutline,
): Html {
  const segment = outline.segment(row.dimension, row.segment);
  const cells = stages.map((stage) => {
    const cell = row.cells.find((one) => one.stage === stage.id);
    if (cell === undefined) return html`<td></td>`;
    const nameOf = (other: string) => outline.segment(row.dimension, other);
    return heatmapCell(cell, marks.get(cell.cell) ?? [], `${segment}, ${stage.label}`, nameOf);
  });
  const card = anchor('card', row.dimension, row.segment);
  return html`<tr><th scope="row"><a href="#${card}">${labelled(segment)}</a></th>${cells}</tr>`;
}

/** The last stage has no next one; a column that only says so is left out. */
function isLast(cell: HeatmapRow['cells'][number]): boolean {
  return cell.conversion.kind === 'withheld' && cell.conversion.reason === 'last_stage';
}

function legend(): Html {
  const shades = [
    ['b3', '−10 pts or less'],
    ['b2', '−5'],
    ['b1', 'less'],
    ['', 'no difference shown'],
    ['a1', 'less'],
    ['a2', '+5'],
    ['a3', '+10 pts or more'],
    ['small', 'small sample'],
  ] as const;
  return html`<ul class="legend" aria-label="Shades: tested difference">${shades.map(([kind, words]) => html`<li class="${kind}">${words}</li>`)}
    <li class="plain"><span class="mark above">▲</span> <span class="mark below">▼</span> a signal, with its tested difference</li></ul>`;
}
