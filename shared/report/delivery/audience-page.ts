import type { Header } from '../../contracts/outputs.ts';
import type { AudienceReading } from '../../narrative/audience-reading.ts';
import { html } from '../page/html.ts';
import { pageShell } from '../page/page-shell.ts';
import { PARAGRAPH_HEADINGS } from '../paragraph-headings.ts';
import { withheldSentence } from './withheld-sentence.ts';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}.skip{position:absolute;left:-99rem}';

/** The page of an audience that may not open the whole report: its sentences, and nothing that they were taken from. */
export function audiencePage(header: Header, { label, paragraphs, withheld }: AudienceReading): string {
  const told = paragraphs.map(
    ({ kind, texts }) =>
      html`<h3>${PARAGRAPH_HEADINGS[kind]}</h3><ul>${texts.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
  );
  return pageShell({
    ...{ header, style: STYLE, scripts: [], sections: [['summary', 'In one minute']] },
    top: html`<header><h1>${header.report}: ${header.periodLabel}</h1><p>For ${label}</p></header>`,
    main: html`<section id="summary" aria-labelledby="summary-title"><h2 id="summary-title">In one minute</h2>
      ${told.length === 0 ? html`<p>No statement was worded for these readers.</p>` : told}
      ${withheldSentence(withheld).map((sentence) => html`<p>${sentence}</p>`)}</section>`,
  });
}
