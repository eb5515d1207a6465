import type { Flag, Signals } from '../../contracts/outputs.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { intervalSpan, spanText } from './interval-mark.ts';
import { counted, countText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { signalItem } from './signal-item.ts';

/** The tested statements, and what was spent on finding them. */
export function signalsSection({ signals, budget }: Signals, flags: readonly Flag[], outline: PageOutline): Html {
  const span = intervalSpan(signals.map((one) => one.difference));
  const nulls = [...new Set(signals.map((one) => one.nullHypothesis))];
  const shared = nulls.length === 1 ? nulls[0] : undefined;
  return html`<section id="signals" aria-labelledby="signals-title">
    <h2 id="signals-title">What stands out</h2>
    ${signals.length === 0 && html`<p class="nothing"><strong>Nothing stands out.</strong> ${counted(budget.tested, 'contrast')} tested; none passed the report’s error budget.</p>`}
    <p>${counted(budget.tested, 'contrast')} tested, ${countText(budget.found)} found, ${countText(budget.notTested)} not tested. 
      Procedure: ${labelled(budget.procedure)}, at a false discovery rate of ${percentText(budget.falseDiscoveryRate)} for the report as a whole.
      ${shared !== undefined && html` Null hypothesis of each: ${labelled(shared)}.`}${signals.length > 0 && ` Intervals are drawn about zero, ${spanText(span)}.`}</p>
    <ol class="signals">${signals.map((signal) => signalItem(signal, span, shared === undefined, flags, outline))}</ol>
  </section>`;
}
