import type { Fact } from '../../contracts/narrative.ts';
import type { RefusedStatement } from '../../contracts/wording.ts';
import type { WordingRequest } from '../../ports.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import { INSTRUCTIONS } from './prompt.ts';
import { quotedRefusals } from './quoted-refusals.ts';
import { toldFact } from './told-fact.ts';

/** One request: the prompt, some facts, and what was refused of the model's own statements of them. */
export function wordingRequest(facts: readonly Fact[], refused: readonly RefusedStatement[] = []): WordingRequest {
  const told = {
    facts: facts.map(toldFact),
    ...(refused.length === 0 ? {} : { refused: refused.map(quotedRefusals) }),
  };
  return { instructions: INSTRUCTIONS, facts: JSON.stringify(told), schema: ANSWER_SCHEMA };
}
