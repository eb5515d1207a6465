import { afterEach, describe, expect, it } from 'vitest';
import { Spent, UnavailableReason, UnusableReason } from '../../shared/contracts/wording.ts';
import type { Wording } from '../../shared/ports.ts';
import { answering, type Reply, saying } from './converse-server.ts';

export type MadeWording = { readonly wording: Wording; readonly dispose: () => Promise<void> };

const REQUEST = { instructions: 'Word each fact.', facts: '{"facts":[]}', schema: { type: 'object' } };
const LEFT = { milliseconds: 300, tokens: 20_000 };
/** What a busy machine may take beyond the time that was given: far below the minute after which a request is given up anyway. */
const SLACK = 20_000;

/** What may stand behind the port. */
const MODELS: Readonly<Record<string, Reply>> = {
  'that answers': saying('{"statements":[]}'),
  'that says nothing': () => {},
  'that is throttled': answering(429, { message: 'Too many tokens' }, 'ThrottlingException'),
  'that is not ours to ask': answering(403, { message: 'denied' }, 'AccessDeniedException'),
  'that breaks off': (stream) => stream.destroy(),
  'that was filtered': saying('', 'content_filtered'),
  'that says what is not JSON': answering(200, '<html>'),
};

/** What every wording does, whatever model is behind it. */
export function wordingContract(make: (reply: Reply) => Promise<MadeWording>): void {
  let made: MadeWording;
  afterEach(() => made.dispose());

  describe('wording', () => {
    it.each(Object.entries(MODELS))('answers in time or says why not, of a model %s', async (_, reply) => {
      made = await make(reply);
      const started = performance.now();
      const { outcome, spent } = await made.wording.ask(REQUEST, LEFT);
      expect(performance.now() - started).toBeLessThan(LEFT.milliseconds + SLACK);
      expect(spent).toEqual(Spent.parse(spent));
      if (outcome.kind === 'answer') expect(outcome.text).not.toBe('');
      else expect([...UnusableReason.options, ...UnavailableReason.options]).toContain(outcome.reason);
    });

    it.each([
      { milliseconds: 0, tokens: 20_000 },
      { milliseconds: 600, tokens: 3 },
    ])('asks nothing with %j left', async (left) => {
      made = await make(saying('{"statements":[]}'));
      const { outcome, sent, responses, spent } = await made.wording.ask(REQUEST, left);
      expect(outcome.kind).toBe('unavailable');
      expect({ sent, responses }).toEqual({ sent: undefined, responses: [] });
      expect(spent).toMatchObject({ inputTokens: 0, outputTokens: 0 });
    });

    it('keeps what was sent and what came back of each attempt', async () => {
      made = await make(answering(500, { message: 'later' }, 'InternalServerException'));
      const { sent, responses } = await made.wording.ask(REQUEST, LEFT);
      expect(responses.length > 0).toBe(sent !== undefined);
      expect(JSON.stringify(sent ?? REQUEST)).toContain('Word each fact.');
    });

    it('costs nothing where nothing was spent', async () => {
      made = await make(saying('{}'));
      const cost = made.wording.cost({ milliseconds: 0, inputTokens: 0, outputTokens: 0 });
      expect(cost?.amount ?? 0).toBe(0);
    });
  });
}
