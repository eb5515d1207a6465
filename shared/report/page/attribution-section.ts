import type { AttributionLens } from '../../contracts/outputs.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { amountText, counted, countText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

type View = AttributionLens['views'][number];
type Channel = View['channels'][number];

/** Channels under the models of attribution, and how far their ranks depend on the model; nothing where there is none. */
export function attributionSection(lens: AttributionLens | null, outline: PageOutline): Html {
  if (lens === null) return html``;
  return html`<section id="attribution" aria-labelledby="attribution-title">
    <h2 id="attribution-title">Attribution</h2>
    <p><b>${lens.sentence}</b> Touches count from ${lens.lookbackDays} days before an opportunity was created, up to and with the day of its creation or of its win.</p>
    <details><summary>What each model credits</summary><dl>${lens.models.map(({ label, rule }) => html`<dt>${label}</dt><dd>${rule}</dd>`)}</dl>
      <p>A touch in two positions has the weight of both. A position that no touch has leaves its weight to the others in proportion. An opportunity without a touch is credited to none.</p></details>
    ${lens.views.length === 0 && html`<p>No opportunity was created or won in the window.</p>`}
    ${lens.views.map((view) => html`${viewTable(view, lens, outline)}${segmentRanks(view, lens, outline)}`)}
  </section>`;
}

function viewTable(view: View, { models }: AttributionLens, outline: PageOutline): Html {
  const rows = view.channels.map(
    (channel) => html`<tr><th scope="row">${labelled(channel.label)}<small>${touchedText(channel)}</small></th>
      ${channel.credits.map(creditCell)}${ranksCell(channel)}</tr>`,
  );
  const what = view.event === 'won' ? 'Opportunities won' : 'Opportunities created';
  const revenue = view.revenue === null ? '' : `, ${amountText(view.revenue)} ${outline.currency}`;
  const agree = view.ranksAgree ? 'every channel has one rank under all models' : 'ranks depend on the model';
  const caption = html`<b>${what}</b> in the window – ${labelled(outline.funnel(view.funnel))}: ${countText(view.opportunities)}${revenue}; ${agree}`;
  return scrolledTable(caption, headings('Channel', ...models.map(({ label }) => label), 'Rank'), rows, 'credits');
}

/** How channels rank within each segment, one table per dimension: a segment's own ranks need not be those of all. */
function segmentRanks(view: View, lens: AttributionLens, outline: PageOutline): Html {
  const tables = outline.dimensions.map(({ id, label }) => {
    const own = view.segments.filter(({ dimension }) => dimension === id);
    return own.length > 0 && ranksTable(label, own, lens, outline);
  });
  return html`${view.segments.length > 0 && html`<details><summary>Ranks of channels within each segment</summary>${tables}</details>`}`;
}

function ranksTable(
  label: string,
  segments: View['segments'],
  { models }: AttributionLens,
  outline: PageOutline,
): Html {
  const columns = models.length + 2;
  const rows = segments.map(
    (
      one,
    ) => html`<tr class="group"><th scope="rowgroup" colspan="${columns}">${labelled(outline.segment(one.dimension, one.segment))} <small>${counted(one.opportunities, 'opportunity', 'opportunities')}${one.smallSample && html` <em>small</em>`}${one.channels.length === 0 && ', none touched by a channel'}</small></th></tr>
      ${one.channels.map((channel) => html`<tr><th scope="row">${labelled(channel.label)}</th>${channel.ranks.map((rank) => html`<td>${rank}</td>`)}${rangeCell(channel)}</tr>`)}`,
  );
  const caption = html`<b>${labelled(label)}</b> – rank of each channel by its credit within the segment; a lens, nothing was tested`;
  return scrolledTable(caption, headings('Channel', ...models.map((one) => one.label), 'Range'), rows, 'credits');
}

function touchedText({ channel, touched }: Channel): string {
  return channel === 'none' ? 'nobody was touched' : `touched ${countText(touched)}`;
}

function creditCell({ credit, share, revenue }: Channel['credits'][number]): Html {
  return html`<td>${credit < 100 ? credit.toFixed(1) : countText(credit)} <small>${percentText(share)}</small>${revenue !== null && html` <small>${amountText(revenue)}</small>`}</td>`;
}

function ranksCell({ ranks }: Channel): Html {
  return ranks === null ? html`<td>–</td>` : rangeCell(ranks);
}

function rangeCell({ best, worst }: { readonly best: number; readonly worst: number }): Html {
  if (best === worst) return html`<td>${best} <small>under all models</small></td>`;
  return html`<td><b>${best} to ${worst}</b> <small>by model</small></td>`;
}
