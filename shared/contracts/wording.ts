import * as z from 'zod/mini';
import { DraftStatement, Refusal } from './narrative.ts';

/** What is kept of how a report was worded, beside the version and no part of it. */

/** Why an answer gave nothing to verify, though the model can be asked for something else. */
export const UnusableReason = z.enum([
  /** Longer than was asked for, so that its end is missing. */
  'cut_short',
  'filtered',
  'guardrail',
  /** The model or Bedrock says so itself. */
  'malformed',
  'context_full',
  /** It stopped for a reason that is not its end, or that nobody knows. */
  'unexpected_stop',
  'no_text',
  'too_large',
  'not_json',
  /** JSON, and not what was asked for. */
  'not_statements',
]);
export type UnusableReason = z.infer<typeof UnusableReason>;

/** Why the model is not asked again in this run. */
export const UnavailableReason = z.enum([
  'no_model',
  'throttled',
  /** No answer came in its time, or the connection ended before one. */
  'timed_out',
  'no_connection',
  /** It does not take the request, or not from us. */
  'refused',
  'failing',
  'out_of_time',
  'out_of_tokens',
]);
export type UnavailableReason = z.infer<typeof UnavailableReason>;

const count = z.int().check(z.minimum(0));

/** Tokens as the model's own usage has them; where it says nothing of use, as many as the request could have taken. */
export const Spent = z.strictObject({ milliseconds: count, inputTokens: count, outputTokens: count });
export type Spent = z.infer<typeof Spent>;

/** One request and what came of it, under `runs/<runId>/wording/`. */
export const Exchange = z.strictObject({
  model: z.nullable(z.string()),
  outcome: z.enum(['answer', 'unusable', 'unavailable']),
  reason: z.nullable(z.union([UnusableReason, UnavailableReason])),
  spent: Spent,
  /** As it was sent; null where nothing was. */
  request: z.unknown(),
  /** What came back of every attempt, the last one last. */
  responses: z.array(z.unknown()),
});
export type Exchange = z.infer<typeof Exchange>;

/** A statement of the model that is not published, and why. */
export const RefusedStatement = z.strictObject({ factId: z.string(), text: z.string(), refusals: z.array(Refusal) });
export type RefusedStatement = z.infer<typeof RefusedStatement>;

/** `runs/<runId>/wording.json`. */
export const WordingRecord = z.strictObject({
  model: z.nullable(z.string()),
  /** The model's statements were accepted before, for the same facts. */
  reused: z.boolean(),
  requests: count,
  spent: Spent,
  cost: z.nullable(z.strictObject({ currency: z.string(), amount: z.number() })),
  /** Why the model was not asked further; null where it was asked for all. */
  stopped: z.nullable(UnavailableReason),
  unusable: z.array(UnusableReason),
  byModel: z.array(z.string()),
  /** Facts that a template words though a model was asked. */
  byTemplate: z.array(z.string()),
  refused: z.array(RefusedStatement),
  /** Facts without a statement: what the template says of them was refused as well. */
  unsaid: z.array(RefusedStatement),
});
export type WordingRecord = z.infer<typeof WordingRecord>;

/** `wording/<key>.json`: statements of a model that were accepted, found again for the same facts. Written once. */
export const AcceptedWording = z.strictObject({
  model: z.string(),
  /** Of the version that they were first written for. */
  identity: z.string(),
  statements: z.array(DraftStatement),
});
export type AcceptedWording = z.infer<typeof AcceptedWording>;
