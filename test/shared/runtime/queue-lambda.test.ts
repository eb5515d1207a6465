import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Ports } from '../../../shared/ports.ts';
import { step } from '../../../shared/ports.ts';
import { queueLambda } from '../../../shared/runtime/queue-lambda.ts';

const context = { getRemainingTimeInMillis: () => 60_000 } as never;
const record = (messageId: string, body: unknown) => ({
  messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

it('gives back the messages that failed, and no other, and says of each what became of it', async () => {
  const seen: unknown[] = [];
  const lines: string[] = [];
  const door = step({
    name: 'Door',
    input: z.object({ ticket: z.string(), definitions: z.string() }),
    output: z.object({ outcome: z.string() }),
    run: async (input) => {
      if (input.ticket === 'bad') throw new Error('somebody@example.com');
      seen.push(input);
      return { outcome: 'started' };
    },
  });
  const handler = queueLambda(
    door,
    ({ detail }) => ({ ...detail, definitions: 'd.yaml' }),
    () => ({}) as Ports,
    (line) => lines.push(line),
  );
  const answer = await handler(
    {
      Records: [
        record('1', { 'detail-type': 'Asked', detail: { ticket: 'good' } }),
        record('2', 'no json'),
        record('3', { 'detail-type': 'Asked', detail: { ticket: 'bad' } }),
        record('4', { ticket: 'good' }),
        record('5', { 'detail-type': 'Asked', detail: { ticket: 'good', definitions: 'theirs.yaml' } }),
      ],
    },
    context,
  );
  expect(answer).toEqual({ batchItemFailures: ['2', '3', '4'].map((itemIdentifier) => ({ itemIdentifier })) });
  // what the function adds is not for the message to say
  expect(seen).toEqual(Array(2).fill({ ticket: 'good', definitions: 'd.yaml' }));
  const levels = lines.map((line) => JSON.parse(line)).filter(({ messageId }) => messageId !== undefined);
  expect(levels.map(({ level }) => level)).toEqual(['INFO', 'ERROR', 'ERROR', 'ERROR', 'INFO']);
  const about = (id: string) => levels.find(({ messageId }) => messageId === id);
  expect(['1', '3', '4', '2'].map((id) => about(id)?.correlation)).toEqual(['good', 'bad', 'good', undefined]);
  expect(lines.join('')).not.toContain('somebody@example.com');
});
