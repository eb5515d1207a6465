import { describe, expect, it } from 'vitest';
import type { Signals } from '../../../../shared/contracts/outputs.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { sampleSources } from '../../narrative/facts/sample-sources.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const assets = { plot: '', d3: '', style: '', script: '' };
const outputs = sampleOutputs();
const page = reportPage(outputs, assets);

function pageOf(given: Partial<Signals>): string {
  return reportPage({ ...outputs, signals: { ...outputs.signals, ...given } }, assets);
}

describe('the signals', () => {
  const text = sectionText(page, 'signals');

  it.each([
    // the difference and what it is from, before anything else
    '▼ below &lt;img src=x onerror=alert(1)&gt; Industry · Marketing qualified → Sales qualified new supported −20.0 pts −26.0 to −14.0',
    '20.0% of 400, against 40.0% of the reference set of 2 segments',
    '▲ slower',
    'slower in 61 of 100 pairs 56 to 66; 50 is as long',
    '34 days, median of 120, against 25 days of the reference set of 2 segments',
    '▲ larger',
    '1.23 times as large 1.09 to 1.40',
    '12,345 USD, mean of 40 deals, against 10,000 USD of &lt;/script&gt;',
    '▼ down by mix',
    'as before directional',
    'not yet established supported',
    // folded up
    'This segment 20.0% 17.0–23.0% 80 of 400',
    'The reference set, 2 segments: Software, Public sector. Apart from it:',
    'A year before: Aug 2025',
    'What earlier months let expect: Jun 2026, Jul 2026',
    'The same place of the quarter before: Apr 2026, May 2026, Jun 2026',
    'Null hypothesis the segment converts as the segments of the reference set',
    '99.996% confidence, adjusted for having been selected',
    'p &lt; 0.0001, at or below the 0.004 that it had to pass',
    '210 accounts, design effect 1.25',
    '1 owner, design effect 1',
    'directional: Persona is &lt;i&gt;blank&lt;/i&gt;',
    'Within the segments of Persona −18.0 pts −25.0 to −11.0 Region &lt;b&gt; −2.0 pts −9.0 to +5.0 not shown',
    'entries that were observed alone +1.0 pts does not hold',
    'opportunities with a person behind them alone nobody is left',
    'amounts at the rates of the month of closing 1.50 times as large',
    'Over months new, since 2026-09',
    'Part of Bottleneck, Strong early, weak late',
    'How many moved on Within the early horizon −5.0 pts −8.0 to −2.0 Within the horizon −1.0 pts −8.0 to +6.0',
    'Over all ages p = 0.0123, Gray’s test of 120 against 480 Supporting evidence, none of the report’s tests: fewer and later read the same to it &lt;b&gt;.',
    'Sudden shift since May 2026',
    '1 earlier shift, over since',
    'above in Dec 2025',
    '7 of 84 contrasts passed',
    'And 1 sudden shift',
  ])('say %s', (words) => expect(text).toContain(words));

  it('says what bears on a difference beside it, and what is said of all folded up', () => {
    const items = page.split('<li id="signal').slice(1);
    const visible = (items[0] ?? '').split('<details>')[0] ?? '';
    expect(visible).toContain('It rests on 7 clusters only');
    expect(visible).toContain('the difference does not hold');
    expect(visible).toContain('Within the segments of Region &lt;b&gt; the difference is not shown');
    expect(visible).not.toContain('Persona is blank for 41% of leads');
    expect(items[0]).toContain('Persona is blank for 41% of leads');
    expect((items[1] ?? '').split('<details>')[0]).toContain('Persona is &lt;i&gt;blank&lt;/i&gt;');
    expect((items[2] ?? '').split('<details>')[0]).not.toContain('Its clusters are');
  });

  it('names whom the reference set leaves out, but not the segment itself', () => {
    const items = page.split('<li id="signal').slice(1);
    expect(items[0]).not.toContain('Apart from it');
    expect(items[1]).toContain('Apart from it');
  });

  it('says since when of the same direction alone', () => {
    const lifeCycle = outputs.signals.lifeCycle.map((entry) => ({ ...entry, direction: 'above' as const }));
    expect(sectionText(pageOf({ lifeCycle }), 'signals')).toContain('Over months new Part of');
  });

  it('leads from every pattern to its signals and back', () => {
    for (const { id } of outputs.signals.patterns) expect(page).toContain(`id="pattern~${encoded(id)}"`);
  });
});

