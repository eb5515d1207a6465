import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../../shared/contracts/outputs.ts';
import { chartSegments } from '../../../../shared/report/page/chart-segments.ts';
import { pageOutline } from '../../../../shared/report/page/page-outline.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { type Place, touches } from '../../../../shared/signals/touches.ts';
import { sampleOutputs } from './sample-outputs.ts';

const flag = (given: Partial<Flag>): Flag => ({
  ...{ id: 'often_blank/x', kind: 'often_blank', severity: 'constrain', dimension: null, funnel: null, object: null },
  ...{ sentence: 'something is wrong', found: 0.5, allowed: 0.2, ...given },
});
const FLAGS = [
  flag({ id: 'often_blank/persona', dimension: 'persona' }),
  flag({ id: 'closed_administratively/2', kind: 'closed_administratively', stages: ['acquisition.stage_2'] }),
  flag({
    ...{ id: 'volume_unusual/3', kind: 'volume_unusual', stages: ['acquisition.stage_3'], months: ['2026-07'] },
  }),
  flag({ id: 'often_unmapped/industry', kind: 'often_unmapped', severity: 'warn', dimension: 'industry' }),
];
const sample = sampleOutputs();
const isHeld = (place: Place) => FLAGS.some((one) => one.severity === 'constrain' && touches(one, place));
const heatmapRows = sample.heatmap.rows.map((row) => ({
  ...row,
  cells: row.cells.map((cell) => ({
    ...cell,
    marks: FLAGS.filter((one) => one.severity === 'constrain' && touches(one, { ...row, stage: cell.stage })).map(
      ({ id }) => `constrained:${id}`,
    ),
  })),
}));
const outputs = {
  ...sample,
  heatmap: { ...sample.heatmap, rows: heatmapRows },
  flags: { ...sample.flags, flags: FLAGS },
  quality: { ...sample.quality, flags: FLAGS },
};
const page = reportPage(outputs, { plot: '', d3: '', style: '', script: '' });
const outline = pageOutline(outputs.scorecards, FLAGS);
const section = (id: string) => new RegExp(`<section id="${id}".*?</section>`, 's').exec(page)?.[0] ?? '';
/** Whether each of the parts of a section that match carries the sign. */
const marked = (text: string, part: RegExp) => (text.match(part) ?? []).map((one) => one.includes('class="held"'));
const rowHeadings = (text: string) => marked(text, /<th scope="row">.*?(?=<td)/gs);
const dimensions = outline.dimensions.map(({ id }) => id);

