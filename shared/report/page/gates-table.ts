import type { GateState } from '../../contracts/outputs.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { numberText } from './number-text.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

const RANK = { block: 0, constrain: 1, warn: 2 } as const;

/** Every gate, those that found something first and the worst of them on top; what passed says what was looked for. */
export function gatesTable(gates: readonly GateState[]): Html {
  const rows = gates
    .toSorted((one, other) => rank(one) - rank(other))
    .map(
      ({ id, state, severity, found, allowed, findings, sentence }) =>
        html`<tr><th scope="row">${labelled(id.replaceAll('_', ' '))}</th><td>${state === 'found' ? html`<b>${severity}</b>` : state.replaceAll('_', ' ')}</td>
      <td>${found === null ? '' : numberText(found)}</td><td>${numberText(allowed)}</td>
      <td>${labelled(sentence)}${findings > 1 && html` <small>and ${findings - 1} more</small>`}</td></tr>`,
    );
  return scrolledTable(
    html`<b>Gates</b> – what was checked before anything was concluded`,
    headings('Gate', 'State', 'Found', 'Allowed', 'What was found, or looked for'),
    rows,
    'receipts',
  );
}

function rank({ state, severity }: GateState): number {
  return state === 'found' ? RANK[severity] : Object.keys(RANK).length;
}
