import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { paragraphsOf } from '../../../../shared/narrative/paragraphs-of.ts';
import { renderDraft } from '../../../../shared/narrative/render-draft.ts';
import { openingOf, templateDrafts } from '../../../../shared/narrative/template/template-drafts.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { anyDetected } from '../facts/any-detected.ts';
import { sampleSources } from '../facts/sample-sources.ts';

// the same ones each time: to choose facts of a report takes longer than to word them
const reports = fc
  .sample(anyDetected, { numRuns: 12, seed: 20_261 })
  .map((detected) => factsOf(sampleSources({ detected })));
const holds = (check: (facts: Fact[]) => void) => reports.forEach(check);

describe('of whatever was found', () => {
  test('every wording of every fact passes the verifier', () =>
    holds((facts) => {
      for (const draft of facts.flatMap(draftsOf)) expect(verifyStatement(draft, facts), draft.text).toEqual([]);
    }));

  test('the same facts are worded alike to the byte, and a fact alike whatever else is told', () =>
    holds((facts) => {
      expect(JSON.stringify(templateDrafts(structuredClone(facts)))).toBe(JSON.stringify(templateDrafts(facts)));
      for (const fact of facts) expect(draftsOf(structuredClone(fact))).toEqual(draftsOf(fact));
    }));

  test('no audience reads one opening three times in a row', () =>
    holds((facts) => {
      const drafts = templateDrafts(facts);
      for (const { paragraphs } of paragraphsOf(facts)) {
        const read = paragraphs.flatMap(({ factIds }) => factIds);
        const openings = read.map((id) => {
          const [fact, draft] = [facts.find((one) => one.id === id), drafts.find(({ factIds }) => factIds[0] === id)];
          return fact === undefined || draft === undefined ? '' : openingOf(draft, fact);
        });
        const thirds = openings.filter((one, at) => one === openings[at - 1] && one === openings[at - 2]);
        expect(thirds, openings.join(' | ')).toEqual([]);
      }
    }));

  test('one of anything is singular, any other number plural; shares are percent and differences points', () =>
    holds((facts) => {
      for (const draft of facts.flatMap(draftsOf)) {
        const text = renderDraft(draft.text, facts).replaceAll(/"[^"]*"/g, '');
        expect(text).not.toMatch(/(?<![\d.,])1 (?:people|opportunities|deals|won deals|segments|days|comparisons)\b/);
        expect(text).not.toMatch(/(?:\d{2,}|[02-9]) (?:person|opportunity|deal|won deal|segment|day|comparison)\b/);
        expect(text).not.toMatch(/ set out,? it is |It persists since/);
        expect(text).not.toMatch(/(?<![\d.,])1\.0 points|% (?:points?|below|above)|\b(?:a|an) \d/);
        for (const [, name] of draft.text.matchAll(/\{\{f\d+\.([a-z_0-9]+)\}\} (?:above|below)/g))
          expect(name).toMatch(/difference/);
      }
    }));
});
