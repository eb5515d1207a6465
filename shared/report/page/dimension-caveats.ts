import type { DimensionOutline, Flag } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';

/** What must be known before a dimension's figures are read. */
export function dimensionCaveats(dimension: DimensionOutline, flags: readonly Flag[]): Html {
  const own = flags.filter((flag) => flag.dimension === dimension.id || dimension.constrainedBy.includes(flag.id));
  const caveats = own.map((flag) => html`<a href="#${anchor('flag', flag.id)}">${labelled(flag.sentence)}</a>`);
  const isSaid = dimension.known === 'entry' || own.some((flag) => flag.kind === 'known_today_only');
  if (!isSaid)
    caveats.unshift(html`The exports hold only today’s value, which may have been learned after the cohort entered.`);
  if (dimension.sinceEntry !== undefined) caveats.unshift(html`${movedText(dimension.sinceEntry)}`);
  return html`${caveats.length > 0 && html`<ul class="caveats">${caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>`}`;
}

function movedText({ units, moved, untracked }: NonNullable<DimensionOutline['sinceEntry']>): string {
  const told = units - untracked;
  const share = told === 0 ? '' : ` (${((100 * moved) / told).toFixed(1)}%)`;
  const before =
    untracked === 0 ? '' : ` ${untracked} more entered before changes were recorded: their segment is blank.`;
  return `Units are in the segment of their entry. Of ${told} that entered in the window, ${moved}${share} are in another today.${before}`;
}
