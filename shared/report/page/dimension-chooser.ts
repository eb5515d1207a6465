import type { DimensionOutline } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';

/** Links to each dimension's part of a section. The page's script shows one part at a time; without it they are jumps. */
export function dimensionChooser(section: string, dimensions: readonly DimensionOutline[]): Html {
  return html`<nav class="choose" data-choose="${section}" aria-label="Dimension">${dimensions.map(
    (one) => html`<a href="#${anchor(section, one.id)}">${labelled(one.label)}</a>`,
  )}</nav>`;
}
