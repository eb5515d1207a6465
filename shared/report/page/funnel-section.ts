import type { FunnelOutline, Scorecards, StageCard } from '../../contracts/outputs.ts';
import { activityTable } from './activity-table.ts';
import { anchor } from './anchor.ts';
import { closedTable } from './closed-table.ts';
import { customersTable } from './customers-table.ts';
import { labelled, quantileText, rateCell, shareCell } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { counted, countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';
import { touchesTable } from './touches-table.ts';

/** The whole funnel, before any dividing: one table per funnel. `cellIds` are those of the heatmap's cells of `all`. */
export function funnelSection(
  scorecards: Scorecards,
  outline: PageOutline,
  cellIds: ReadonlyMap<string, string>,
): Html {
  const cards = outline.funnels.flatMap((funnel) => outline.card('all', 'all', funnel.id) ?? []);
  return html`<section id="funnel" aria-labelledby="funnel-title">
    <h2 id="funnel-title">The whole funnel</h2>
    <p>Units that entered a stage from ${scorecards.windowFrom} to ${scorecards.periodTo}, as they stood on ${scorecards.asOf}. 
      A move counts within the stage’s horizon, and shares are taken over cohorts that have all had it. Bars: grey counts persons, blue opportunities.</p>
    ${outline.funnels.map((funnel) => {
      const stages = outline.card('all', 'all', funnel.id)?.stages ?? [];
      const handoff = scorecards.handoff.find((one) => one.funnel === funnel.id);
      return html`${funnelTable(funnel, stages, outline, cellIds)}${handoff !== undefined && handoffNote(handoff)}`;
    })}
    ${activityTable(cards, outline)}${touchesTable(cards, outline)}
    ${customersTable({ id: 'all' }, scorecards, outline)}
    ${closedTable('All segments', cards, outline, scorecards)}
  </section>`;
}

function funnelTable(
  funnel: FunnelOutline,
  stages: readonly StageCard[],
  outline: PageOutline,
  cellIds: ReadonlyMap<string, string>,
): Html {
  const hasPersons = funnel.stages[0]?.grain === 'person';
  const most = Math.max(1, ...stages.map((stage) => stage.entered));
  const rows = stages.map((stage) => {
    const known = outline.stage(funnel.id, stage.stage);
    const cell = cellIds.get(JSON.stringify([funnel.id, stage.stage]));
    return html`<tr>
      <th scope="row">${labelled(outline.stageLabel(funnel.id, stage.stage))}${heldMark(outline, { dimension: 'all', funnel: funnel.id, stage: stage.stage })}${horizonNote(known?.horizonDays, known?.isLast, funnel.dated)}</th>
      <td>${countText(stage.entered)}${originNote(stage)}</td>
      <td class="step"><i class="${known?.grain ?? 'person'}" style="width:${((stage.entered / most) * 100).toFixed(1)}%"></i></td>
      ${rateCell(stage.conversion, cell === undefined ? undefined : anchor('cell', cell))}
      ${shareCell(stage.unconditional)}${hasPersons && shareCell(stage.ofFunnel)}
      <td>${countText(stage.lost)}</td><td>${countText(stage.open)}</td>
      <td>${timeText(stage, funnel.dated)}</td>
    </tr>`;
  });
  const caption = html`<b>${labelled(funnel.label)}</b>${!funnel.dated && ' – undated: the exports hold no stage times, so there are counts and shares only, without cohorts, trends or times'}`;
  const head = headings(
    'Stage',
    'Entered',
    html`<span class="unseen">Entered, as a bar</span>`,
    'Moved on',
    'Of first-stage entrants',
    ...(hasPersons ? ['Of funnel entrants'] : []),
    'Lost',
    'Still open',
    'Median time',
  );
  return scrolledTable(caption, head, rows, 'funnel');
}

function timeText({ timeInStage }: StageCard, dated: boolean): Html {
  if (timeInStage !== null) return quantileText(timeInStage.median);
  return html`${!dated && html`<i>undated</i>`}`;
}

function horizonNote(days: number | null | undefined, isLast: boolean | undefined, dated: boolean): Html {
  if (isLast === true) return html``;
  if (!dated || days === null || days === undefined) return html`<small>no horizon</small>`;
  return html`<small>horizon ${counted(days, 'day')}</small>`;
}

function originNote(stage: StageCard): Html {
  const parts = [
    stage.inferred > 0 ? `${countText(stage.inferred)} inferred` : undefined,
    stage.snapshot > 0 ? `${countText(stage.snapshot)} from a snapshot` : undefined,
  ].filter((part) => part !== undefined);
  return html`${parts.length > 0 && html` <small>${parts.join(', ')}</small>`}`;
}

function handoffNote(handoff: Scorecards['handoff'][number]): Html {
  return html`<p class="note">Handoff. Persons converted: ${countText(handoff.convertedPersons)}; opportunities that they became: ${countText(handoff.opportunities)}; 
    naming an opportunity that the exports do not hold: ${countText(handoff.opportunityMissing)}; opportunities created without a person: ${countText(handoff.salesCreated)}.</p>`;
}
