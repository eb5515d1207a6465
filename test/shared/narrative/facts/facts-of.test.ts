import { describe, expect, test } from 'vitest';
import { Fact } from '../../../../shared/contracts/narrative.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
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
