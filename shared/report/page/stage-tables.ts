import type { CellTest, Scorecard, StageCard } from '../../contracts/outputs.ts';
import { cellId } from '../cell-id.ts';
import { testCell } from './cell-test.ts';
import {
  labelled,
  lateText,
  meanText,
  quantileBounds,
  quantileText,
  rateCell,
  shareCell,
  withheldWords,
} from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { countText, pointsText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

const OUTCOMES = ['advanced', 'won', 'open', 'back', 'lost'] as const;
const ORIGINS = ['inferred', 'snapshot'] as const;

/** What became of the entrants: entered = moved on + won + still open + moved back + lost. */
export function stageCountsTable(cards: readonly Scorecard[], outline: PageOutline): Html {
  const titles = ['Moved on', 'Won', 'Still open', 'Moved back', 'Lost', 'Not observed', 'Re-entered'];
  const head = headings('Stage', 'Entered', html`<span class="unseen">What became of them, as a bar</span>`, ...titles);
  const row = (stage: StageCard) => html`<td>${countText(stage.entered)}</td><td>${outcomeBar(stage)}</td>
    ${OUTCOMES.map((outcome) => html`<td>${countText(stage[outcome])}${outcome === 'lost' && administrative(stage)}</td>`)}
    <td>${origins(stage)}</td><td>${countText(stage.reentered)}</td>`;
  return scrolledTable(
    html`<b>Entrants of the window</b> – what became of them so far; entries are observed unless it is said`,
    head,
    stageRows(cards, outline, 10, row),
    'counts',
  );
}

/** Shares within the horizon over mature cohorts, and times. */
export function stageRatesTable(
  cards: readonly Scorecard[],
  tests: ReadonlyMap<string, CellTest>,
  outline: PageOutline,
): Html {
  const shares = [
    'Moved on',
    'Difference from all',
    'Difference tested',
    'Of first-stage entrants',
    'Of funnel entrants',
    'Drop-off',
    'Of all losses',
  ];
  const times = [
    'Median time',
    'p75',
    'p90',
    'Mean within the horizon',
    'Median of those who left',
    'Of those who moved on',
  ];
  const row = (
    stage: StageCard,
    { dimension, segment, funnel }: Scorecard,
  ) => html`${rateCell(stage.conversion)}<td>${plainDifference(stage)}</td>
    ${testCell(tests.get(cellId(dimension, segment, funnel, stage.stage)) ?? null, (other) => outline.segment(dimension, other))}
    ${shareCell(stage.unconditional)}${shareCell(stage.ofFunnel)}${shareCell(stage.dropOff)}${shareCell(stage.shareOfLosses)}${timeCells(stage)}`;
  // the last stage has no next one to move on to
  const withoutLast = cards.map((card) => ({
    ...card,
    stages: card.stages.filter((one) => outline.stage(card.funnel, one.stage)?.isLast !== true),
  }));
  const caption = html`<b>Shares and times</b> – within the horizon, mature cohorts; days in stage`;
  return scrolledTable(
    caption,
    headings('Stage', ...shares, ...times),
    stageRows(withoutLast, outline, 14, row),
    'rates',
  );
}

function plainDifference({ differenceFromAll }: StageCard): Html {
  if (differenceFromAll.kind === 'withheld') return withheldWords(differenceFromAll.reason);
  return html`${pointsText(differenceFromAll.value)}`;
}

function stageRows(
  cards: readonly Scorecard[],
  outline: PageOutline,
  columns: number,
  row: (stage: StageCard, card: Scorecard) => Html,
): readonly Html[] {
  return cards.map((card) => {
    const group = html`<tr class="group"><th scope="rowgroup" colspan="${columns}">${labelled(outline.funnel(card.funnel))}</th></tr>`;
    const rows = card.stages.map(
      (stage) =>
        html`<tr><th scope="row">${labelled(outline.stageLabel(card.funnel, stage.stage))}${heldMark(outline, { ...card, stage: stage.stage })}</th>${row(stage, card)}</tr>`,
    );
    return html`${cards.length > 1 && group}${rows}`;
  });
}

/** Where each outcome ends along the bar; the counts beside it say the same. Nobody won or back is the bar's default. */
function outcomeBar(stage: StageCard): Html {
  if (stage.entered === 0) return html``;
  let sum = 0;
  const ends = OUTCOMES.slice(0, -1).flatMap((outcome) => {
    sum += stage[outcome];
    const isDefault = stage[outcome] === 0 && (outcome === 'won' || outcome === 'back');
    return isDefault ? [] : [`--${outcome.slice(0, 1)}:${Math.round((sum / stage.entered) * 100)}%`];
  });
  return html`<i class="bar" style="${ends.join(';')}"></i>`;
}

function origins(stage: StageCard): Html {
  const known = ORIGINS.filter((origin) => stage[origin] > 0).map((origin) => `${countText(stage[origin])} ${origin}`);
  return html`${known.length > 0 && html`<small>${known.join(', ')}</small>`}`;
}

function administrative(stage: StageCard): Html {
  return html`${stage.lostAdministratively > 0 && html` <small>${countText(stage.lostAdministratively)} administrative</small>`}`;
}

function timeCells({ timeInStage }: StageCard): Html {
  if (timeInStage === null) return html`<td colspan="6"><i>no times</i></td>`;
  const { median, p75, p90, mean, medianOfLeft, medianOfAdvanced } = timeInStage;
  return html`<td>${quantileText(median)}${quantileBounds(median)}${lateText(timeInStage)}</td><td>${quantileText(p75)}${quantileBounds(p75)}</td><td>${quantileText(p90)}${quantileBounds(p90)}</td><td>${meanText(mean)}</td>
    <td>${quantileText(medianOfLeft)}</td><td>${quantileText(medianOfAdvanced)}</td>`;
}