describe('what was tested', () => {
  const text = sectionText(page, 'tested');

  it.each([
    'a false discovery rate of 5.0%, of which 90.0% is spent on tests',
    '5.0% a year for calling a signal new, changed or resolved, or a month shifted; 0.4% of it in each report',
    '84 tests, 7 found',
    'Segments compared, conversion the reference set 60 2 70.0%',
    'Own past, conversion a year before 24 1 30.0%',
    'Reference sets of Industry 1 of 2 hold',
    'conversion 2 of 3 40.0% &lt;img src=x onerror=alert(1)&gt; yes',
    'conversion 0 of 0 none no common reference',
    'Not tested 3',
    '2 tests: too few units on one side',
    '1 test: no common reference: fewer than two thirds of the segments agree',
  ])('says %s', (words) => expect(text).toContain(words));

  it('names every segment that was not tested, the most frequent reason first', () => {
    expect(text.indexOf('too few units')).toBeLessThan(text.indexOf('no common reference:'));
    expect(text).toMatch(
      /too few units on one side Segments compared, conversion · Industry, Marketing qualified → Sales qualified: &lt;img[^,]*, &lt;\/script/,
    );
  });
});

describe('the cells', () => {
  const labelOf = (segment: string) =>
    new RegExp(
      `<td class="([^"]*)" id="cell~industry\\.2e\\.${segment}\\.2f\\.acquisition\\.2e\\.stage_2"[^>]*aria-label="([^"]*)"`,
    ).exec(page) ?? [];

  it('are shaded where a difference was told from none, and nowhere else', () => {
    expect(labelOf('industry_2')[1]).toContain('b3');
    expect(labelOf('industry_3')[1]).toContain('a3');
    expect(labelOf('industry_1')[1]).toBe('');
    const shaded = sectionCells().filter((kind) => /\b[ab][123]\b/.test(kind));
    expect(shaded).toHaveLength(2);
  });

  it('say what they were compared with, and of no difference how large one would have had to be', () => {
    expect(labelOf('industry_2')[2]).toContain('Below the reference set: −20.0 pts, −26.0 to −14.0');
    expect(labelOf('industry_1')[2]).toContain(
      'No difference from the reference set shown; one of 9.0 points or more would have been',
    );
    expect(sectionText(page, 'heatmap')).toContain('▲ +20.0 directional');
    expect(labelOf('industry_4')[2]).toContain('none could have been shown on so few');
    expect(page).toContain('Not tested"');
  });

  it('say the same in the scorecards, whose difference from all has no interval', () => {
    const text = sectionText(page, 'scorecards');
    expect(text).toContain('−20.0 pts −26.0 to −14.0 from the reference set');
    expect(text).toContain('not shown; one of 9.0 points or more would have been');
    expect(text).toContain('Rank');
    expect(text).toContain('2 1–2 31.0%');
  });

  function sectionCells(): string[] {
    const heatmap = /<section id="heatmap".*?<\/section>/s.exec(page)?.[0] ?? '';
    return [...heatmap.matchAll(/<td class="([^"]*)"/g)].map((found) => found[1] ?? '');
  }
});

describe('the scorecards', () => {
  it('say how far the mean of deal sizes may lie, and of the median where it is known', () => {
    const text = sectionText(page, 'scorecards');
    expect(text).toMatch(/23,457 21,010 to 27,020 [\d,]+ deals? median in 20,000 to 22,000/);
    expect(text).not.toContain('its interval');
    const cards = outputs.scorecards.cards.map((card) =>
      card.dealSize === null
        ? card
        : {
            ...card,
            dealSize: { ...card.dealSize, meanInterval: null, medianInterval: { low: 1_900_000, high: 2_400_000 } },
          },
    );
    const other = sectionText(
      reportPage({ ...outputs, scorecards: { ...outputs.scorecards, cards } }, assets),
      'scorecards',
    );
    expect(other).toMatch(/23,457 [\d,]+ deals? median in 20,000 to 22,000 ?its interval 19,000 to 24,000/);
  });

  it('count the signals of a segment by what they say, those of pairs on both sides', () => {
    const text = sectionText(page, 'scorecards');
    expect(text).toContain('▼ 1 below ▲ 1 larger');
    expect(text).toContain('▲ 1 above ▲ 1 slower ▼ 1 smaller');
  });
});

