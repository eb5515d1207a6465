import {
  type BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelSettings } from '../../contracts/model-settings.ts';
import type { Spent } from '../../contracts/wording.ts';
import type { Wording, WordingAnswer, WordingOutcome, WordingRequest } from '../../ports.ts';
import { statusOf } from './aws-problem.ts';
import type { Sleep } from './bounded-retry.ts';
import { converseAnswer } from './converse-answer.ts';
import { converseFailure } from './converse-failure.ts';
import { converseRequest } from './converse-request.ts';
import { modelName } from './model-name.ts';

export type BedrockOptions = {
  readonly client: Pick<BedrockRuntimeClient, 'send'>;
  readonly settings: ModelSettings;
  readonly sleep: Sleep;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** From 0 to 1: many runs that were throttled at once are not to come back at once. */
  readonly random: () => number;
};

/** One request that never ends is given up before it takes the time of all others. */
const LONGEST_ATTEMPT = 60_000;
/** With less left nothing is tried again. */
const SHORTEST_ATTEMPT = 1000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
/** Few tokens are shorter than three bytes of English or JSON: so many are counted where the model does not say. */
const BYTES_PER_TOKEN = 3;

type Left = Parameters<Wording['ask']>[1];
type Attempt = {
  readonly outcome: WordingOutcome;
  readonly mayPass: boolean;
  readonly response: unknown;
  readonly tokens: Pick<Spent, 'inputTokens' | 'outputTokens'>;
};

/** A model of Bedrock, asked by Converse. */
export function bedrockWording(options: BedrockOptions): Wording {
  const { settings } = options;
  const { price } = settings;
  return {
    model: modelName(settings),
    budget: { milliseconds: settings.budget.seconds * 1000, tokens: settings.budget.tokens },
    ask: (request, left) => ask(options, request, left),
    cost: ({ inputTokens, outputTokens }) =>
      price && {
        currency: price.currency,
        amount: (inputTokens * price.perMillionInputTokens + outputTokens * price.perMillionOutputTokens) / 1e6,
      },
  };
}

/** Attempts until one is no failure that may pass, or until time or tokens do not allow another. */
async function ask(options: BedrockOptions, request: WordingRequest, left: Left): Promise<WordingAnswer> {
  const { settings, now, sleep, random } = options;
  const started = now();
  const remaining = () => left.milliseconds - (now() - started);
  const sent = converseRequest(request, settings);
  const most = { inputTokens: tokensOf(request), outputTokens: settings.maxTokens };
  const attempts: Attempt[] = [];
  let wait = 0;
  while (
    remaining() > (wait === 0 ? 0 : wait + SHORTEST_ATTEMPT) &&
    left.tokens >= sum([...attempts.map(({ tokens }) => tokens), most])
  ) {
    if (wait > 0) await sleep(wait);
    const attempt = await attemptOf(options, sent, most, Math.min(remaining(), LONGEST_ATTEMPT));
    attempts.push(attempt);
    if (!attempt.mayPass) break;
    wait = waitAfter(attempts.length, random());
  }
  return {
    outcome: attempts.at(-1)?.outcome ?? {
      kind: 'unavailable',
      reason: remaining() > 0 ? 'out_of_tokens' : 'out_of_time',
    },
    spent: {
      milliseconds: Math.round(now() - started),
      inputTokens: attempts.reduce((all, { tokens }) => all + tokens.inputTokens, 0),
      outputTokens: attempts.reduce((all, { tokens }) => all + tokens.outputTokens, 0),
    },
    sent: attempts.length === 0 ? undefined : sent,
    responses: attempts.map(({ response }) => response),
  };
}

function sum(tokens: readonly Attempt['tokens'][]): number {
  return tokens.reduce((all, { inputTokens, outputTokens }) => all + inputTokens + outputTokens, 0);
}

/** Twice as long each time, and by chance down to half of it. */
function waitAfter(attempts: number, chance: number): number {
  return Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT) * (0.5 + chance / 2);
}

async function attemptOf(
  { client }: BedrockOptions,
  sent: ReturnType<typeof converseRequest>,
  most: Attempt['tokens'],
  milliseconds: number,
): Promise<Attempt> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)));
  try {
    const asked = client.send(new ConverseCommand(sent), { abortSignal: signal });
    const response = await Promise.race([asked, aborted(signal)]);
    const tokens = usageOf(response) ?? most;
    return { outcome: converseAnswer(response), mayPass: false, response: kept(response), tokens };
  } catch (error) {
    const { outcome, mayPass, isFree } = converseFailure(error);
    return { outcome, mayPass, response: described(error), tokens: isFree ? NOTHING : most };
  }
}

const NOTHING = { inputTokens: 0, outputTokens: 0 };

/** Whatever the client makes of the signal, the attempt is over. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function usageOf({ usage }: Partial<ConverseCommandOutput>): Attempt['tokens'] | undefined {
  const { inputTokens, outputTokens } = usage ?? {};
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function tokensOf({ instructions, facts, schema }: WordingRequest): number {
  const text = instructions + facts + JSON.stringify(schema);
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

function kept({ output, stopReason, usage, metrics, $metadata }: ConverseCommandOutput): unknown {
  return { requestId: $metadata?.requestId, output, stopReason, usage, metrics };
}

function described(error: unknown): unknown {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.name, status: statusOf(error), message: error.message.slice(0, 500) };
}
