import type { Conclusion } from '../../contracts/events.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';

const OUTCOMES = {
  explained: 'explained',
  not_explained: 'not explained',
  data_problem: 'a problem of the data',
  repeated: 'repeated',
  not_repeated: 'not repeated',
  undecided: 'undecided',
} as const;

/** What others concluded, in the words of their outcome; where it can be read is theirs, too, and shown as text. */
export function conclusionList(conclusions: readonly Conclusion[]): Html {
  return html`${
    conclusions.length > 0 &&
    html`<ul class="conclusions">${conclusions.map((one) => html`<li>${wordsOf(one)} <small>${labelled(one.detail.reference)}</small></li>`)}</ul>`
  }`;
}

function wordsOf(one: Conclusion): string {
  switch (one.type) {
    case 'PostMortemConcluded':
      return `Post-mortem concluded on ${one.detail.concludedOn}: ${OUTCOMES[one.detail.outcome]}.`;
    case 'ExperimentConcluded':
      return `Experiment concluded on ${one.detail.concludedOn}: ${OUTCOMES[one.detail.outcome]}.`;
    case 'AssumptionRevised':
      return `Assumption revised on ${one.detail.revisedOn}.`;
  }
}
