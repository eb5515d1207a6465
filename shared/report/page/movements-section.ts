import type { VelocityMovement } from '../../contracts/outputs.ts';
import type { Movement } from '../../contracts/signal.ts';
import { figureWords } from '../../narrative/signal-words.ts';
import { anchor } from './anchor.ts';
import { dimensionChooser } from './dimension-chooser.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { monthText, signedText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';
import { stepName } from './signal-text.ts';
import { velocityTables } from './velocity-tables.ts';

const AGAINST: Readonly<Record<Movement['comparator'], string>> = {
  quarter_before: 'the three months before',
  year_before: 'the same months a year before',
};

/** Why totals moved: by who entered and by how each segment converted, a part per dimension. */
export function movementsSection(
  movements: readonly Movement[],
  velocity: readonly VelocityMovement[],
  outline: PageOutline,
): Html {
  const dimensions = outline.dimensions.filter(({ id }) => movements.some(({ dimension }) => dimension === id));
  return html`<section id="movements" aria-labelledby="movements-title">
    <h2 id="movements-title">Mix and rate</h2>
    <p>How the share of all segments that moved on changed, in points with 95% intervals. <b>Mix</b>: by who entered. <b>Rate</b>: by how each segment converted. Together they are the movement.</p>
    ${dimensions.length === 0 && html`<p>No two spans of mature months can be compared yet.</p>`}
    ${dimensions.length > 0 && dimensionChooser('moved', dimensions)}
    ${dimensions.map((dimension) => {
      const own = movements.filter((one) => one.dimension === dimension.id);
      return html`<div class="part" id="${anchor('moved', dimension.id)}"><h3>${labelled(dimension.label)}</h3>${movementTables(own, outline)}</div>`;
    })}
    ${velocityTables(velocity, outline)}
  </section>`;
}

function movementTables(movements: readonly Movement[], outline: PageOutline): Html {
  return html`${(['year_before', 'quarter_before'] as const).map((comparator) => {
    const own = movements.filter((one) => one.comparator === comparator);
    return own.length > 0 && html`${totalsTable(comparator, own, outline)}${segmentsDetails(own, outline)}`;
  })}`;
}

function totalsTable(comparator: Movement['comparator'], movements: readonly Movement[], outline: PageOutline): Html {
  const rows = movements.map(
    (
      one,
    ) => html`<tr><th scope="row">${stepName(one, outline)}${heldMark(outline, one)}<small>${spanText(one.months)}</small></th>
      <td>${figureWords(one.first, outline)} → ${figureWords(one.second, outline)}</td>${partCell(one.movement)}${partCell(one.mix)}${partCell(one.rate)}</tr>`,
  );
  const head = headings('Step', 'Moved on', 'Movement', 'Mix', 'Rate');
  return scrolledTable(html`<b>Against ${AGAINST[comparator]}</b>`, head, rows, 'movements');
}

function segmentsDetails(movements: readonly Movement[], outline: PageOutline): Html {
  const rows = movements.map(
    (
      one,
    ) => html`<tr class="group"><th scope="rowgroup" colspan="3">${stepName(one, outline)}${heldMark(outline, one)}</th></tr>
      ${one.segments.map((part) => html`<tr><th scope="row">${labelled(outline.segment(one.dimension, part.segment))}</th>${partCell(part.mix)}${partCell(part.rate)}</tr>`)}`,
  );
  const table = scrolledTable(html`Parts of each segment`, headings('Segment', 'Mix', 'Rate'), rows, 'movements');
  return html`<details><summary>By segment</summary>${table}</details>`;
}

function partCell({ value, low, high }: Movement['mix']): Html {
  return html`<td>${signedText(value)} <small>${signedText(low)} to ${signedText(high)}</small></td>`;
}

function spanText(months: readonly string[]): string {
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  return first === last ? monthText(first) : `${monthText(first)} to ${monthText(last)}`;
}
