import type { Conclusion } from '../../contracts/events.ts';
import type { Signals } from '../../contracts/outputs.ts';
import type { LifeCycle, LifeCycleState } from '../../contracts/signal.ts';
import { stateWords } from '../../narrative/state-words.ts';
import { comparatorKindWords, metricWords } from '../../narrative/test-words.ts';
import { anchor } from './anchor.ts';
import { conclusionList } from './conclusion-list.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { counted, countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { directionWords, stepName } from './signal-text.ts';

const SHOWN = 6;
const TOLD: readonly LifeCycleState[] = ['new', 'changed', 'resolved', 'retracted'];

/** What this report says otherwise than the one before: claims over months, each with its own test. */
export function sinceSection({ lifeCycle, signals, conclusions = [] }: Signals, outline: PageOutline): Html {
  const order = new Map(signals.map(({ id }, index) => [id, index]));
  const placeOf = ({ signal }: LifeCycle) => order.get(signal) ?? signals.length;
  const told = TOLD.flatMap((state) =>
    lifeCycle.filter((entry) => entry.state === state).toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
  const lasting = lifeCycle.length - told.length;
  const item = (entry: LifeCycle) => {
    const isShown = order.has(entry.signal);
    // beside a signal that is shown they stand there
    const own = isShown ? [] : conclusions.filter(({ detail }) => detail.signals.includes(entry.signal));
    return changeItem(entry, isShown, own, outline);
  };
  const isFirst = told.length > 0 && lifeCycle.every(({ state }) => state === 'new');
  // where nothing was established before, everything is new, and the list of signals says it all
  const shown = isFirst ? 0 : SHOWN;
  return html`<section id="since" aria-labelledby="since-title">
    <h2 id="since-title">Since last report</h2>
    ${isFirst && html`<p>Nothing was established before: ${counted(told.length, 'signal')} new.</p>`}
    ${told.length === 0 && html`<p>Nothing new, changed, resolved or retracted.</p>`}
    ${told.length > 0 && shown > 0 && html`<ul class="changes">${told.slice(0, shown).map(item)}</ul>`}
    ${told.length > shown && html`<details><summary>${isFirst ? 'All of them' : `${countText(told.length - shown)} more`}</summary><ul class="changes">${told.slice(shown).map(item)}</ul></details>`}
    ${lasting > 0 && html`<p class="note">${counted(lasting, 'signal')} as before.</p>`}
  </section>`;
}

function changeItem(
  entry: LifeCycle,
  isShown: boolean,
  conclusions: readonly Conclusion[],
  outline: PageOutline,
): Html {
  const { signal, state, dimension, segment, direction, since, reason } = entry;
  const name = labelled(outline.segment(dimension, segment));
  const against =
    entry.against === null ? comparatorKindWords(entry.comparator) : outline.segment(dimension, entry.against);
  return html`<li class="${state}"><span class="state">${stateWords(entry)}</span> <span>
    ${isShown ? html`<a href="#${anchor('signal', signal)}">${name}</a>` : name} 
    <span class="mark ${direction}">${direction === 'above' ? '▲' : '▼'} ${directionWords(entry)}</span> ${labelled(against)} 
    <small>${labelled(outline.dimension(dimension))} · ${stepName(entry, outline)} · ${metricWords(entry.metric)}${heldMark(outline, entry)}${state !== 'new' && html` · since ${labelled(since)}`}${reason !== null && html` · ${labelled(reason)}`}</small>${conclusionList(conclusions)}</span></li>`;
}
