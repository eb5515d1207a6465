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
  return html`${caveats.length > 0 && html`<ul class="caveats">${caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>`}`;
}
