import type { Header } from '../../contracts/outputs.ts';
import { type Html, html } from './html.ts';
import { inlineScript } from './inline-script.ts';

export type Section = readonly [id: string, title: string];

type Parts = {
  readonly header: Header;
  readonly style: string;
  /** In the order in which they run; the content security policy lets run no other. */
  readonly scripts: readonly string[];
  readonly sections: readonly Section[];
  readonly top: Html;
  readonly main: Html;
  /** What the scripts read. */
  readonly data?: Html;
};

/** A page as one file that asks the network for nothing and can be read without its scripts. */
export function pageShell({ header, style, scripts, sections, top, main, data }: Parts): string {
  const inline = scripts.map(inlineScript);
  const page = html`<html lang="en"><head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy(inline.map((script) => script.policy))}">
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
    <title>${header.report}: ${header.periodLabel} – Segment Signals</title>
    ${styleElement(style)}
    </head><body>
    <a class="skip" href="#${sections[0]?.[0]}">Skip to the report</a>
    ${top}
    <nav class="sections" aria-label="Sections"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
    <main>
    ${main}
    </main>
    <footer><p>Segment Signals · ${header.report} · ${header.periodLabel} · as of ${header.asOf}</p></footer>
    ${data}
    ${inline.map((script) => script.element)}
    </body></html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

// Observable Plot writes style elements into its drawings, so styles cannot be held to hashes; scripts can.
function policy(scripts: readonly string[]): string {
  const allowed = scripts.length === 0 ? "'none'" : scripts.join(' ');
  return `default-src 'none'; script-src ${allowed}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function styleElement(style: string): Html {
  return { markup: `<style>${style.replaceAll('</', '<\\/')}</style>` };
}
