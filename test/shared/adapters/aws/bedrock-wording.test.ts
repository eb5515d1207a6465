import { StopReason } from '@aws-sdk/client-bedrock-runtime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { awsWording } from '../../../../shared/adapters/aws/aws-wording.ts';
import { bedrockWording } from '../../../../shared/adapters/aws/bedrock-wording.ts';
import type { ModelSettings } from '../../../../shared/contracts/model-settings.ts';
import {
  answering,
  type ConverseServer,
  converseServer,
  type Reply,
  saying,
} from '../../../conformance/converse-server.ts';
import { MODEL } from '../../../conformance/model-of-test.ts';
import { awsError, fakeClient } from './fake-client.ts';

const REQUEST = { instructions: 'Word each fact.', facts: '{"facts":["f1"]}', schema: { type: 'object' } };
const LEFT = { milliseconds: 100_000, tokens: 1_000_000 };

let server: ConverseServer | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.stop();
});

async function asked(
  reply: Reply,
  settings: Partial<ModelSettings> = {},
  left = { milliseconds: 10_000, tokens: 100_000 },
  time: Parameters<typeof awsWording>[1] = undefined,
) {
  server = await converseServer(reply);
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', server.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  const answer = await awsWording({ ...MODEL, ...settings }, time).ask(REQUEST, left);
  return { ...answer, received: server.received, bodies: server.received.map(({ text }) => JSON.parse(text)) };
}

/** A clock that waiting alone moves: what is asked again takes no time here, and a slow machine none of the budget. */
function timeOfWaiting(): NonNullable<Parameters<typeof awsWording>[1]> {
  let time = 0;
  return {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  };
}
const unusable = (reason: string) => ({ kind: 'unusable', reason });
const unavailable = (reason: string) => ({ kind: 'unavailable', reason });
const message = (content: unknown, stopReason = 'end_turn') =>
  answering(200, { output: { message: { content } }, stopReason });
const call = (name: string, input: unknown) => ({ toolUse: { toolUseId: 'one', name, input } });

describe('what is sent', () => {
  it('is what the settings say of the model, and no sampling, tier or guardrail besides', async () => {
    const { bodies, received } = await asked(saying('{}'));
    expect(received.map(({ path }) => path)).toEqual(['/model/eu.maker.model-1:0/converse']);
    expect(bodies).toEqual([
      {
        system: [{ text: 'Word each fact.' }],
        messages: [{ role: 'user', content: [{ text: '{"facts":["f1"]}' }] }],
        inferenceConfig: { maxTokens: 1000 },
        outputConfig: {
          textFormat: {
            type: 'json_schema',
            structure: { jsonSchema: { name: 'statements', schema: '{"type":"object"}' } },
          },
        },
      },
    ]);
  });

  it('has what was asked for besides', async () => {
    const { profile: _, ...plain } = MODEL;
    const { bodies, received } = await asked(message([call('statements', {})], 'tool_use'), {
      ...{ ...plain, profile: undefined as never },
      sampling: { temperature: 0 },
      serviceTier: 'flex',
      guardrail: { id: 'abc', version: '3' },
      structuredOutput: 'strict_tool',
    });
    expect(received[0]?.path).toBe('/model/maker.model-1:0/converse');
    expect(bodies[0]).toMatchObject({
      inferenceConfig: { maxTokens: 1000, temperature: 0 },
      serviceTier: { type: 'flex' },
      guardrailConfig: { guardrailIdentifier: 'abc', guardrailVersion: '3', trace: 'disabled' },
      toolConfig: {
        tools: [{ toolSpec: { name: 'statements', inputSchema: { json: { type: 'object' } }, strict: true } }],
        toolChoice: { tool: { name: 'statements' } },
      },
    });
    expect(bodies[0].outputConfig).toBeUndefined();
  });
});

