import type { Flag, Signal, Signals } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { labelled, rateText } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { intervalMark, intervalSpan } from './interval-mark.ts';
import { counted, countText, percentText, pointsText, pValueText, signedText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

/** The tested statements, and what was spent on finding them. */
export function signalsSection({ signals, budget }: Signals, flags: readonly Flag[], outline: PageOutline): Html {
  const span = intervalSpan(signals.map((one) => one.difference));
  return html`<section id="signals" aria-labelledby="signals-title">
    <h2 id="signals-title">What stands out</h2>
    ${signals.length === 0 && html`<p class="nothing"><strong>Nothing stands out.</strong> ${counted(budget.tested, 'contrast')} were tested; none passed the report’s error budget.</p>`}
    <p>${counted(budget.tested, 'contrast')} tested, ${countText(budget.found)} found, ${countText(budget.notTested)} not tested. 
      Procedure: ${labelled(budget.procedure)}, at a false discovery rate of ${percentText(budget.falseDiscoveryRate)} for the report as a whole.</p>
    <ol class="signals">${signals.map((signal) => signalItem(signal, span, flags, outline))}</ol>
  </section>`;
}

function signalItem(signal: Signal, span: number, flags: readonly Flag[], outline: PageOutline): Html {
  const { difference, clusters, direction } = signal;
  const next = outline.nextLabel(signal.funnel, signal.stage);
  return html`<li id="${anchor('signal', signal.id)}" class="${signal.evidence}">
    <h3><span class="mark ${direction}">${direction === 'above' ? '▲' : '▼'} ${direction}</span> 
      <a href="#${anchor('card', signal.dimension, signal.segment)}">${labelled(outline.segment(signal.dimension, signal.segment))}</a> 
      <small>${labelled(outline.dimension(signal.dimension))} · ${labelled(outline.funnel(signal.funnel))}: ${labelled(outline.stageLabel(signal.funnel, signal.stage))}${next !== undefined && html` → ${labelled(next)}`}</small> 
      <span class="evidence">${signal.evidence}</span></h3>
    <dl>
      <div><dt>This segment</dt><dd>${rateText(signal.estimate)}</dd></div>
      <div><dt>Rest of ${labelled(outline.dimension(signal.dimension))}</dt><dd>${rateText(signal.comparator.rate)}</dd></div>
      <div><dt>Difference</dt><dd><b>${pointsText(difference.value)}</b> <small>${signedText(difference.low)} to ${signedText(difference.high)}</small></dd><dd>${intervalMark(difference, span)}</dd></div>
      <div><dt>Evidence</dt><dd>${signal.evidence}, ${pValueText(signal.pValue)} <small>${counted(clusters.count, clusters.by)}</small></dd></div>
    </dl>
    <p class="note">Null hypothesis: ${labelled(signal.nullHypothesis)}</p>
    ${signal.caveats.length > 0 && html`<ul class="caveats">${signal.caveats.map((caveat) => html`<li>${caveatText(caveat, flags)}</li>`)}</ul>`}
  </li>`;
}

/** A caveat that is the id of a flag is said in the words of that flag. */
function caveatText(caveat: string, flags: readonly Flag[]): Html {
  const flag = flags.find((one) => one.id === caveat);
  return flag === undefined
    ? labelled(caveat)
    : html`<a href="#${anchor('flag', flag.id)}">${labelled(flag.sentence)}</a>`;
}
