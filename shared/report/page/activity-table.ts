import type { ActivityCard, Scorecard } from '../../contracts/outputs.ts';
import { labelled, meanCell, quantileText, shareCell } from './figure-cells.ts';
import { heldMark, outcomePlaces } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { counted, countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

type Counted = Scorecard & { readonly activity: ActivityCard };

/** What was done for opportunities, by the role of who did it; nothing where the definitions count no activities. */
export function activityTable(cards: readonly Scorecard[], outline: PageOutline): Html {
  const counting = cards.filter((card): card is Counted => card.activity !== undefined);
  if (counting.length === 0) return html``;
  const caption = html`<b>Activity</b> – mean number for an opportunity of the window, from its first stage to its end or so far; of the won and the lost apart as a description, which says nothing of causes`;
  const head = headings('Funnel, role', 'Activities', 'For each', 'For each won', 'For each lost', 'With any');
  return scrolledTable(
    caption,
    head,
    counting.map((card) => funnelRows(card, outline)),
    'activity',
  );
}

function funnelRows({ activity, dimension, funnel }: Counted, outline: PageOutline): Html {
  const { opportunities, median, p75, reached } = activity;
  const mark = heldMark(outline, ...outcomePlaces(outline, dimension, funnel));
  return html`<tr class="group"><th scope="rowgroup" colspan="6">${labelled(outline.funnel(funnel))}${mark} <small>${counted(opportunities, 'opportunity', 'opportunities')}; time to a first activity: median ${quantileText(median)}, p75 ${quantileText(p75)}</small></th></tr>
    ${activity.roles.map(
      (role) => html`<tr><th scope="row">${labelled(role.label)}</th><td>${countText(role.activities)}</td>
      ${meanCell(role.perOpportunity)}${meanCell(role.perWon)}${meanCell(role.perLost)}
      ${role.role === 'all' ? shareCell(reached) : html`<td>${countText(role.reached)}</td>`}</tr>`,
    )}`;
}
