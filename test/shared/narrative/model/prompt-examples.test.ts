import { describe, expect, it } from 'vitest';
import { INSTRUCTIONS } from '../../../../shared/narrative/model/prompt.ts';
import { PROMPT_EXAMPLES } from '../../../../shared/narrative/model/prompt-examples.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';

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

  it('shows each rule of what is never said that a text can break by its words', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(INSTRUCTIONS).not.toContain('Northwind');
    expect(INSTRUCTIONS).not.toMatch(/21\.4|1,840|12\.0%/);
  });
});
