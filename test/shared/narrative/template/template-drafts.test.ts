import { describe, expect, test } from 'vitest';
import { DraftStatement, PLACEHOLDER } from '../../../../shared/contracts/narrative.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { renderDraft } from '../../../../shared/narrative/render-draft.ts';
import { templateDrafts } from '../../../../shared/narrative/template/template-drafts.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSources } from '../facts/sample-sources.ts';

const facts = factsOf(sampleSources());
const drafts = templateDrafts(facts);

describe('drafts of templates', () => {
  test('are one for each fact, in their order', () => {
    for (const draft of drafts) expect(DraftStatement.parse(draft)).toEqual(draft);
    expect(drafts.map(({ factIds }) => factIds)).toEqual(facts.map(({ id }) => [id]));
  });

  test('type no digit and no word for a number, in whatever way a fact is worded', () => {
    for (const { text } of facts.flatMap(draftsOf)) {
      const typed = text.replace(PLACEHOLDER, '_');
      expect(typed).not.toMatch(
        /\d|%|\b(one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|half|twice|double|once)\b/i,
      );
      expect(typed).not.toMatch(/undefined|null|\{|\}/);
    }
  });

  test('pass the verifier, in whatever way a fact is worded', () => {
    for (const draft of facts.flatMap(draftsOf)) expect(verifyStatement(draft, facts), draft.text).toEqual([]);
  });

  test('place every caveat that has to be said', () => {
    for (const fact of facts)
      for (const { text } of draftsOf(fact))
        for (const name of Object.keys(fact.caveats)) expect(text).toContain(`{{${fact.id}.${name}}}`);
  });

  test('end in one full stop, begin with a capital or a name, and leave no space too many', () => {
    for (const { text } of facts.flatMap(draftsOf)) {
      expect(text).toMatch(/^([A-Z"]|\{\{).*[^.]\.$/s);
      expect(text).not.toMatch(/ {2}| [,.;:)]|\( /);
      expect(renderDraft(text, facts)).not.toMatch(PLACEHOLDER);
    }
  });
});
