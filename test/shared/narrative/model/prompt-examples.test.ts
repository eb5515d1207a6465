import { describe, expect, it } from 'vitest';
import { FactKind } from '../../../../shared/contracts/narrative.ts';
import { KIND_SENTENCES } from '../../../../shared/narrative/model/kind-sentences.ts';
import { INSTRUCTIONS } from '../../../../shared/narrative/model/prompt.ts';
import { PROMPT_EXAMPLES } from '../../../../shared/narrative/model/prompt-examples.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { FACTS_OF_KINDS } from './facts-of-kinds.ts';

describe('what the model is shown is what the verifier does', () => {
  const cases = PROMPT_EXAMPLES.flatMap(({ fact, allowed, refused }) => [
    ...allowed.map((text) => ({ fact, text, rule: undefined })),
    ...refused.map(({ text, rule }) => ({ fact, text, rule })),
  ]);

  it.each(cases)('$rule: $text', ({ fact, text, rule }) => {
    const rules = verifyStatement({ factIds: [fact.id], kind: fact.kind, text }, [fact]).map((one) => one.rule);
    if (rule === undefined) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
    expect(INSTRUCTIONS).toContain(rule === undefined ? `Taken: ${text}` : `Refused (${rule}): ${text}`);
  });

  it.each(KIND_SENTENCES.map((sentence, index) => ({ ...sentence, fact: FACTS_OF_KINDS[index] })))(
    '$kind: $text',
    ({ kind, text, fact }) => {
      const facts = fact === undefined ? [] : [fact];
      expect(verifyStatement({ factIds: ['f9'], kind, text }, facts)).toEqual([]);
      expect(INSTRUCTIONS).toContain(`Taken of a fact of kind ${kind}: ${text}`);
    },
  );

  it('shows a sentence of every kind of fact', () => {
    const shown = [...PROMPT_EXAMPLES.map(({ fact }) => fact.kind), ...KIND_SENTENCES.map(({ kind }) => kind)];
    expect(new Set(shown)).toEqual(new Set(FactKind.options));
  });

  it('shows each rule of what is never said that a text can break by its words', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(INSTRUCTIONS).not.toContain('Northwind');
    expect(INSTRUCTIONS).not.toMatch(/21\.4|1,840|12\.0%/);
  });
});
