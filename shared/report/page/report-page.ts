import { aboutSection } from './about-section.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { attributionSection } from './attribution-section.ts';
import { chartData } from './chart-data.ts';
import { comparisonsSection } from './comparisons-section.ts';
import { curvesSection } from './curves-section.ts';
import { factLinks } from './fact-links.ts';
import { funnelSection } from './funnel-section.ts';
import { heatmapSection } from './heatmap-section.ts';
import { type Html, html } from './html.ts';
import { inlineData } from './inline-data.ts';
import { inlineScript } from './inline-script.ts';
import { ledgerSection } from './ledger-section.ts';
import { movementsSection } from './movements-section.ts';
import type { PageAssets } from './page-assets.ts';
import { pageHeader } from './page-header.ts';
import { pageOutline } from './page-outline.ts';
import type { PageOutputs } from './page-outputs.ts';
import { qualitySection } from './quality-section.ts';
import { scorecardsSection } from './scorecards-section.ts';
import { signalsSection } from './signals-section.ts';
import { sinceSection } from './since-section.ts';
import { summarySection } from './summary-section.ts';
import { testedSection } from './tested-section.ts';
import { trendsSection } from './trends-section.ts';

const SECTIONS = [
  ['summary', 'Summary'],
  ['since', 'Changes'],
  ['funnel', 'Funnel'],
  ['heatmap', 'Heatmap'],
  ['signals', 'Signals'],
  ['movements', 'Mix and rate'],
  ['scorecards', 'Scorecards'],
  ['trends', 'Trends'],
  ['curves', 'Time curves'],
  ['comparisons', 'Comparisons'],
  ['attribution', 'Attribution'],
  ['tested', 'Tested'],
  ['quality', 'Quality'],
  ['ledger', 'Ledger'],
  ['assumptions', 'Assumptions'],
  ['about', 'About'],
] as const;

/** The whole report as one file that asks the network for nothing and can be read without its scripts. */
export function reportPage(outputs: PageOutputs, assets: PageAssets): string {
  const header = outputs.scorecards;
  const scripts = [assets.d3, assets.plot, assets.script].map(inlineScript);
  const outline = pageOutline(header);
  const page = html`<html lang="en"><head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy(scripts.map((script) => script.policy))}">
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
    <title>${header.report}: ${header.periodLabel} – Segment Signals</title>
    ${styleElement(assets.style)}
    </head><body>
    <a class="skip" href="#summary">Skip to the report</a>
    ${pageHeader(outputs, outline)}
    <nav class="sections" aria-label="Sections"><ul>${sectionsOf(outputs).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
    <main>
    ${summarySection(outputs.summary, factLinks(outputs, outline))}
    ${sinceSection(outputs.signals, outline)}
    ${funnelSection(header, outline, cellsOfAll(outputs))}
    ${heatmapSection(outputs, outline)}
    ${signalsSection(outputs.signals, outputs.flags.flags, outline)}
    ${movementsSection(outputs.signals.movements, outline)}
    ${scorecardsSection(outputs, outline)}
    ${trendsSection(outputs.trends, outline)}
    ${curvesSection(outputs.curves, outline)}
    ${comparisonsSection(outputs.comparisons, outputs.signals.tested, outline)}
    ${attributionSection(outputs.comparisons.attribution, header.currency, outline)}
    ${testedSection(outputs.signals, outline)}
    ${qualitySection(outputs.quality, outline)}
    ${ledgerSection(outputs.ledger, outline)}
    ${assumptionsSection(outputs.assumptions, outputs.packs)}
    ${aboutSection(header)}
    </main>
    <footer><p>Segment Signals · ${header.report} · ${header.periodLabel} · as of ${header.asOf}</p></footer>
    ${inlineData('chart-data', chartData(outputs.trends, outputs.curves, outline))}
    ${scripts.map((script) => script.element)}
    </body></html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

/** Only definitions with attribution have a section of it. */
function sectionsOf({ comparisons }: PageOutputs) {
  return SECTIONS.filter(([id]) => id !== 'attribution' || comparisons.attribution !== null);
}

// Observable Plot writes style elements into its drawings, so styles cannot be held to hashes; scripts can.
function policy(scripts: readonly string[]): string {
  return `default-src 'none'; script-src ${scripts.join(' ')}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function styleElement(style: string): Html {
  return { markup: `<style>${style.replaceAll('</', '<\\/')}</style>` };
}

function cellsOfAll({ heatmap }: PageOutputs): ReadonlyMap<string, string> {
  const rows = heatmap.rows.filter((row) => row.dimension === 'all');
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [JSON.stringify([row.funnel, cell.stage]), cell.cell])));
}
