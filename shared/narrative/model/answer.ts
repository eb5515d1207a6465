import * as z from 'zod/mini';
import { DraftStatement } from '../../contracts/narrative.ts';
import type { UnusableReason } from '../../contracts/wording.ts';

const MOST_STATEMENTS = 40;
const LONGEST_STATEMENT = 800;

/** What the model is held to, as far as models can be: bounds are refused by Bedrock, and ours to check. */
export const ANSWER_SCHEMA: object = jsonSchema(z.strictObject({ statements: z.array(DraftStatement) }));

const Answer = z.strictObject({
  statements: z.array(DraftStatement).check(z.maxLength(MOST_STATEMENTS)),
});

export type ReadAnswer =
  | { readonly kind: 'statements'; readonly statements: readonly DraftStatement[] }
  | { readonly kind: 'unusable'; readonly reason: UnusableReason };

/** What a model answered, held to its schema and to bounds. */
export function readAnswer(text: string): ReadAnswer {
  const parsed = Answer.safeParse(jsonOf(text));
  if (!parsed.success) return { kind: 'unusable', reason: jsonOf(text) === undefined ? 'not_json' : 'not_statements' };
  const { statements } = parsed.data;
  const isLong = statements.some((statement) => statement.text.length > LONGEST_STATEMENT);
  return isLong ? { kind: 'unusable', reason: 'too_large' } : { kind: 'statements', statements };
}

/** Undefined where it is no JSON: an answer that cannot be read is one of many things that a model may say. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonSchema(schema: z.ZodMiniType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
