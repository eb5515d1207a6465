import { describe, expect, test } from 'vitest';
import type { Constraint, GateState, Quality } from '../../../../shared/contracts/outputs.ts';
import { constraintsList } from '../../../../shared/report/page/constraints-list.ts';
import { allowedText, measureText } from '../../../../shared/report/page/gate-text.ts';
import { gateTrend } from '../../../../shared/report/page/gate-trend.ts';
import { pageOutline } from '../../../../shared/report/page/page-outline.ts';
import { blockedPage, reportPage } from '../../../../shared/report/page/report-page.ts';
import { gateCountsText, verdictText } from '../../../../shared/report/page/verdict-text.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { FLAGS, GATE_STATES } from './sample-quality.ts';
import { sectionText } from './section-text.ts';

const assets = { plot: '', d3: '', style: '', script: '' };
const outputs = sampleOutputs();
const outline = pageOutline(outputs.scorecards, FLAGS);
const gate = (given: Partial<GateState>): GateState => ({ ...(GATE_STATES[1] as GateState), ...given });
const at = (given: Partial<Constraint>): Constraint => ({
  ...{ dimension: 'all', funnel: 'acquisition', stage: 'stage_1', says: 'supported', because: [], ...given },
});
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();
/** Every dimension at every stage of the first funnel, but for what is given. */
const constraints = (says: (place: Constraint) => Partial<Constraint>) =>
  ['all', 'industry', 'region', 'persona'].flatMap((dimension) =>
    outline.funnels.flatMap(({ id: funnel, stages }) =>
      stages.map(({ id: stage }) => {
        const place = at({ dimension, funnel, stage });
        return { ...place, ...says(place) };
      }),
    ),
  );
const told = (says: (place: Constraint) => Partial<Constraint>) =>
  words(constraintsList({ constraints: constraints(says), flags: FLAGS }, outline).markup);

describe('what a gate measures, in words', () => {
  test.each([
    [0.031, 'share', '3.1%'],
    [0.0004, 'share', 'under 0.1%'],
    [0, 'share', '0.0%'],
    [2.25, 'times', '2.3 times'],
    [1, 'days', '1 day'],
    [3, 'months', '3 months'],
    [12_345, 'count', '12,345'],
  ] as const)('%s as a %s: %s', (value, unit, text) => {
    expect(measureText(value, unit)).toBe(text);
  });

  test.each([
    [0.2, 'below', 'share', 'under 20.0%'],
    [0.02, 'at_most', 'share', 'up to 2.0%'],
    [0, 'at_most', 'months', 'none'],
    [30, 'at_least', 'count', '30 or more'],
    [0, 'above', 'count', 'more than 0'],
  ] as const)('%s %s, a %s, is allowed as "%s"', (allowed, bound, unit, text) => {
    expect(allowedText({ allowed, bound, unit })).toBe(text);
  });

  test('the version before in words, and all of them as a line with gaps where nothing was measured', () => {
    const before = [
      { period: '2026-07', found: 0.02 },
      { period: '2026-08', found: null },
      { period: '2026-09', found: 0.01 },
    ];
    const { markup } = gateTrend(gate({ earlier: before, found: 0.04 }));
    expect(markup).toContain('was 1.0% in Sep 2026');
    expect(/<path d="([^"]*)"/.exec(markup)?.[1]).toBe('M0.0 8.0M48.0 12.0L72.0 0.0');
    expect(gateTrend(gate({ earlier: [] })).markup).toBe('');
    const same = gateTrend(gate({ earlier: [{ period: '2026-09', found: 0.04 }], found: 0.04 }));
    expect(words(same.markup)).toBe('the same in Sep 2026');
    expect(same.markup).not.toContain('<svg');
    expect(gateTrend(gate({ earlier: before.slice(0, 2) })).markup).toContain('was not measured in Aug 2026');
  });
});

describe('the verdict', () => {
  const of = (verdict: Quality['verdict'], ...states: GateState['state'][]) => ({
    ...{ verdict, gates: states.map((state) => gate({ state, severity: 'warn' })) },
  });

  test('says that every gate held only where none found anything', () => {
    expect(verdictText(of('pass', 'passed', 'not_measured'))).toContain('Every gate held');
    expect(verdictText(of('pass', 'passed', 'found'))).not.toContain('Every gate held');
    expect(verdictText(of('constrained', 'found'))).toContain('directional at most');
    expect(verdictText(of('blocked', 'found'))).toContain('no figures are published');
  });

  test('counts the gates by what came of them', () => {
    expect(gateCountsText(of('pass', 'passed', 'passed', 'found', 'not_measured'))).toBe(
      'Of 4 gates 1 found something to know, 1 had nothing to measure, 2 held.',
    );
  });
});

