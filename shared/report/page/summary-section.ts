import type { Summary } from '../../contracts/outputs.ts';
import type { FactLink } from './fact-links.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

type Statement = Summary['statements'][number];

/** Where a statement's facts are shown as a whole, for facts that have no place of their own. */
const SECTIONS = { finding: '#signals', flag: '#quality', count: '#funnel', nothing_found: '#signals' } as const;

/** What can be read in a minute: the statements for executives first, then those for each other audience. */
export function summarySection(summary: Summary, links: ReadonlyMap<string, FactLink>, outline: PageOutline): Html {
  const audiences = [...new Set(summary.statements.map((one) => one.audience))];
  const first = audiences.find((audience) => audience === 'executive') ?? audiences[0];
  const others = audiences.filter((audience) => audience !== first);
  const list = (audience: string) => html`<ul class="statements">
    ${summary.statements.filter((one) => one.audience === audience).map((one) => statement(one, links, outline))}
  </ul>`;
  return html`<section id="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">In one minute</h2>
    ${first === undefined ? html`<p>No statement was worded for this period.</p>` : list(first)}
    ${others.map(
      (audience) =>
        html`<details><summary>For ${audience.replaceAll('_', ' ')} <small>${countText(
          summary.statements.filter((one) => one.audience === audience).length,
        )}</small></summary>${list(audience)}</details>`,
    )}
    <p class="note">Worded by ${summary.narrator === 'template' ? 'templates' : 'a language model; every figure was put in by code and every statement checked against its facts'}.</p>
  </section>`;
}

function statement(one: Statement, links: ReadonlyMap<string, FactLink>, outline: PageOutline): Html {
  const found = one.factIds.flatMap((id) => links.get(id) ?? []);
  const whole = found.filter(({ saysAll }) => saysAll);
  const own = whole.length > 0 ? whole : found;
  const cited = own.length > 0 ? own : [{ href: SECTIONS[one.kind], text: 'the figures' }];
  return html`<li class="${one.kind}">${labelled(one.text)}${heldMark(outline, ...found.flatMap(({ places }) => places))}<span class="cites"> ${cited.map(
    (link) => html` <a href="${link.href}">${labelled(link.text)}</a>`,
  )}</span></li>`;
}
