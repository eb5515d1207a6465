import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../../shared/report/page/anchor.ts';
import { pageAssets } from '../../../../shared/report/page/page-assets.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { HOSTILE_LABELS } from './sample-outlines.ts';
import { sampleOutputs } from './sample-outputs.ts';

const assets = { plot: '/* plot */', d3: '/* d3 */', style: '/* style */', script: '/* script */' };
const outputs = sampleOutputs();
const page = reportPage(outputs, assets);
const withoutScripts = page.replace(/<script[\s\S]*?<\/script>/g, '');

describe('the report page', () => {
  it('is the same bytes for the same outputs', () => {
    expect(reportPage(sampleOutputs(), assets)).toBe(page);
  });

  it('shows hostile labels as text', () => {
    expect(page).not.toContain('<img');
    expect(withoutScripts).toContain('Region &lt;b&gt;');
    expect(page.match(/<script/g)).toHaveLength(4);
    expect(page.match(/<\/script/g)).toHaveLength(4);
    expect(page).not.toContain('<!--');
    expect(page).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(withoutScripts).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(withoutScripts).toContain('🦆👩‍🚀 R&amp;D &quot;quoted&quot; &#39;single&#39;');
    expect(withoutScripts).toContain(HOSTILE_LABELS.long);
  });

  it('keeps its data readable for the script', () => {
    const data = /<script type="application\/json" id="chart-data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    const parsed = JSON.parse(data) as { segments: string[]; funnels: { stages: { trend: unknown[] }[] }[] };
    expect(parsed.segments).toContain(HOSTILE_LABELS.image);
    expect(parsed.segments.every((label) => label.length <= 60)).toBe(true);
    expect(parsed.funnels[0]?.stages[0]?.trend).toHaveLength(13);
    expect(parsed.funnels[1]?.stages[0]?.trend).toHaveLength(0);
  });

  it('gives every signal, flag and heatmap cell a place', () => {
    for (const { id } of outputs.signals.signals) expect(page).toContain(`id="${anchor('signal', id)}"`);
    for (const { id } of outputs.flags.flags) expect(page).toContain(`id="${anchor('flag', id)}"`);
    for (const { cell } of outputs.heatmap.rows.flatMap((row) => row.cells))
      expect(page).toContain(`id="${anchor('cell', cell)}"`);
  });

  it('has no link that leads nowhere and no id twice', () => {
    const ids = [...withoutScripts.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of withoutScripts.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('says in words why a figure is not given', () => {
    const words = [
      'no entrants',
      'no mature cohort yet',
      'undated',
      'none closed yet',
      'none priced',
      'not reached',
      'last stage',
      'no exit defined',
    ];
    for (const one of words) expect(withoutScripts).toMatch(new RegExp(`class="none"[^>]*><i>${one}</i>`));
  });

  it('shows the flags that constrain and folds up those that are only to know', () => {
    const flags = withoutScripts.slice(withoutScripts.indexOf('class="flags"'), withoutScripts.indexOf('</header>'));
    expect(flags.indexOf('constrains')).toBeLessThan(flags.indexOf('to know'));
    expect(flags.match(/<li/g)).toHaveLength(7);
    expect(flags).toContain('6 more flags');
  });

  it('is complete without scripts: every section has its table or its words', () => {
    const tables = (section: string) =>
      (new RegExp(`<section id="${section}".*?</section>`, 's').exec(withoutScripts)?.[0].match(/<table/g) ?? [])
        .length;
    expect(tables('funnel')).toBe(3);
    expect(tables('heatmap')).toBe(6);
    expect(tables('scorecards')).toBe(12 * 4 + 1);
    expect(tables('movements')).toBe(2 + 2);
    expect(tables('tested')).toBe(3);
    expect(tables('trends')).toBe(6);
    expect(tables('curves')).toBe(6);
    expect(tables('comparisons')).toBe(2);
    expect(tables('quality')).toBe(3);
    expect(tables('ledger')).toBe(3);
    expect(tables('assumptions')).toBe(1);
    for (const table of withoutScripts.match(/<table.*?<\/table>/gs) ?? []) {
      expect(table).toContain('<caption>');
      expect(table).toContain('scope="col"');
    }
  });

  it('marks a draft loudly and says what holds its figures back', () => {
    expect(withoutScripts).toContain('<strong>DRAFT</strong>');
    expect(withoutScripts).toContain('Quality: constrained.');
  });

  it('says plainly that nothing stands out, and how much was tested', () => {
    const none = { ...outputs.signals, signals: [], budget: { ...outputs.signals.budget, found: 0 } };
    expect(reportPage({ ...outputs, signals: none }, assets)).toContain(
      '<strong>Nothing stands out.</strong> 84 contrasts tested',
    );
  });

  it('says of no segment that it was compared where none could be, and of the months what they may claim', () => {
    const budget = { ...outputs.signals.budget, tested: 0, found: 0, family: [], dimensions: [] };
    const untested = reportPage({ ...outputs, signals: { ...outputs.signals, signals: [], budget } }, assets);
    expect(untested).toContain('<strong>No segment could be compared.</strong>');
    expect(untested).toContain(
      'No segment could be compared: of the error budget, a false discovery rate of 5.0%, nothing was spent on that.',
    );
    expect(untested).toMatch(/Over months: [\d.]+% a year for calling a signal new/);
    expect(untested).not.toMatch(/0 contrasts|One error budget/);
    const [signal = outputs.signals.signals[0]] = outputs.signals.signals;
    const shifts = signal === undefined ? [] : [{ ...signal, claim: 'shift' as const }];
    const shifted = reportPage({ ...outputs, signals: { ...outputs.signals, signals: shifts, budget } }, assets);
    expect(shifted).toContain('No segment could be compared. And 1 sudden shift,');
    expect(shifted).not.toContain('0 of 0 contrasts');
  });

  it('lets run only the scripts that it carries', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain('default-src &#39;none&#39;');
    const sources = [assets.d3, assets.plot, assets.script].map((text) =>
      createHash('sha256').update(text).digest('base64'),
    );
    for (const source of sources) expect(policy).toContain(`sha256-${source}`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('refuses a script that would end its own element', () => {
    expect(() => reportPage(outputs, { ...assets, script: 'let a = "</SCRIPT>"' })).toThrow('must not end');
  });

  it('asks the network for nothing', () => {
    const real = reportPage(outputs, pageAssets());
    const outside = real.replace(/<script[\s\S]*?<\/script>/g, '');
    expect(outside.match(/https?:|src="|@import|url\(/)).toBeNull();
    const addresses = new Set([...real.matchAll(/https?:\/\/([\w.]+)/g)].map((found) => found[1]));
    expect([...addresses].sort()).toEqual(['d3js.org', 'www.w3.org']);
    expect(Buffer.byteLength(real)).toBeLessThan(1_200_000);
  });

  it('neither advises nor explains nor foretells', () => {
    const own = withoutScripts.toLowerCase();
    for (const word of [
      'should',
      'recommend',
      'because',
      'due to',
      'caused',
      'likely',
      'will ',
      'forecast',
      'opportunity to',
      'consider ',
      'improve',
    ])
      expect(own).not.toContain(word);
  });
});
