import type { Place } from '../../signals/touches.ts';
import { anchor } from './anchor.ts';
import { type Html, html, plainText } from './html.ts';
import type { PageOutline } from './page-outline.ts';

/** What stands at a place is directional at most: a sign that says why and leads to the flag. Nothing where nothing constrains it. */
export function heldMark(outline: PageOutline, ...places: readonly Place[]): Html {
  const flags = [...new Set(places.flatMap((place) => outline.constrainedBy(place)))];
  const [first] = flags;
  if (first === undefined) return html``;
  const why = plainText(flags.map(({ sentence }) => sentence).join('; '));
  return html` <a class="held" href="#${anchor('flag', first.id)}" title="${why}" aria-label="constrained: ${why}">◐</a>`;
}

/** The same of one month of entry, where a flag that names months names it; without a link, as months are many. */
export function heldMonth(outline: PageOutline, place: Place, month: string): Html {
  const flags = outline.constrainedBy(place).filter(({ months }) => months?.includes(month));
  if (flags.length === 0) return html``;
  return html` <span class="held" title="${flags.map(({ sentence }) => sentence).join('; ')}">◐</span>`;
}

/** Opportunities of a funnel end where its opportunity stages lead: what holds back one of these holds back their outcomes. */
export function outcomePlaces(outline: PageOutline, dimension: string, funnel: string): readonly Place[] {
  const stages = outline.funnels.find(({ id }) => id === funnel)?.stages ?? [];
  return stages.filter(({ grain }) => grain === 'opportunity').map(({ id: stage }) => ({ dimension, funnel, stage }));
}
