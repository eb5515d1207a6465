import type { Caveat, Signal } from '../../contracts/signal.ts';
import { caveatSentence } from '../../narrative/caveat-sentence.ts';
import { stateWords } from '../../narrative/state-words.ts';
import { anchor } from './anchor.ts';
import { conclusionList } from './conclusion-list.ts';
import { differenceText } from './difference-text.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { intervalMark } from './interval-mark.ts';
import type { SignalContext } from './signal-context.ts';
import { signalDetails } from './signal-details.ts';
import { againstText, directionWords, stepText } from './signal-text.ts';

/** One signal: which way, where, how much against what; everything that it rests on is folded up. */
export function signalItem(signal: Signal, context: SignalContext): Html {
  const { difference, direction, evidence, reasons, segment, dimension } = signal;
  const caveats = signal.caveats.filter(({ kind }) => bearsOnIt(kind));
  const { outline, flags } = context;
  const card = segment === 'all' ? 'funnel' : anchor('card', dimension, segment);
  return html`<li id="${anchor('signal', signal.id)}" class="${evidence}">
    <h3><span class="mark ${direction}">${direction === 'above' ? '▲' : '▼'} ${directionWords(signal)}</span> 
      <a href="#${card}">${labelled(outline.segment(dimension, segment))}</a> 
      <small>${stepText(signal, outline)}</small>${heldMark(outline, signal)} <span class="chips"><span class="state">${stateWords(signal)}</span> <span class="evidence">${evidence}</span></span></h3>
    <p class="measured"><span>${differenceText(difference)}</span> ${intervalMark(difference, context.spanOf(signal), direction)} <span>${againstText(signal, outline)}</span></p>
    ${caveats.length + reasons.length > 0 && html`<ul class="caveats">${reasons.map((reason) => html`<li>${labelled(reason)}.</li>`)}${caveats.map((caveat) => html`<li>${labelled(caveatSentence(caveat, signal.funnel, flags, outline))}.</li>`)}</ul>`}
    ${conclusionList(context.signals.conclusions?.filter(({ detail }) => detail.signals.includes(signal.id)) ?? [])}
    ${signalDetails(signal, context)}
  </li>`;
}

/** Flags that only warn stand at their dimension already, and how times are clustered is said of every one: both are folded up. */
function bearsOnIt(kind: Caveat['kind']): boolean {
  switch (kind) {
    case 'not_within':
    case 'depends_on_scenario':
    case 'selected_earlier':
    case 'few_clusters':
      return true;
    case 'flag':
      return false;
  }
}