describe('what comes back', () => {
  it.each([
    ['text', saying('{"statements":[]}'), '{"statements":[]}'],
    [
      'text in parts, among thoughts',
      message([{ text: '{"a"' }, { reasoningContent: {} }, { text: ':1}' }]),
      '{"a":1}',
    ],
    ['a call of the tool', message([{ text: 'so' }, call('statements', { a: 1 })], 'tool_use'), '{"a":1}'],
  ])('is taken where it is %s', async (_, reply, text) => {
    expect((await asked(reply)).outcome).toEqual({ kind: 'answer', text });
  });

  it.each<[string, Reply, { readonly reason: string }]>([
    ...Object.values(StopReason)
      .filter((reason) => reason !== 'end_turn')
      .map((reason): [string, Reply, { readonly reason: string }] => [
        `stop reason ${reason}`,
        message([{ text: '{}' }], reason),
        unusable(
          {
            max_tokens: 'cut_short',
            content_filtered: 'filtered',
            guardrail_intervened: 'guardrail',
            malformed_model_output: 'malformed',
            malformed_tool_use: 'malformed',
            tool_use: 'no_text',
            model_context_window_exceeded: 'context_full',
            stop_sequence: 'unexpected_stop',
          }[reason] ?? '?',
        ),
      ]),
    ['a stop reason that nobody knows', message([{ text: '{}' }], 'tired'), unusable('unexpected_stop')],
    ['a stop reason that every object has', message([{ text: '{}' }], 'constructor'), unusable('unexpected_stop')],
    [
      'no stop reason',
      answering(200, { output: { message: { content: [{ text: '{}' }] } } }),
      unusable('unexpected_stop'),
    ],
    ['no text', message([]), unusable('no_text')],
    ['content that is no list', message('text'), unusable('no_text')],
    ['no output', answering(200, { stopReason: 'end_turn' }), unusable('no_text')],
    ['a call of another tool', message([call('run_shell', { command: 'ls' })], 'tool_use'), unusable('no_text')],
    ['two calls', message([call('statements', {}), call('statements', {})], 'tool_use'), unusable('no_text')],
    ['a page', answering(200, '<html>no gateway</html>'), unusable('malformed')],
    ['half of an answer', answering(200, '{"output":{"message":{"content":[{"te'), unusable('malformed')],
    ['nothing', answering(200, ''), unusable('unexpected_stop')],
    ['a megabyte', saying('x'.repeat(1 << 20)), unusable('too_large')],
    [
      'a request that is wrong',
      answering(400, { message: 'temperature is deprecated' }, 'ValidationException'),
      unavailable('refused'),
    ],
    ['no permission', answering(403, { message: 'no' }, 'AccessDeniedException'), unavailable('refused')],
    ['no such model', answering(404, { message: 'no' }, 'ResourceNotFoundException'), unavailable('refused')],
    [
      'a quota that is used up',
      answering(400, { message: 'no' }, 'ServiceQuotaExceededException'),
      unavailable('refused'),
    ],
    ['a redirection', answering(301, ''), unavailable('refused')],
    ['throttling', answering(429, { message: 'slow' }, 'ThrottlingException'), unavailable('throttled')],
    [
      'a model that is not ready',
      answering(429, { message: 'wait' }, 'ModelNotReadyException'),
      unavailable('throttled'),
    ],
    [
      'a model that took too long',
      answering(408, { message: 'late' }, 'ModelTimeoutException'),
      unavailable('timed_out'),
    ],
    ['a failure', answering(500, { message: 'oh' }, 'InternalServerException'), unavailable('failing')],
    ['a model that failed', answering(424, { message: 'oh' }, 'ModelErrorException'), unavailable('failing')],
    ['no service', answering(503, 'busy'), unavailable('failing')],
    ['silence', () => {}, unavailable('timed_out')],
    ['an answer that trickles', trickling, unavailable('timed_out')],
    // the client says of both that time ran out
    ['a stream that is reset', (stream) => stream.destroy(), unavailable('timed_out')],
    ['a connection that ends', (stream) => stream.session?.destroy(), unavailable('timed_out')],
  ])('is told apart: %s', async (_, reply, outcome) => {
    // what never comes takes all of its time, so it is given little
    const left = { milliseconds: outcome.reason === 'timed_out' ? 800 : 10_000, tokens: 100_000 };
    expect((await asked(reply, {}, left, timeOfWaiting())).outcome).toEqual(outcome);
  });

  it('is half of an answer where the connection ends within it', async () => {
    const { outcome } = await asked((stream) => {
      stream.respond({ ':status': 200, 'content-type': 'application/json' });
      stream.write('{"output":{"mess');
      setTimeout(() => stream.session?.destroy(), 20);
    });
    expect(outcome).toEqual(unusable('malformed'));
  });

  it('is no connection where nobody listens', async () => {
    server = await converseServer(() => {});
    const { endpoint } = server;
    await server.stop();
    server = undefined;
    vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    const { outcome } = await awsWording(MODEL, timeOfWaiting()).ask(REQUEST, LEFT);
    expect(outcome).toEqual(unavailable('no_connection'));
  });
});

