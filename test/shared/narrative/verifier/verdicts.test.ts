import { expect, test } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { ASSUMED } from './facts-of-test.ts';

const VERDICTS = ['agrees', 'other_side', 'smaller_than_claimed', 'cannot_tell_yet'] as const;
const of = (verdict: (typeof VERDICTS)[number]): Fact => ({
  ...{ ...ASSUMED, verdict },
  ...(verdict === 'cannot_tell_yet' ? { evidence: 'insufficient' } : {}),
});

test.each(VERDICTS)('what is told of an assumption that %s is refused of every other verdict', (verdict) => {
  for (const draft of draftsOf(of(verdict)))
    for (const other of VERDICTS) {
      const refused = verifyStatement(draft, [of(other)]).filter(({ rule }) => rule === 'grammar');
      expect(refused.length > 0, `${draft.text} as ${other}`).toBe(other !== verdict);
    }
});

test.each(VERDICTS)('an assumption that %s is not told without its verdict', (verdict) => {
  const { id, kind } = ASSUMED;
  const text = `The assumption "{{${id}.assumption}}": {{${id}.observed}} of {{${id}.observed_whole}} moved on in {{${id}.segment}}.`;
  const rules = verifyStatement({ kind, factIds: [id], text }, [of(verdict)]).map(({ rule }) => rule);
  expect(rules).toContain('grammar');
});
