import { operatingModel } from '../../workflow/operating-model.ts';
import { aboutSection } from './about-section.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { attributionSection } from './attribution-section.ts';
import { chartData } from './chart-data.ts';
import { comparisonsSection } from './comparisons-section.ts';
import { curvesSection } from './curves-section.ts';
import { factLinks } from './fact-links.ts';
import { funnelSection } from './funnel-section.ts';
import { heatmapSection } from './heatmap-section.ts';
import { html } from './html.ts';
import { inlineData } from './inline-data.ts';
import { ledgerSection } from './ledger-section.ts';
import { movementsSection } from './movements-section.ts';
import { operatingModelSection } from './operating-model-section.ts';
import type { PageAssets } from './page-assets.ts';
import { pageHeader } from './page-header.ts';
import { pageOutline } from './page-outline.ts';
import type { PageOutputs } from './page-outputs.ts';
import { pageShell } from './page-shell.ts';
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
  ['movements', 'Mix'],
  ['scorecards', 'Scorecards'],
  ['trends', 'Trends'],
  ['curves', 'Curves'],
  ['comparisons', 'Comparisons'],
  ['attribution', 'Attribution'],
  ['tested', 'Tested'],
  ['quality', 'Quality'],
  ['ledger', 'Ledger'],
  ['assumptions', 'Assumptions'],
  ['about', 'Figures'],
  ['about-report', 'About'],
] as const;

/** The whole report as one page. */
export function reportPage(outputs: PageOutputs, assets: PageAssets): string {
  const header = outputs.scorecards;
  const outline = pageOutline(header, outputs.flags.flags);
  const main = html`${summarySection(outputs.summary, factLinks(outputs, outline), outline)}
    ${sinceSection(outputs.signals, outline)}
    ${funnelSection(header, outline, cellsOfAll(outputs))}
    ${heatmapSection(outputs, outline)}
    ${signalsSection(outputs.signals, outputs.flags.flags, outline)}
    ${movementsSection(outputs.signals.movements, outputs.comparisons.velocity, outline)}
    ${scorecardsSection(outputs, outline)}
    ${trendsSection(outputs.trends, outline)}
    ${curvesSection(outputs.curves, outline)}
    ${comparisonsSection(outputs.comparisons, outputs.signals.tested, outline)}
    ${attributionSection(outputs.comparisons.attribution, outline)}
    ${testedSection(outputs.signals, outline)}
    ${qualitySection(outputs.quality, outline)}
    ${ledgerSection(outputs.ledger, outline)}
    ${assumptionsSection(outputs.assumptions, outline, outputs.packs, outputs.signals.conclusions)}
    ${aboutSection(header)}
    ${operatingModelSection(operatingModel)}`;
  return pageShell({
    ...{ header, style: assets.style, scripts: [assets.d3, assets.plot, assets.script] },
    ...{ sections: sectionsOf(outputs), top: pageHeader(header, outputs.quality, outline), main },
    data: inlineData('chart-data', chartData(outputs.trends, outputs.curves, outline)),
  });
}

/** Of a blocked report: what was checked and read, and not one figure. It runs no script. */
export function blockedPage(
  { scorecards, quality, ledger }: BlockedOutputs,
  { style }: Pick<PageAssets, 'style'>,
): string {
  const outline = pageOutline(scorecards, quality.flags);
  return pageShell({
    ...{ header: scorecards, style, scripts: [], top: pageHeader(scorecards, quality, outline) },
    sections: SECTIONS.filter(([id]) => id === 'quality' || id === 'ledger'),
    main: html`${qualitySection(quality, outline)}${ledgerSection(ledger, outline)}`,
  });
}

type BlockedOutputs = Pick<PageOutputs, 'scorecards' | 'quality' | 'ledger'>;

/** Only definitions with attribution have a section of it. */
function sectionsOf({ comparisons }: PageOutputs) {
  return SECTIONS.filter(([id]) => id !== 'attribution' || comparisons.attribution !== null);
}

function cellsOfAll({ heatmap }: PageOutputs): ReadonlyMap<string, string> {
  const rows = heatmap.rows.filter((row) => row.dimension === 'all');
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [JSON.stringify([row.funnel, cell.stage]), cell.cell])));
}
