import { expect, test } from 'vitest';
import type { Restated } from '../../../../shared/contracts/outputs.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { renderDraft } from '../../../../shared/narrative/render-draft.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { figureAt } from './figure-at.ts';
import { sampleSources } from './sample-sources.ts';

const ofStage = (difference: number): Restated['ofAll'][number] => ({
  ...{ funnel: 'acquisition', stage: 'stage_2', month: '2026-06', status: 'mature', firstEntered: 1200, entered: 1 },
  ...{ first: 0.452, today: 0.452 + difference, difference },
});
const RESTATED: Restated = {
  ...{ compared: 312, changed: 41, most: 0.021, mayDifferBy: ['data', 'late_arrival'], ofAll: [ofStage(-0.004)] },
};

const told = (restated: Restated) => factsOf(sampleSources({ restated })).filter(({ kind }) => kind === 'restated');
const texts = (restated: Restated) => {
  const facts = told(restated);
  return facts.flatMap((fact) => draftsOf(fact).map(({ text }) => renderDraft(text, facts)));
};

test('what was restated is told to who reads the whole and to who keeps the numbers, each number of its file', () => {
  const facts = told(RESTATED);
  expect(facts.map(({ audiences }) => audiences)).toEqual([['revops', 'executive'], ['revops']]);
  for (const { value, source } of facts.flatMap(({ numbers }) => Object.values(numbers)))
    expect(figureAt({ 'trends.json': { restated: RESTATED } }, source), source.path).toBe(value);
});

test('says how much, in what the reports differ, and that the parts were not counted', () => {
  expect(texts(RESTATED)).toEqual(
    expect.arrayContaining([
      'Of 312 rates that were reported before, 41 are otherwise in this report, by up to 2.1 points; what they were counted from differs in data and records that arrived late; how much lies in each was not counted.',
      expect.stringMatching(
        /^For June 2026, 44\.8% of 1 person moved from .+ to .+, 0\.4 points below what was first reported, at 45\.2% of 1,200\.$/,
      ),
    ]),
  );
});

test.each([
  [
    'of one ground nothing is left open',
    { mayDifferBy: ['method' as const] },
    /^Of 312 .+ by up to 2\.1 points; what they were counted from differs in method\.$/,
  ],
  [
    'of one rate the words are singular',
    { compared: 1, changed: 1 },
    /^Of 1 rate that was reported before, 1 is otherwise/,
  ],
  [
    'where nothing changed, no ground is named',
    { changed: 0, most: 0, ofAll: [] },
    /^Of 312 rates that were reported before, 0 are otherwise in this report\.$/,
  ],
])('%s', (_, change, read) => {
  expect(texts({ ...RESTATED, ...change }).filter((text) => read.test(text))).toHaveLength(1);
});

test('where nothing changed, it is told to who keeps the numbers alone; without a baseline to nobody', () => {
  const facts = told({ ...RESTATED, changed: 0, most: 0, ofAll: [] });
  expect(facts.map(({ audiences }) => audiences)).toEqual([['revops']]);
  expect(factsOf(sampleSources()).filter(({ kind }) => kind === 'restated')).toEqual([]);
});

test.each([0.004, -0.004])(
  'every wording of a change of %d passes the verifier, and none of the other side',
  (difference) => {
    const restated = { ...RESTATED, ofAll: [ofStage(difference)] };
    const facts = told(restated);
    const [said, opposite] = difference < 0 ? ['below', 'above'] : ['above', 'below'];
    for (const draft of facts.slice(1).flatMap(draftsOf)) expect(draft.text).toContain(`.difference}} ${said} {{`);
    for (const draft of facts.flatMap(draftsOf)) {
      expect(verifyStatement(draft, facts), draft.text).toEqual([]);
      const turned = { ...draft, text: draft.text.replaceAll(` ${said} `, ` ${opposite} `) };
      if (turned.text !== draft.text) expect(verifyStatement(turned, facts), turned.text).not.toEqual([]);
      const swapped = swap(draft.text, '.changed}}', '.compared}}');
      if (swapped !== draft.text) expect(verifyStatement({ ...draft, text: swapped }, facts), swapped).not.toEqual([]);
      const other = swap(draft.text, '.share}}', '.comparator_share}}');
      if (other !== draft.text) expect(verifyStatement({ ...draft, text: other }, facts), other).not.toEqual([]);
    }
  },
);

function swap(text: string, one: string, other: string): string {
  return text.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);
}
