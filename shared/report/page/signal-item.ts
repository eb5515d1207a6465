import type { Flag } from '../../contracts/outputs.ts';
import type { Signal } from '../../contracts/signal.ts';
import { caveatSentence } from '../../narrative/caveat-sentence.ts';
import { anchor } from './anchor.ts';
import { differenceText } from './difference-text.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { intervalMark } from './interval-mark.ts';
import { stateWords } from './life-cycle-words.ts';
import type { PageOutline } from './page-outline.ts';
import type { SignalContext } from './signal-context.ts';
import { signalDetails } from './signal-details.ts';
import { againstText, directionWords, stepText } from './signal-text.ts';

/** One signal: which way, where, how much against what; everything that it rests on is folded up. */
export function signalItem(signal: Signal, context: SignalContext): Html {
  const { difference, direction, evidence, state, caveats, segment, dimension } = signal;
  const { outline, flags } = context;
  const card = segment === 'all' ? 'funnel' : anchor('card', dimension, segment);
  return html`<li id="${anchor('signal', signal.id)}" class="${evidence}">
    <h3><span class="mark ${direction}">${direction === 'above' ? '▲' : '▼'} ${directionWords(signal)}</span> 
      <a href="#${card}">${labelled(outline.segment(dimension, segment))}</a> 
      <small>${stepText(signal, outline)}</small> <span class="chips"><span class="state">${stateWords(state)}</span> <span class="evidence">${evidence}</span></span></h3>
    <p class="measured"><span>${differenceText(difference)}</span> ${intervalMark(difference, context.spanOf(signal), direction)} <span>${againstText(signal, outline)}</span></p>
    ${caveats.length > 0 && html`<ul class="caveats">${caveats.map((caveat) => html`<li>${caveatText(signal, caveat, flags, outline)}</li>`)}</ul>`}
    ${signalDetails(signal, context)}
  </li>`;
}

/** What a flag says leads to the flag. */
function caveatText(signal: Signal, caveat: Signal['caveats'][number], flags: readonly Flag[], outline: PageOutline) {
  const sentence = labelled(caveatSentence(caveat, signal.funnel, flags, outline));
  const isShown = caveat.kind === 'flag' && flags.some(({ id }) => id === caveat.flag);
  return isShown ? html`<a href="#${anchor('flag', caveat.flag)}">${sentence}</a>` : html`${sentence}.`;
}