/** Cells and rows in the order of the page: those of what is constrained carry it, no other does. */
describe('what is constrained carries the sign of it, and nothing else does', () => {
  test('the stages of the whole funnel', () => {
    const stages = outline.funnels.flatMap(({ id: funnel, stages: own }) =>
      own.map(({ id: stage }) => isHeld({ dimension: 'all', funnel, stage })),
    );
    // the outcomes of opportunities stand after them, one row per funnel: no flag is about their stages
    expect(rowHeadings(section('funnel'))).toEqual([...stages, false, false]);
    expect(stages.filter(Boolean)).toHaveLength(2);
  });

  test('cells of the heatmap', () => {
    const cells = [...section('heatmap').matchAll(/<td[^>]* id="(cell[^"]*)"[^>]*>(.*?)(?=<t[dhr]|<\/t)/gs)];
    const held = cells.map(([, , content]) => content?.includes('◐'));
    const expected = outline.dimensions.flatMap((dimension) =>
      outline.funnels.flatMap((funnel) =>
        outputs.heatmap.rows
          .filter((row) => row.dimension === dimension.id && row.funnel === funnel.id)
          .flatMap((row) => row.cells.map(({ stage }) => isHeld({ ...row, stage }))),
      ),
    );
    expect(held).toEqual(expected);
    expect(new Set(held).size).toBe(2);
  });

  test.each(['counts', 'rates'])('rows of the scorecards: %s', (table) => {
    const tables = section('scorecards').match(new RegExp(`<table class="${table}">.*?</table>`, 'gs')) ?? [];
    const expected = outline.dimensions.flatMap(({ id: dimension, segments }) =>
      segments.map(() =>
        outline.funnels.flatMap(({ id: funnel, stages }) =>
          stages
            .filter(({ isLast }) => table === 'counts' || !isLast)
            .map(({ id: stage }) => isHeld({ dimension, funnel, stage })),
        ),
      ),
    );
    expect(tables.map(rowHeadings)).toEqual(expected);
  });

  test.each(['outcomes', 'closed'])('rows of the scorecards: %s', (table) => {
    const tables = section('scorecards').match(new RegExp(`<table class="${table}">.*?</table>`, 'gs')) ?? [];
    const expected = outline.dimensions.flatMap(({ id, segments }) =>
      segments.map(() => outline.funnels.map(() => id === 'persona')),
    );
    expect(tables.map(rowHeadings)).toEqual(expected);
  });

  test.each(['trends', 'curves'])('rows of the %s', (id) => {
    const expected = ['stage_1', 'stage_2', 'stage_3', 'stage_4', 'stage_5', 'stage_6'].flatMap((stage) =>
      chartSegments(outline).map(({ dimension }) => isHeld({ dimension, funnel: 'acquisition', stage })),
    );
    expect(rowHeadings(section(id))).toEqual(expected);
  });

  test('months of the trends: only those that a flag names', () => {
    const tables = section('trends').match(/<table.*?<\/table>/gs) ?? [];
    const cells = tables.map((table) => marked(table, /<td>.*?(?=<t[dr]|<\/t)/gs));
    const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
    const every = chartSegments(outline).flatMap(() => months);
    expect(cells).toEqual(tables.map((_, index) => every.map((month) => index === 2 && month === '2026-07')));
  });

  test('predefined pairs, and months beside each other', () => {
    expect(rowHeadings(section('comparisons'))).toEqual([false, false, true]);
  });

  test('steps of what moved', () => {
    const [movements = '', velocity = ''] = section('movements').split('Pipeline velocity');
    const headings = marked(movements, /<th scope="row(?:group)?"[^>]*>[^<]*<bdi>[^→]*→.*?(?=<t[dr])/gs);
    const expected = outline.dimensions.flatMap(({ id }) =>
      outputs.signals.movements
        .filter(({ dimension }) => dimension === id)
        .flatMap((one) => [isHeld(one), isHeld(one)]),
    );
    expect(headings.length).toBeGreaterThan(0);
    expect(headings).toEqual(expected);
    // no flag is about stages of opportunities, and none of the sample's velocities is by persona
    expect(new Set(rowHeadings(velocity))).toEqual(new Set([false]));
  });

  test('signals and the sentences of what was found', () => {
    const items = marked(section('signals').split('<ol class="signals">')[1] ?? '', /<h3>.*?<\/h3>/gs);
    expect(items).toEqual(outputs.signals.signals.map(isHeld));
    const findings = section('signals').split('<ol class="signals">')[0] ?? '';
    expect(marked(findings, /<p><bdi>.*?<\/p>/gs).some(Boolean)).toBe(outputs.signals.signals.some(isHeld));
  });

  test('sentences of the summary, by the facts that they cite', () => {
    // of sales: a fact that has no place; then a signal at the constrained stage, a cell at another one, and a flag
    expect(marked(section('summary'), /<li class=.*?<\/li>/gs)).toEqual([true, false, false, false]);
  });

  test('claims over months', () => {
    const told = outputs.signals.lifeCycle.filter(({ state }) => state !== 'persisting');
    expect(section('since').match(/class="held"/g) ?? []).toHaveLength(told.filter(isHeld).length);
    expect(told.some(isHeld)).toBe(true);
  });

  test('headings of the ranks', () => {
    const tables = section('scorecards').match(/<table class="ranks">.*?<\/table>/gs) ?? [];
    const headings = tables.flatMap((table) => marked(table, /<th scope="col"><bdi>.*?(?=<t[hr])/gs));
    const ranks = outputs.signals.ranks;
    const expected = outline.dimensions.flatMap(({ id: dimension }) =>
      outline.funnels.flatMap(({ id: funnel, stages }) =>
        stages
          .filter(({ id }) =>
            ranks.some((one) => one.dimension === dimension && one.funnel === funnel && one.stage === id),
          )
          .map(({ id: stage }) => isHeld({ dimension, funnel, stage })),
      ),
    );
    expect(headings).toEqual(expected);
    expect(headings).toContain(true);
  });

  test('the row of all segments above the heatmap', () => {
    const rows = [...section('heatmap').matchAll(/<tr class="all">.*?(?=<tr)/gs)].map(([row]) => row);
    const cells = rows.flatMap((row) => marked(row, /<td>.*?(?=<td|$)/gs));
    const expected = outline.dimensions.flatMap(() =>
      outline.funnels.flatMap(({ id: funnel, stages }) =>
        stages.filter(({ isLast }) => !isLast).map(({ id: stage }) => isHeld({ dimension: 'all', funnel, stage })),
      ),
    );
    expect(cells).toEqual(expected);
  });

  test('velocities, by the stages of opportunities', () => {
    const flags = [flag({ id: 'closures_in_bulk/acquisition', stages: ['acquisition.stage_5'] })];
    const constrained = reportPage(
      { ...outputs, flags: { ...outputs.flags, flags }, quality: { ...outputs.quality, flags } },
      { plot: '', d3: '', style: '', script: '' },
    );
    const movements = /<section id="movements".*?<\/section>/s.exec(constrained)?.[0] ?? '';
    expect(new Set(rowHeadings(movements.split('Pipeline velocity')[1] ?? ''))).toEqual(new Set([true]));
  });

  test('every dimension of the page was walked', () => {
    expect(dimensions).toEqual(['industry', 'region', 'persona']);
  });
});