describe('what may be said', () => {
  test('of everything, where nothing is held back', () => {
    expect(told(() => ({}))).toBe(
      'What is found may be told as supported: nothing holds back any dimension, stage or period.',
    );
  });

  test('of a dimension at every stage', () => {
    const because = ['often_blank/persona'];
    expect(told(({ dimension }) => (dimension === 'persona' ? { says: 'directional', because } : {}))).toBe(
      'Directional at most of Persona at every stage. Persona is blank for 41% of leads What is found may be told as supported everywhere else.',
    );
  });

  test('of one stage of every dimension, and of dimensions that are alike together', () => {
    const because = ['rows_rejected'];
    expect(told(({ stage }) => (stage === 'stage_7' ? { says: 'nothing', because } : {}))).toContain(
      'Nothing is concluded of any dimension at Closed won (New business). The flag rows_rejected in words',
    );
    const alike = ({ dimension, funnel }: Constraint) => dimension !== 'region' && funnel === 'partner';
    expect(told((place) => (alike(place) ? { says: 'directional', because } : {}))).toContain(
      'Directional at most of the whole funnel, Industry, Persona at every stage (Partner deals).',
    );
  });
});

describe('the quality section', () => {
  const page = reportPage(outputs, assets);
  const text = sectionText(page, 'quality');

  test('verdict, then what may be said, then the gates, then what was read', () => {
    const order = ['Quality: constrained.', 'What may be said', 'What was checked', 'What was read', 'Receipts'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
  });

  test('the gates, the worst first, those that hold with what they measured', () => {
    const rows = [...page.matchAll(/<table class="gates">.*?<\/table>/gs)].flatMap(([table]) =>
      table.split('<tr>').slice(2).map(words),
    );
    expect(rows.map((row) => row.slice(0, 15))).toEqual([
      'often blank ◐ c',
      'source shrunk n',
      'rows repeated ✓',
      'ledger open ✓ h',
    ]);
    expect(rows[0]).toContain('41.0% Persona under 20.0% was 31.0% in Sep 2026');
    expect(rows[2]).toContain('0.4% salesforce.Lead up to 1.0% was 3.1% in Sep 2026');
    expect(rows[1]).toContain('there is no version before');
  });

  test('links to the lists that lie beside the page', () => {
    expect(page).toContain('href="tables/rejected_rows.csv"');
    expect(page).toContain('href="tables/unmapped_values.csv"');
    const none = { ...outputs.quality, receipts: [] };
    expect(sectionText(reportPage({ ...outputs, quality: none }, assets), 'quality')).toContain('No row was rejected.');
  });
});

describe('a flag', () => {
  const header = (page: string) => words(page.slice(page.indexOf('class="flags"'), page.indexOf('</header>')));
  const flagged = (given: object) => {
    const flags = [{ ...FLAGS[6], ...given }] as Quality['flags'];
    return header(
      reportPage({ ...outputs, flags: { ...outputs.flags, flags }, quality: { ...outputs.quality, flags } }, assets),
    );
  };

  test('shows what was found and what is allowed', () => {
    expect(flagged({})).toContain('found 41.0%, allowed under 20.0%');
  });

  test('within its threshold also says why it is told', () => {
    expect(flagged({ severity: 'warn', found: 0.1, toldBecause: 'no stage counts them' })).toContain(
      'found 10.0%, allowed under 20.0% · only told: no stage counts them',
    );
  });
});

describe('the page of a blocked report', () => {
  const page = blockedPage({ ...outputs, quality: { ...outputs.quality, verdict: 'blocked' } }, assets);

  test('holds quality and ledger, and neither figures nor scripts', () => {
    expect([...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual(['quality', 'ledger']);
    expect(page).not.toContain('<script');
    expect(page).toContain('script-src &#39;none&#39;');
    expect(page).toContain('Quality: blocked.');
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('shows hostile labels as text', () => {
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
