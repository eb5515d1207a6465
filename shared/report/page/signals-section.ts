import type { Flag, Signals } from '../../contracts/outputs.ts';
import type { Signal } from '../../contracts/signal.ts';
import { findingsOf } from '../../narrative/findings.ts';
import { earlierShifts } from './earlier-shifts.ts';
import { findingsList } from './findings-list.ts';
import { type Html, html } from './html.ts';
import { intervalSpan } from './interval-mark.ts';
import { counted, countText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { signalItem } from './signal-item.ts';

/** What was found: patterns first, then the signals that they rest on. */
export function signalsSection(detected: Signals, flags: readonly Flag[], outline: PageOutline): Html {
  const { signals, budget } = detected;
  const shifts = signals.filter(({ claim }) => claim === 'shift').length;
  const context = { signals: detected, flags, outline, spanOf: spansOf(signals) };
  return html`<section id="signals" aria-labelledby="signals-title">
    <h2 id="signals-title">What stands out</h2>
    ${signals.length === 0 && nothingFound(budget)}
    ${findingsList(findingsOf(detected, outline), outline)}
    ${earlierShifts(detected.shifts, outline)}
    ${signals.length > 0 && html`<h3>Signals, the strongest first</h3><p class="note">${passedWords(budget)}${shifts > 0 && ` And ${counted(shifts, 'sudden shift')}, whose search has a budget of its own.`} Lines show intervals about no difference, on one axis per unit.</p>`}
    <ol class="signals">${signals.map((signal) => signalItem(signal, context))}</ol>
  </section>`;
}

/** Sudden shifts are of no family: there may be some where no segment could be compared. */
function passedWords({ tested, found, falseDiscoveryRate }: Signals['budget']): string {
  if (tested === 0) return 'No segment could be compared.';
  return `${countText(found)} of ${counted(tested, 'contrast')} passed the report’s one error budget, a false discovery rate of ${percentText(falseDiscoveryRate)}.`;
}

/** Where nothing was tested, nothing failed either. */
function nothingFound({ tested }: Signals['budget']): Html {
  return tested === 0
    ? html`<p class="nothing"><strong>No segment could be compared.</strong> The reasons stand under <a href="#tested">What was tested</a>.</p>`
    : html`<p class="nothing"><strong>Nothing stands out.</strong> ${counted(tested, 'contrast')} tested; none passed the report’s error budget.</p>`;
}

/** Points, times and amounts have an axis each. */
function spansOf(signals: readonly Signal[]): (signal: Signal) => number {
  const units = [...new Set(signals.map(({ difference }) => difference.unit))];
  const spans = new Map(
    units.map((unit) => [
      unit,
      intervalSpan(signals.map((one) => one.difference).filter((difference) => difference.unit === unit)),
    ]),
  );
  return ({ difference }) => spans.get(difference.unit) ?? 1;
}
