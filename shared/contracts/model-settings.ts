import * as z from 'zod/mini';
import { ContractError } from './errors.ts';

/**
 * The language model that words a report: which one, what it can do, and what it may spend. Without settings our templates word
 * everything. Models differ in what they refuse, so that nothing is sent that is not said here.
 */

const wholeNumber = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));

export const ModelSettings = z.strictObject({
  /** The foundation model's id in Bedrock, such as `anthropic.claude-haiku-4-5-20251001-v1:0`. */
  model: z.string().check(z.regex(/^[a-z0-9-]+\.[A-Za-z0-9.:-]+$/)),
  /** Inference profile by which it is asked, where it is not asked by its own id: an id such as `eu.anthropic.…`, or an ARN. */
  profile: z.optional(z.string().check(z.regex(/^(arn:aws[a-z-]*:bedrock:[a-z0-9:/.-]+|[a-z-]+\.[A-Za-z0-9.:-]+)$/))),
  /** Where it is asked; otherwise in the region of the deployment. */
  region: z.optional(z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/))),
  /** How it is held to a JSON Schema: by the format of its text, or by a tool that it has to call, strictly or not. */
  structuredOutput: z.enum(['json_schema', 'strict_tool', 'tool']),
  /** Only for models that take them: newer ones refuse the request. */
  sampling: z.optional(
    z.strictObject({
      temperature: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
      topP: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    }),
  ),
  serviceTier: z.optional(z.enum(['default', 'flex', 'priority'])),
  guardrail: z.optional(
    z.strictObject({
      id: z.string().check(z.regex(/^[a-z0-9]+$/)),
      /** A numbered version: a draft changes under a report. */
      version: z.string().check(z.regex(/^[1-9]\d*$/)),
    }),
  ),
  /** The longest answer. Bedrock reserves as much of the account's quota for every request. */
  maxTokens: z._default(wholeNumber(200, 4000), 1000),
  /** What wording one report may take in all, waits and repetitions included; then templates word what is left. */
  budget: z._default(z.strictObject({ seconds: wholeNumber(5, 480), tokens: wholeNumber(1000, 1_000_000) }), {
    seconds: 120,
    tokens: 200_000,
  }),
  /** What a million tokens cost, as the bill says it. Where it is not said, tokens are told and no cost. */
  price: z.optional(
    z.strictObject({
      currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
      perMillionInputTokens: z.number().check(z.minimum(0)),
      perMillionOutputTokens: z.number().check(z.minimum(0)),
    }),
  ),
});
export type ModelSettings = z.infer<typeof ModelSettings>;

/** The settings that a value is. Throws ContractError with the first that is none, by its path. */
export function modelSettings(value: unknown): ModelSettings {
  const settings = ModelSettings.safeParse(value);
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  const path = ['model', ...(issue?.path ?? [])];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const found = path.slice(1).reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], value);
  throw new ContractError(
    unknown === undefined
      ? `${path.join('.')}: found ${JSON.stringify(found) ?? 'nothing'}; docs/wording.md says what is allowed`
      : `${path.join('.')}: there is no setting "${unknown}"; docs/wording.md says which there are`,
  );
}
