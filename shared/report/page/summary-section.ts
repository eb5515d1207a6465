import type { Summary } from '../../contracts/outputs.ts';
import { citesOf } from '../../narrative/cites-of.ts';
import { PARAGRAPH_HEADINGS } from '../paragraph-headings.ts';
import type { FactLink } from './fact-links.ts';
import { labelled } from './figure-cells.ts';
import { heldMark } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { isolatedNames } from './isolated-names.ts';
import { countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

type Statement = Summary['statements'][number];
type Audience = NonNullable<Summary['audiences']>[number];

/** Where a statement's facts are shown as a whole, for facts that have no place of their own. */
const SECTIONS: Readonly<Record<Statement['kind'], string>> = {
  ...{ finding: '#signals', flag: '#quality', count: '#funnel', nothing_found: '#signals' },
  ...{ contrast: '#comparisons', unchanged: '#tested', assumption: '#assumptions', unsaid: '#tested' },
  ...{ sales_cycle: '#scorecards', touches_to_won: '#scorecards', restated: '#trends' },
};

/** As many links as stand behind a statement without crowding it. */
const MOST_LINKS = 4;

/** What can be read in a minute: the statements for executives first, then those for each other audience, paragraph by paragraph. */
export function summarySection(summary: Summary, links: ReadonlyMap<string, FactLink>, outline: PageOutline): Html {
  const [first, ...others] = audiencesOf(summary);
  const shown = (audience: Audience) => paragraphs(audience, summary, links, outline);
  return html`<section id="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">In one minute</h2>
    ${first === undefined ? html`<p>No statement was worded for this period.</p>` : shown(first)}
    ${others.map(
      (audience) =>
        html`<details><summary>For ${labelled(audience.label)} <small>${countText(
          audience.paragraphs.reduce((sum, { statements }) => sum + statements.length, 0),
        )}</small></summary>${shown(audience)}</details>`,
    )}
    <p class="note">Worded by ${summary.narrator === 'template' ? 'templates' : 'a language model; every figure was put in by code and every statement checked against its facts'}. Behind each statement stand its id and that of its fact, as in summary.json. Figures are rounded each by itself: a difference is that of the figures before they were rounded.</p>
  </section>`;
}

function factsOf({ facts = [] }: Summary, { factIds }: Statement) {
  return facts.filter(({ id }) => factIds.includes(id));
}

function audiencesOf({ audiences, statements }: Summary): readonly Audience[] {
  if (audiences !== undefined) return audiences;
  const ids = [...new Set(statements.map(({ audience }) => audience))].toSorted(
    (one, other) => Number(other === 'executive') - Number(one === 'executive'),
  );
  return ids.map((id) => ({
    ...{ id, label: id },
    paragraphs: [
      { kind: 'changed', statements: statements.filter(({ audience }) => audience === id).map((one) => one.id) },
    ],
  }));
}

function paragraphs(
  audience: Audience,
  summary: Summary,
  links: ReadonlyMap<string, FactLink>,
  outline: PageOutline,
): Html {
  const listed = audience.paragraphs.map(({ kind, statements }) => {
    const told = summary.statements.filter(({ id }) => statements.includes(id));
    return html`<h3>${PARAGRAPH_HEADINGS[kind]}</h3>
      <ul class="statements">${told.map((one) => statement(one, summary, links, outline))}</ul>`;
  });
  return html`<div class="told">${listed}</div>`;
}

function statement(one: Statement, summary: Summary, links: ReadonlyMap<string, FactLink>, outline: PageOutline): Html {
  const found = citesOf(summary, one).flatMap((id) => links.get(id) ?? []);
  const whole = found.filter(({ saysAll }) => saysAll);
  const own = (whole.length > 0 ? whole : found).slice(0, MOST_LINKS);
  const cited = own.length > 0 ? own : [{ href: SECTIONS[one.kind], text: 'the figures' }];
  return html`<li class="${one.kind}"><bdi>${isolatedNames(one.text, factsOf(summary, one))}</bdi>${heldMark(outline, ...found.flatMap(({ places }) => places))}<span class="cites"> <small>${[one, ...factsOf(summary, one)].map(({ id }) => id).join(' ')}</small>${cited.map(
    (link) => html` <a href="${link.href}">${labelled(link.text)}</a>`,
  )}</span></li>`;
}
