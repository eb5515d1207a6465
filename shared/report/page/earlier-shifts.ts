import type { ShiftRun } from '../../contracts/signal.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { counted, monthText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { stepName } from './signal-text.ts';

/** Shifts that are over: months that lay apart from what those before them let expect. */
export function earlierShifts(shifts: readonly ShiftRun[], outline: PageOutline): Html {
  const over = shifts.filter(({ isCurrent }) => !isCurrent);
  const items = over.map(
    (one) =>
      html`<li>${labelled(outline.segment(one.dimension, one.segment))}, ${stepName(one, outline)}: <span class="mark ${one.direction}">${one.direction === 'above' ? '▲' : '▼'} ${one.direction}</span> in ${one.months.map(monthText).join(', ')}</li>`,
  );
  return html`${over.length > 0 && html`<details class="untested"><summary>${counted(over.length, 'earlier shift')}, over since</summary><ul>${items}</ul></details>`}`;
}
