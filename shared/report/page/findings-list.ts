import type { Pattern, Signal } from '../../contracts/signal.ts';
import type { Finding } from '../../narrative/findings.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';

/** What was found, each under its name and in one sentence. */
export function findingsList(findings: readonly Finding[], outline: PageOutline): Html {
  return html`${findings.length > 0 && html`<ul class="findings">${findings.map((finding) => findingItem(finding, outline))}</ul>`}`;
}

function findingItem(finding: Finding, outline: PageOutline): Html {
  const { title, sentence, evidence, signals, pattern, others } = finding;
  const id = pattern !== undefined && html` id="${anchor('pattern', pattern.id)}"`;
  // patterns of the same name are of one signal each: their place on the page is the link to it
  const alike = others.filter((other) => other.pattern.kind === pattern?.kind);
  const links = signals.map((signal) => {
    const own = alike.find((other) => other.pattern.signals[0] === signal.id);
    return signalLink(signal, finding, own?.pattern, outline);
  });
  const also = others.filter((other) => !alike.includes(other)).map((other) => otherName(other, finding, outline));
  return html`<li${id} class="${evidence}"><h3>${title}</h3>
    <p>${labelled(sentence)}${heldMark(outline, ...signals)}<span class="cites">${links}</span>${also}</p></li>`;
}

/** Called by what tells it from the others of the finding: the stage, or of one stage the segment. */
function signalLink(signal: Signal, finding: Finding, own: Pattern | undefined, outline: PageOutline): Html {
  const id = own !== undefined && html` id="${anchor('pattern', own.id)}"`;
  return html` <a${id} href="#${anchor('signal', signal.id)}">${labelled(tellingName(signal, finding, outline))}</a>`;
}

/** Another pattern of the same signals; where they are several, of which. */
function otherName({ title, pattern }: Finding['others'][number], finding: Finding, outline: PageOutline): Html {
  const which = finding.signals.length > 1 && html`: ${labelled(tellingName(pattern, finding, outline))}`;
  return html` <small class="also" id="${anchor('pattern', pattern.id)}">${title}${which}</small>`;
}

function tellingName(one: Signal | Pattern, { signals }: Finding, outline: PageOutline): string {
  const [first] = signals;
  const isOfStages = signals.every(({ segment }) => segment === first.segment);
  return isOfStages ? outline.stageLabel(one.funnel, one.stage) : outline.segment(one.dimension, one.segment);
}
