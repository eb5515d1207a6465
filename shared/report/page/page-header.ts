import type { Flag, GateState, Header, Quality } from '../../contracts/outputs.ts';
import { moneyUnit } from '../../narrative/labels.ts';
import { anchor } from './anchor.ts';
import { labelled } from './figure-cells.ts';
import { allowedText, measureText } from './gate-text.ts';
import { type Html, html } from './html.ts';
import { counted } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { VERDICT_SIGN, verdictText } from './verdict-text.ts';

const SHOWN = 5;
const WEIGHT = { block: 'to block', constrain: 'to constrain', warn: 'to know' } as const;
const RANK = { block: 0, constrain: 1, warn: 2 } as const;
const SEVERITY = { block: '■ blocks', constrain: '◐ constrains', warn: '○ to know' } as const;

export function pageHeader(header: Header, quality: Quality, outline: PageOutline): Html {
  const sorted = quality.flags.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  // what only is to know would push the sentences off the first screen
  const shown = sorted.filter(({ severity }) => severity !== 'warn').slice(0, SHOWN);
  const folded = sorted.slice(shown.length);
  const item = (flag: Flag) => flagItem(flag, quality.gates, outline);
  return html`<header class="top">
    ${header.kind === 'draft' && html`<p class="draft"><strong>DRAFT</strong> Not a published version: nothing points to it.</p>`}
    <p class="over">Segment Signals · ${header.cadence}${header.kind === 'review' && ' · review refresh'}</p>
    <h1>${labelled(header.report)} <span class="period">${labelled(header.periodLabel)}</span></h1>
    ${headerFacts(header)}
    <div class="verdict ${quality.verdict}">
      <p><span aria-hidden="true">${VERDICT_SIGN[quality.verdict]}</span> <strong>${verdictText(quality)}</strong> ${flagsText(sorted)} <a href="#quality">What was checked</a></p>
      ${shown.length > 0 && html`<ul class="flags">${shown.map(item)}</ul>`}
      ${folded.length > 0 && html`<details><summary>${counted(folded.length, shown.length > 0 ? 'more flag' : 'flag')}</summary><ul class="flags">${folded.map(item)}</ul></details>`}
    </div>
  </header>`;
}

/** Of how many weights they are: "7 flags" alone would hide which. */
function flagsText(flags: readonly Flag[]): string {
  const parts = (['block', 'constrain', 'warn'] as const).flatMap((severity) => {
    const own = flags.filter((flag) => flag.severity === severity).length;
    return own === 0 ? [] : [`${own} ${WEIGHT[severity]}`];
  });
  return parts.length === 0 ? '' : `${counted(flags.length, 'flag')}: ${parts.join(', ')}.`;
}

function headerFacts(header: Header): Html {
  const facts: readonly (readonly [string, string])[] = [
    ['Period', `${header.periodFrom} to ${header.periodTo}`],
    ['Watched up to', header.asOf],
    ['Cohorts entered', `${header.windowFrom} to ${header.periodTo}`],
    ['Cadence', header.cadence],
    ['Currency', `${moneyUnit(header)}, plan rates`],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Both numbers always, where they say more than the sentence; a flag within its threshold also says why it is told. */
function flagItem(flag: Flag, gates: readonly GateState[], outline: PageOutline): Html {
  const touched = [
    flag.dimension === null ? undefined : outline.dimension(flag.dimension),
    flag.funnel === null ? undefined : outline.funnel(flag.funnel),
    flag.object ?? undefined,
  ].filter((one) => one !== undefined);
  return html`<li id="${anchor('flag', flag.id)}" class="${flag.severity}">
    <span class="severity">${SEVERITY[flag.severity]}</span> <span>${labelled(flag.sentence)} 
    <small>${touched.length === 0 ? 'whole report' : touched.map((one, index) => html`${index > 0 && ' · '}${labelled(one)}`)}
${numbersText(flag, gates)}${flag.toldBecause !== undefined && ` · only told: ${flag.toldBecause}`}</small></span>
  </li>`;
}

/** Of what is simply there or not the sentence says all. */
function numbersText({ kind, found, allowed }: Flag, gates: readonly GateState[]): string {
  const gate = gates.find(({ id }) => id === kind);
  if (gate === undefined || (gate.unit === 'count' && allowed === 0)) return '';
  return ` · found ${measureText(found, gate.unit)}, allowed ${allowedText({ ...gate, allowed })}`;
}
