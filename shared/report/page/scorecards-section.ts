import type { DimensionOutline, Scorecard } from '../../contracts/outputs.ts';
import type { Signal } from '../../contracts/signal.ts';
import { cellTests } from '../cell-tests.ts';
import { activityTable } from './activity-table.ts';
import { anchor } from './anchor.ts';
import { closedTable } from './closed-table.ts';
import { customersTable } from './customers-table.ts';
import { dimensionCaveats } from './dimension-caveats.ts';
import { dimensionChooser } from './dimension-chooser.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { countText, percentText } from './number-text.ts';
import { outcomeTable } from './outcome-table.ts';
import type { PageOutline } from './page-outline.ts';
import type { PageOutputs } from './page-outputs.ts';
import { ranksDetails } from './ranks-details.ts';
import { directionWords } from './signal-text.ts';
import { stageCountsTable, stageRatesTable } from './stage-tables.ts';
import { touchesTable } from './touches-table.ts';

/** Everything measured of one segment, folded up until it is picked. */
export function scorecardsSection(outputs: PageOutputs, outline: PageOutline): Html {
  const tests = cellTests(outputs.signals.tested);
  return html`<section id="scorecards" aria-labelledby="scorecards-title">
    <h2 id="scorecards-title">Segment scorecards</h2>
    <ul class="legend stack-legend" aria-label="Colours of the bars">
      <li class="advanced">moved on</li><li class="won">won</li><li class="open">still open</li><li class="back">moved back</li><li class="lost">lost</li>
    </ul>
    ${dimensionChooser('cards', outline.dimensions)}
    ${outline.dimensions.map(
      (dimension) => html`<div class="part" id="${anchor('cards', dimension.id)}"><h3>${labelled(dimension.label)}</h3>
        ${dimensionCaveats(dimension, outputs.flags.flags)}
        ${ranksDetails(dimension, outputs.signals.ranks, outline)}
        ${customersTable(dimension, outputs.scorecards, outline)}
        ${dimension.segments.map((segment) => segmentDetails(dimension, segment.id, outputs, tests, outline))}</div>`,
    )}
  </section>`;
}

function segmentDetails(
  dimension: DimensionOutline,
  segment: string,
  outputs: PageOutputs,
  tests: ReturnType<typeof cellTests>,
  outline: PageOutline,
): Html {
  const cards = outline.funnels.flatMap((funnel) => outline.card(dimension.id, segment, funnel.id) ?? []);
  const label = outline.segment(dimension.id, segment);
  return html`<details class="card" id="${anchor('card', dimension.id, segment)}">
    <summary>${labelled(label)}${cards.slice(0, 1).map((card) => briefly(card, outline))}${signalCount(dimension.id, segment, outputs)}</summary>
    ${cards.length === 0 && html`<p>No units of this segment entered any funnel.</p>`}
    ${cards.length > 0 && html`${stageCountsTable(cards, outline)}${stageRatesTable(cards, tests, outline)}${outcomeTable(cards, outline)}${activityTable(cards, outline)}${touchesTable(cards, outline)}`}
    ${cards.length > 0 && closedTable(label, cards, outline, outputs.scorecards)}
  </details>`;
}

function briefly(card: Scorecard, outline: PageOutline): Html {
  const first = card.stages[0];
  const won = card.winRate.kind === 'measured' ? `, win rate ${percentText(card.winRate.value)}` : '';
  return html`${first !== undefined && html` <small>${labelled(outline.stageLabel(card.funnel, first.stage))} ${countText(first.entered)}${won}</small>`}`;
}

/** Signals of the segment by what they say; of a pair the other segment sees the opposite. */
function signalCount(dimension: string, segment: string, outputs: PageOutputs): Html {
  const here = outputs.signals.signals.flatMap((one): Signal[] => {
    if (one.dimension !== dimension) return [];
    if (one.segment === segment) return [one];
    const isOther = one.comparator.kind === 'segment' && one.comparator.segments[0] === segment;
    return isOther ? [{ ...one, direction: one.direction === 'above' ? 'below' : 'above' }] : [];
  });
  const words = [...new Set(here.map(directionWords))];
  const counts = words.map((word) => {
    const own = here.filter((one) => directionWords(one) === word);
    const direction = own[0]?.direction ?? 'above';
    return html` <span class="mark ${direction}">${direction === 'above' ? '▲' : '▼'} ${own.length} ${word}</span>`;
  });
  return html`${counts}`;
}
