import { canonicalJson, contentHash } from '../../contracts/content-hash.ts';
import type { Fact } from '../../contracts/narrative.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import { INSTRUCTIONS, PROMPT_VERSION } from './prompt.ts';
import { toldFact } from './told-fact.ts';

/** Hash of all that a model is told before the facts: part of how a version comes about. */
export const PROMPT_HASH: string = contentHash(canonicalJson([PROMPT_VERSION, INSTRUCTIONS, ANSWER_SCHEMA]));

/** The same for the same model, prompt and facts as they are told: by it their text is found again. */
export function wordingKey(model: string, facts: readonly Fact[]): string {
  return contentHash(canonicalJson([model, PROMPT_HASH, facts.map(toldFact)]));
}
