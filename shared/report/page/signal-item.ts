import type { Flag, Signal } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { labelled, rateText } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { intervalMark } from './interval-mark.ts';
import { counted, pointsText, pValueText, signedText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

/** One signal: where, which way, how much, against what, and on what evidence. `span` is the axis that all signals share. */
export function signalItem(
  signal: Signal,
  span: number,
  saysNull: boolean,
  flags: readonly Flag[],
  outline: PageOutline,
): Html {
  const { difference, clusters, direction } = signal;
  return html`<li id="${anchor('signal', signal.id)}" class="${signal.evidence}">
    <h3><span class="mark ${direction}">${direction === 'above' ? '▲' : '▼'} ${direction}</span> 
      <a href="#${anchor('card', signal.dimension, signal.segment)}">${labelled(outline.segment(signal.dimension, signal.segment))}</a> 
      <small>${stepText(signal, outline)}</small> <span class="evidence">${signal.evidence}</span></h3>
    <dl>
      <div><dt>This segment</dt><dd>${rateText(signal.estimate)}</dd></div>
      <div><dt>Rest of ${labelled(outline.dimension(signal.dimension))}</dt><dd>${rateText(signal.comparator.rate)}</dd></div>
      <div><dt>Difference</dt><dd><b>${pointsText(difference.value)}</b> <small>${signedText(difference.low)} to ${signedText(difference.high)}</small></dd><dd>${intervalMark(difference, span, direction)}</dd></div>
      <div><dt>Evidence</dt><dd>${pValueText(signal.pValue)} <small>${counted(clusters.count, clusters.by)}</small></dd></div>
    </dl>
    ${saysNull && html`<p class="note">Null hypothesis: ${labelled(signal.nullHypothesis)}.</p>`}
    ${signal.caveats.length > 0 && html`<ul class="caveats">${signal.caveats.map((caveat) => html`<li>${caveatText(caveat, flags)}</li>`)}</ul>`}
  </li>`;
}

function stepText({ dimension, funnel, stage }: Signal, outline: PageOutline): Html {
  const next = outline.nextLabel(funnel, stage);
  return html`${labelled(outline.dimension(dimension))} · ${labelled(outline.funnel(funnel))}: ${labelled(outline.stageLabel(funnel, stage))}${next !== undefined && html` → ${labelled(next)}`}`;
}

/** A caveat that is the id of a flag is said in the words of that flag. */
function caveatText(caveat: string, flags: readonly Flag[]): Html {
  const flag = flags.find((one) => one.id === caveat);
  return flag === undefined
    ? labelled(caveat)
    : html`<a href="#${anchor('flag', flag.id)}">${labelled(flag.sentence)}</a>`;
}