describe('the summary', () => {
  it('leads from a statement to the finding that it tells, not to each of its signals', () => {
    const pattern = outputs.signals.patterns[1];
    const statement = { ...outputs.summary.statements[1], factIds: [...(pattern?.signals ?? []), pattern?.id ?? ''] };
    const statements = [statement] as typeof outputs.summary.statements;
    const told = reportPage({ ...outputs, summary: { ...outputs.summary, statements } }, assets);
    const section = /<section id="summary".*?<\/section>/s.exec(told)?.[0] ?? '';
    expect(section.match(/href="#[^"]*"/g)).toEqual([`href="#pattern~${encoded(pattern?.id ?? '')}"`]);
  });
});

describe('a statement', () => {
  it('stands with its id and its fact, and figures are said to be rounded each by itself', () => {
    const [fact] = factsOf(sampleSources());
    const statement = { ...outputs.summary.statements[0], id: 's7', factIds: [fact?.id], text: 'What was counted.' };
    const summary = { ...outputs.summary, facts: [fact], statements: [statement] } as unknown as typeof outputs.summary;
    const text = sectionText(reportPage({ ...outputs, summary }, assets), 'summary');
    expect(text).toContain(`What was counted. s7 ${fact?.id} `);
    expect(text).toContain('a difference is that of the figures before they were rounded');
  });
});

describe('movements', () => {
  it('show the whole, mix and rate with intervals, and the parts of each segment', () => {
    const text = sectionText(page, 'movements');
    expect(text).toContain('Against the same months a year before');
    expect(text).toContain('Jun 2026 to Aug 2026 40.0% → 20.0% −4.1 −5.1 to −3.1 −3.9 −4.9 to −2.9 −0.2 −1.2 to +0.8');
    expect(text).toContain('Software −2.0 −3.0 to −1.0 −0.1 −1.1 to +0.9');
    // velocity, which is told below them, has both spans
    expect(text.slice(0, text.indexOf('Pipeline velocity'))).not.toContain('the three months before');
  });

  it('are said to be none where there are none', () => {
    expect(sectionText(pageOf({ movements: [] }), 'movements')).toContain('No two spans');
  });
});

describe('the pairs of the definitions', () => {
  it.each([true, false])('show what was tested of them, in the colour of a side where it was found: %s', (found) => {
    const [pair] = outputs.comparisons.pairs;
    const [test] = outputs.signals.tested;
    if (pair === undefined || test === undefined) throw new Error('the sample has a pair and a test');
    const of = { dimension: pair.dimension, funnel: pair.funnel, segment: pair.second, against: pair.first };
    const told = pageOf({ tested: [{ ...test, ...of, stage: 'stage_1', found }] });
    const section = /<section id="comparisons".*?<h3>/s.exec(told)?.[0] ?? '';
    expect(section).toContain('+20.0 pts');
    expect(section).toContain(`class="interval ${found ? 'above' : 'untested'}"`);
    expect(section.includes('not shown; one of 9.0 points')).toBe(!found);
  });
});

describe('since last report', () => {
  it('tells what is new, changed, resolved and retracted, each with its reason, and counts the rest', () => {
    const text = sectionText(page, 'since');
    const states = [...text.matchAll(/\b(new|changed|resolved|retracted|as before)\b/g)].map((found) => found[1]);
    expect(states).toEqual(['new', 'changed', 'resolved', 'retracted', 'as before']);
    expect(text).toContain('since 2026-09 · The file &lt;b&gt;of&lt;/b&gt; leads was replaced');
    expect(text).toContain('1 signal as before');
  });

  it('tells the strongest signals first', () => {
    const [first] = outputs.signals.lifeCycle;
    const entries = [2, 0].flatMap((index) => {
      const signal = outputs.signals.signals[index];
      return signal === undefined || first === undefined
        ? []
        : [{ ...first, signal: signal.id, state: 'changed' as const }];
    });
    const told = pageOf({ lifeCycle: entries });
    const section = /<section id="since".*?<\/section>/s.exec(told)?.[0] ?? '';
    const [strong, weak] = [0, 2].map((index) =>
      section.indexOf(`~${encoded(outputs.signals.signals[index]?.id ?? '')}"`),
    );
    expect(strong).toBeGreaterThan(0);
    expect(weak).toBeGreaterThan(strong ?? 0);
  });

  it('says so where nothing was established before, and where nothing changed', () => {
    const { lifeCycle } = outputs.signals;
    const of = (state: string) => lifeCycle.filter((entry) => entry.state === state);
    expect(sectionText(pageOf({ lifeCycle: of('new') }), 'since')).toContain(
      'Nothing was established before: 1 signal new.',
    );
    expect(sectionText(pageOf({ lifeCycle: of('persisting') }), 'since')).toContain('Nothing new, changed');
    expect(sectionText(pageOf({ lifeCycle: [] }), 'since')).toContain('Nothing new, changed');
  });
});

function encoded(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, (sign) => `.${sign.codePointAt(0)?.toString(16)}.`);
}
