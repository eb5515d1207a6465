import middy, { type MiddyfiedHandler } from '@middy/core';
import * as z from 'zod/mini';
import type { Ports, Step } from '../ports.ts';
import { correlationOf } from './correlation.ts';
import { runStep } from './run-step.ts';
import { stepLog, type WriteLine, writeLine } from './step-log.ts';

/** What SQS hands to a function: messages whose body is the envelope of EventBridge. */
const Messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const Envelope = z.object({ 'detail-type': z.string(), detail: z.looseObject({}) });
type Envelope = z.infer<typeof Envelope>;
type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/**
 * A step as a Lambda handler of a queue that events go into: once for each message, with what `inputOf` makes of
 * the event. Messages that fail are given back alone; after some deliveries the queue puts them aside.
 */
export function queueLambda<Input, Output>(
  step: Step<Input, Output>,
  inputOf: (event: Envelope) => unknown,
  makePorts: () => Ports,
  write: WriteLine = writeLine,
): MiddyfiedHandler {
  let ports: Ports | undefined;
  const run = async (batch: unknown, context: unknown): Promise<BatchAnswer> => {
    ports ??= makePorts();
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of Messages.parse(batch).Records) {
      const event = jsonOf(body);
      const line = await answerOf(step, event, inputOf, ports).catch((error: unknown) => {
        batchItemFailures.push({ itemIdentifier: messageId });
        return { level: 'ERROR', error: error instanceof Error ? error.name : 'unknown' };
      });
      const about = correlationOf(line, event?.detail, event, context);
      write(`${JSON.stringify({ step: step.name, messageId, ...about, ...line })}\n`);
    }
    return { batchItemFailures };
  };
  return middy(run, { timeoutEarlyInMillis: 0 }).use(stepLog(step.name, write));
}

async function answerOf<Input, Output>(
  step: Step<Input, Output>,
  event: unknown,
  inputOf: (event: Envelope) => unknown,
  ports: Ports,
) {
  return { level: 'INFO', ...(await runStep(step, inputOf(Envelope.parse(event)), ports)) };
}

/** Undefined, which is no event, where it is no JSON. */
function jsonOf(body: string): { readonly detail?: unknown } | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
