import type { Flag, Header, Quality } from '../../contracts/outputs.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { counted, numberText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import type { PageOutputs } from './page-outputs.ts';

const SHOWN = 5;
const RANK = { block: 0, constrain: 1, warn: 2 } as const;
const SEVERITY = { block: '■ blocks', constrain: '◐ constrains', warn: '○ to know' } as const;
const VERDICT: Readonly<Record<Quality['verdict'], { readonly sign: string; readonly words: string }>> = {
  pass: { sign: '✓', words: 'Quality: pass. Every gate held; nothing constrains these figures.' },
  constrained: { sign: '◐', words: 'Quality: constrained. Figures that a flag touches are directional at most.' },
  blocked: { sign: '■', words: 'Quality: blocked. A gate did not hold; these figures are not published as a report.' },
};

export function pageHeader(outputs: PageOutputs, outline: PageOutline): Html {
  const header = outputs.scorecards;
  const known = new Set(outputs.flags.flags.map((flag) => flag.id));
  const flags = [...outputs.flags.flags, ...outputs.quality.flags.filter((flag) => !known.has(flag.id))];
  const sorted = flags.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const verdict = VERDICT[outputs.quality.verdict];
  const item = (flag: Flag) => flagItem(flag, outline);
  return html`<header class="top">
    ${header.kind === 'draft' && html`<p class="draft"><strong>DRAFT</strong> Not a published version: nothing points to it.</p>`}
    <p class="over">Segment Signals · ${header.cadence}${header.kind === 'review' && ' · review refresh'}</p>
    <h1>${labelled(header.report)} <span class="period">${labelled(header.periodLabel)}</span></h1>
    ${headerFacts(header)}
    <div class="verdict ${outputs.quality.verdict}">
      <p><span aria-hidden="true">${verdict.sign}</span> <strong>${verdict.words}</strong> ${counted(flags.length, 'flag')}.</p>
      ${sorted.length > 0 && html`<ul class="flags">${sorted.slice(0, SHOWN).map(item)}</ul>`}
      ${sorted.length > SHOWN && html`<details><summary>${counted(sorted.length - SHOWN, 'more flag')}</summary><ul class="flags">${sorted.slice(SHOWN).map(item)}</ul></details>`}
    </div>
  </header>`;
}

function headerFacts(header: Header): Html {
  const facts: readonly (readonly [string, string])[] = [
    ['Period', `${header.periodFrom} to ${header.periodTo}`],
    ['Watched up to', header.asOf],
    ['Cohorts entered', `${header.windowFrom} to ${header.periodTo}`],
    ['Cadence', header.cadence],
    ['Currency', `${header.currency}, plan rates`],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function flagItem(flag: Flag, outline: PageOutline): Html {
  const touched = [
    flag.dimension === null ? undefined : outline.dimension(flag.dimension),
    flag.funnel === null ? undefined : outline.funnel(flag.funnel),
    flag.object ?? undefined,
  ].filter((one) => one !== undefined);
  return html`<li id="${anchor('flag', flag.id)}" class="${flag.severity}">
    <span class="severity">${SEVERITY[flag.severity]}</span> <span>${labelled(flag.sentence)} 
    <small>${touched.length === 0 ? 'whole report' : touched.map((one, index) => html`${index > 0 && ' · '}${labelled(one)}`)}
    ${flag.found !== flag.allowed && ` · found ${numberText(flag.found)}, allowed ${numberText(flag.allowed)}`}</small></span>
  </li>`;
}
