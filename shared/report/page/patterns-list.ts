import type { Pattern, Signal } from '../../contracts/signal.ts';
import { patternSentence, patternTitle } from '../../narrative/pattern-sentence.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';

/** What signals say together, each under its name and in one sentence. */
export function patternsList(patterns: readonly Pattern[], signals: readonly Signal[], outline: PageOutline): Html {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  return html`${
    patterns.length > 0 &&
    html`<ul class="patterns">${patterns.map((pattern) =>
      patternItem(
        pattern,
        pattern.signals.flatMap((id) => byId.get(id) ?? []),
        outline,
      ),
    )}</ul>`
  }`;
}

function patternItem(pattern: Pattern, signals: readonly Signal[], outline: PageOutline): Html {
  const links = signals.map(
    (signal) =>
      html` <a href="#${anchor('signal', signal.id)}">${labelled(outline.stageLabel(signal.funnel, signal.stage))}</a>`,
  );
  return html`<li id="${anchor('pattern', pattern.id)}" class="${pattern.evidence}"><h3>${patternTitle(pattern, signals)}</h3>
    <p>${labelled(patternSentence(pattern, signals, outline))}.<span class="cites">${links}</span></p></li>`;
}
