import type { Fact } from '../../contracts/narrative.ts';
import type { RefusedStatement } from '../../contracts/wording.ts';
import type { WordingRequest } from '../../ports.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import { INSTRUCTIONS } from './prompt.ts';
import { toldFact } from './told-fact.ts';

const LONGEST_QUOTE = 400;

/** One request: the prompt, some facts, and what was refused of the model's own statements of them. */
export function wordingRequest(facts: readonly Fact[], refused: readonly RefusedStatement[] = []): WordingRequest {
  const told = { facts: facts.map(toldFact), ...(refused.length === 0 ? {} : { refused: refused.map(quoted) }) };
  return { instructions: INSTRUCTIONS, facts: JSON.stringify(told), schema: ANSWER_SCHEMA };
}

/** The model's own words and what is wrong with them: a span that is not in its text is none of its words. */
function quoted({ factId, text, refusals }: RefusedStatement): object {
  return {
    factId,
    text: text.slice(0, LONGEST_QUOTE),
    rules: refusals.map(({ rule, span }) => ({
      rule,
      ...(text.includes(span) ? { span: span.slice(0, LONGEST_QUOTE) } : {}),
    })),
  };
}
