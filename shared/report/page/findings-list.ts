import type { Pattern, ShiftRun, Signal } from '../../contracts/signal.ts';
import type { Finding } from '../../narrative/findings.ts';
import { patternTitle } from '../../narrative/pattern-title.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';

/** What was found, each under its name and in one sentence. */
export function findingsList(findings: readonly Finding[], shifts: readonly ShiftRun[], outline: PageOutline): Html {
  const items = findings.map((finding) => findingItem(finding, shifts, outline));
  return html`${items.length > 0 && html`<ul class="findings">${items}</ul>`}`;
}

function findingItem(finding: Finding, shifts: readonly ShiftRun[], outline: PageOutline): Html {
  const { title, sentence, evidence, signals, pattern, others } = finding;
  const id = pattern !== undefined && html` id="${anchor('pattern', pattern.id)}"`;
  // patterns of the same name are of one signal each: their place on the page is the link to it
  const alike = others.filter(({ kind }) => kind === pattern?.kind);
  const links = signals.map((signal) =>
    signalLink(
      signal,
      finding,
      alike.find((other) => other.signals[0] === signal.id),
      outline,
    ),
  );
  const also = others.filter((other) => !alike.includes(other));
  return html`<li${id} class="${evidence}"><h3>${title}</h3>
    <p>${labelled(sentence)}<span class="cites">${links}</span>${also.map((other) => otherName(other, finding, shifts, outline))}</p></li>`;
}

/** Called by what tells it from the others of the finding: the stage, or of one stage the segment. */
function signalLink(signal: Signal, finding: Finding, own: Pattern | undefined, outline: PageOutline): Html {
  const id = own !== undefined && html` id="${anchor('pattern', own.id)}"`;
  return html` <a${id} href="#${anchor('signal', signal.id)}">${labelled(tellingName(signal, finding, outline))}</a>`;
}

/** Another pattern of the same signals; where they are several, of which. */
function otherName(pattern: Pattern, finding: Finding, shifts: readonly ShiftRun[], outline: PageOutline): Html {
  const which = finding.signals.length > 1 && html`: ${labelled(tellingName(pattern, finding, outline))}`;
  return html` <small class="also" id="${anchor('pattern', pattern.id)}">${patternTitle(pattern, shifts)}${which}</small>`;
}

function tellingName(one: Signal | Pattern, { signals }: Finding, outline: PageOutline): string {
  const [first] = signals;
  const isOfStages = signals.every(({ segment }) => segment === first.segment);
  return isOfStages ? outline.stageLabel(one.funnel, one.stage) : outline.segment(one.dimension, one.segment);
}
