import { describe, expect, test } from 'vitest';
import { Fact } from '../../../../shared/contracts/narrative.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { renderDraft } from '../../../../shared/narrative/render-draft.ts';
import { templateDrafts } from '../../../../shared/narrative/template/template-drafts.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSignal, testOf } from '../../signals/sample-signal.ts';
import { figureAt } from './figure-at.ts';
import { sampleFiles, sampleSources } from './sample-sources.ts';

const facts = factsOf(sampleSources());

describe('facts', () => {
  test('hold to their contract, each for somebody, called in the order in which they were chosen', () => {
    for (const fact of facts) expect(Fact.parse(fact)).toEqual(fact);
    expect(facts.map(({ id }) => id)).toEqual(facts.map((_, index) => `f${index + 1}`));
    expect(facts.filter(({ audiences }) => audiences.length === 0)).toEqual([]);
  });

  test('are at most sixty, and nine for an audience', () => {
    expect(facts.length).toBeLessThanOrEqual(60);
    for (const audience of new Set(facts.flatMap((fact) => fact.audiences)))
      expect(facts.filter((fact) => fact.audiences.includes(audience)).length).toBeLessThanOrEqual(9);
  });

  test('have numbers that stand where they say they do', () => {
    const files = sampleFiles();
    for (const { numbers } of facts)
      for (const { value, source } of Object.values(numbers))
        expect(figureAt(files, source), JSON.stringify(source)).toBe(value);
  });

  test('set a declared pair side by side, each with its own figures', () => {
    const { detected, definitions, ...sources } = sampleSources();
    const pair = testOf(
      sampleSignal({
        ...{ dimension: 'industry', segment: 'industry_1', funnel: 'acquisition', stage: 'stage_2' },
        comparator: { ...sampleSignal().comparator, kind: 'segment', segments: ['industry_2'] },
        id: 'level/stage_conversion/vs_industry_2/industry.industry_1/acquisition.stage_2',
      }),
      { found: false },
    );
    const tested = [...detected.tested, pair];
    const told = factsOf({ ...sources, definitions, detected: { ...detected, tested } });
    const contrast = told.find(({ cites }) => cites.includes(pair.id));
    expect(contrast?.relations[0]?.direction).toBeNull();
    expect(contrast?.numbers.share?.source.record).toBe('industry.industry_1/acquisition.stage_2');
    expect(contrast?.numbers.comparator_share?.source.record).toBe('industry.industry_2/acquisition.stage_2');
    for (const { value, source } of Object.values(contrast?.numbers ?? {}).filter(({ unit }) => unit !== 'points'))
      expect(figureAt(sampleFiles(), source), source.path).toBe(value);
  });

  test.each([
    [0, 'In this report, no comparison of segments could be tested.', []],
    [
      7,
      'No difference was shown: 7 comparisons were tested, with an error budget of 5.0%.',
      ['tested', 'false_discovery_rate'],
    ],
  ])(
    'where nothing was found in %i tests, the budget is told only if there was one to spend',
    (tested, said, numbers) => {
      const { detected, ...sources } = sampleSources();
      const budget = { ...detected.budget, tested, found: 0 };
      const told = factsOf({ ...sources, detected: { ...detected, signals: [], patterns: [], tested: [], budget } });
      const nothing = told.filter(({ kind }) => kind === 'nothing_found');
      expect(nothing.map((fact) => Object.keys(fact.numbers))).toEqual([numbers]);
      expect(templateDrafts(nothing).map(({ text }) => renderDraft(text, nothing))).toEqual([said]);
      expect(templateDrafts(nothing).flatMap((draft) => verifyStatement(draft, nothing))).toEqual([]);
    },
  );

  test('call the same thing by the same opaque name, and nothing else by it', () => {
    const labels = facts
      .flatMap((fact) => Object.values(fact.labels))
      .filter(({ role }) => role === 'segment' || role === 'stage');
    const named = new Map<string, Set<string>>();
    for (const { opaque, text } of labels) named.set(opaque, (named.get(opaque) ?? new Set()).add(text));
    expect([...named.values()].filter((texts) => texts.size > 1)).toEqual([]);
    for (const opaque of named.keys()) expect(opaque).toMatch(/^(segment|stage)_[a-z]+$/);
  });
});