function trickling(stream: Parameters<Reply>[0]): void {
  stream.respond({ ':status': 200, 'content-type': 'application/json' });
  const drip = setInterval(() => stream.write(' '), 20);
  stream.on('close', () => clearInterval(drip));
}

/** Time passes by waiting alone. */
function within(answer: (number: number) => unknown, settings: Partial<ModelSettings> = {}) {
  let time = 0;
  const waits: number[] = [];
  const { client, asked: calls } = fakeClient<Parameters<typeof bedrockWording>[0]['client']>((_, number) =>
    answer(number),
  );
  const wording = bedrockWording({
    client,
    settings: { ...MODEL, ...settings },
    now: () => time,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.5,
  });
  return { wording, waits, calls };
}

const ANSWER = {
  ...{ output: { message: { role: 'assistant', content: [{ text: '{}' }] } }, stopReason: 'end_turn' },
  ...{ usage: { inputTokens: 70, outputTokens: 30, totalTokens: 100 }, $metadata: {} },
};
const fail = (name: string, status: number) => {
  throw awsError(name, status);
};

describe('the budget', () => {
  it('has room for what passes: each wait is twice the one before, and some of it chance', async () => {
    const { wording, waits } = within((number) => (number < 3 ? fail('ThrottlingException', 429) : ANSWER));
    const { outcome, spent, responses } = await wording.ask(REQUEST, LEFT);
    expect(outcome).toEqual({ kind: 'answer', text: '{}' });
    expect(waits).toEqual([375, 750, 1500]);
    expect(spent).toEqual({ milliseconds: 2625, inputTokens: 70, outputTokens: 30 });
    expect(responses).toHaveLength(4);
  });

  it('ends the waiting before the time does', async () => {
    const { wording, waits } = within(() => fail('ThrottlingException', 429));
    const { outcome, spent } = await wording.ask(REQUEST, { ...LEFT, milliseconds: 10_000 });
    expect(outcome).toEqual(unavailable('throttled'));
    expect(waits).toEqual([375, 750, 1500, 3000]);
    // as long again as all before, and no time for an answer
    expect(spent).toEqual({ milliseconds: 5625, inputTokens: 0, outputTokens: 0 });
  });

  it('waits no longer than twenty seconds at once', async () => {
    const { wording, waits } = within(() => fail('ThrottlingException', 429));
    await wording.ask(REQUEST, { ...LEFT, milliseconds: 90_000 });
    expect(waits).toEqual([375, 750, 1500, 3000, 6000, 12_000, 15_000, 15_000, 15_000, 15_000]);
  });

  it('leaves a second at least to an attempt that is waited for', async () => {
    const { wording, calls } = within(() => fail('ThrottlingException', 429));
    await wording.ask(REQUEST, { ...LEFT, milliseconds: 375 + 1000 });
    expect(calls).toHaveLength(1);
    await wording.ask(REQUEST, { ...LEFT, milliseconds: 375 + 1001 });
    expect(calls).toHaveLength(3);
  });

  it('gives one attempt a minute at most, and no more than is left', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const { wording } = within(() => ANSWER);
    await wording.ask(REQUEST, LEFT);
    await wording.ask(REQUEST, { ...LEFT, milliseconds: 2000 });
    expect(timeout.mock.calls).toEqual([[60_000], [2000]]);
    timeout.mockRestore();
  });

  it('is not spent on credentials that are not there', async () => {
    const { wording, calls } = within(() => {
      throw Object.assign(new Error('Could not load credentials'), { name: 'CredentialsProviderError' });
    });
    expect((await wording.ask(REQUEST, LEFT)).outcome).toEqual(unavailable('refused'));
    expect(calls).toHaveLength(1);
  });

  it('is not spent on what will not pass', async () => {
    const { wording, calls } = within(() => fail('ValidationException', 400));
    expect((await wording.ask(REQUEST, LEFT)).outcome).toEqual(unavailable('refused'));
    expect(calls).toHaveLength(1);
  });

  it('counts an attempt of which nobody says what it took as the most that it could', async () => {
    // 15 + 16 + 17 bytes at three a token
    const failed = within((number) => (number === 0 ? fail('InternalServerException', 500) : ANSWER));
    expect((await failed.wording.ask(REQUEST, LEFT)).spent).toMatchObject({ inputTokens: 16 + 70, outputTokens: 1030 });
    for (const usage of [
      undefined,
      { inputTokens: -5, outputTokens: 1 },
      { inputTokens: 1.5, outputTokens: 1 },
      { inputTokens: '9', outputTokens: 1 },
    ]) {
      const { wording } = within(() => ({ ...ANSWER, usage }));
      expect((await wording.ask(REQUEST, LEFT)).spent).toMatchObject({ inputTokens: 16, outputTokens: 1000 });
    }
  });

  it('allows an attempt only where all that it may take is left', async () => {
    const { wording, calls } = within(() => fail('InternalServerException', 500));
    expect((await wording.ask(REQUEST, { ...LEFT, tokens: 1015 })).outcome).toEqual(unavailable('out_of_tokens'));
    expect(calls).toHaveLength(0);
    expect((await wording.ask(REQUEST, { ...LEFT, tokens: 2 * 1016 })).outcome).toEqual(unavailable('failing'));
    expect(calls).toHaveLength(2);
  });

  it('ends an attempt also where the client does not', async () => {
    const { wording } = within(() => new Promise(() => {}));
    const { outcome } = await wording.ask(REQUEST, { ...LEFT, milliseconds: 30 });
    expect(outcome).toEqual(unavailable('timed_out'));
  });

  it('is that of the settings, and its cost what they say', () => {
    const { wording } = within(() => ANSWER, { budget: { seconds: 9, tokens: 5000 } });
    expect(wording.budget).toEqual({ milliseconds: 9000, tokens: 5000 });
    const spent = { milliseconds: 1, inputTokens: 2_000_000, outputTokens: 500_000 };
    expect(wording.cost(spent)).toBeUndefined();
    const price = { currency: 'EUR', perMillionInputTokens: 1.5, perMillionOutputTokens: 6 };
    expect(within(() => ANSWER, { price }).wording.cost(spent)).toEqual({ currency: 'EUR', amount: 6 });
  });
});

it('is named by what is asked and what stands between', () => {
  expect(within(() => ANSWER).wording.model).toBe('eu.maker.model-1:0');
  expect(within(() => ANSWER, { guardrail: { id: 'abc', version: '3' } }).wording.model).toBe(
    'eu.maker.model-1:0 behind guardrail abc:3',
  );
});
