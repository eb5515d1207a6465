import type { GateState } from '../../contracts/outputs.ts';
import { labelled } from './figure-cells.ts';
import { allowedText, measureText, placeText } from './gate-text.ts';
import { gateTrend } from './gate-trend.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

const RANK = { block: 0, constrain: 1, warn: 2 } as const;
const STATE = { block: '■ blocks', constrain: '◐ constrains', warn: '○ to know' } as const;

/** Every gate with what it measured and what is allowed, the worst on top; those that hold by how near they are to not holding. */
export function gatesTable(gates: readonly GateState[], outline: PageOutline): Html {
  const rows = gates
    .toSorted((one, other) => rank(one) - rank(other) || nearness(other) - nearness(one))
    .map((gate) => {
      const { id, state, severity, findings, sentence } = gate;
      return html`<tr><th scope="row">${labelled(id.replaceAll('_', ' '))}</th>
      <td class="${state === 'found' ? severity : state}"><span class="severity">${stateText(gate)}</span></td>
      <td>${foundText(gate, outline)}</td><td>${allowedText(gate)}</td><td>${gateTrend(gate)}</td>
      <td>${labelled(sentence)}${findings > 1 && html` <small>and ${findings - 1} more</small>`}</td></tr>`;
    });
  return scrolledTable(
    html`<b>Gates</b> – every check that was made before anything was concluded`,
    headings('Gate', 'State', 'Found', 'Allowed', 'Before', 'What was found, or looked for'),
    rows,
    'gates',
  );
}

function stateText({ state, severity }: GateState): string {
  if (state === 'found') return STATE[severity];
  return state === 'passed' ? '✓ held' : 'not measured';
}

function foundText({ found, unit, at }: GateState, outline: PageOutline): Html {
  if (found === null) return html``;
  return html`${measureText(found, unit)}${at !== null && found !== 0 && html`<small>${labelled(placeText(at, outline))}</small>`}`;
}

function rank({ state, severity }: GateState): number {
  const after = Object.keys(RANK).length;
  if (state === 'found') return RANK[severity];
  return state === 'not_measured' ? after : after + 1;
}

/** 1 at the threshold; of none allowed, or where more is better, nothing is near. */
function nearness({ found, allowed, bound }: GateState): number {
  const isUpper = bound === 'below' || bound === 'at_most';
  return found === null || allowed === 0 || !isUpper ? 0 : found / allowed;
}
