import middy, { type MiddyfiedHandler } from '@middy/core';
import * as z from 'zod/mini';
import type { Ports, Step } from '../ports.ts';
import { runStep } from './run-step.ts';
import { stepLog, type WriteLine, writeLine } from './step-log.ts';

/** What SQS hands to a function: messages whose body is the envelope of EventBridge. */
const Messages = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const Envelope = z.object({ detail: z.looseObject({}) });
type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/**
 * A step as a Lambda handler of a queue that events go into: once for each message, with the event's detail and `further` as its
 * input. Messages that fail are given back alone; after some deliveries the queue puts them aside.
 */
export function queueLambda<Input, Output>(
  step: Step<Input, Output>,
  further: object,
  makePorts: () => Ports,
  write: WriteLine = writeLine,
): MiddyfiedHandler {
  let ports: Ports | undefined;
  const run = async (event: unknown): Promise<BatchAnswer> => {
    ports ??= makePorts();
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of Messages.parse(event).Records) {
      const line = await answerOf(step, body, further, ports).catch((error: unknown) => {
        batchItemFailures.push({ itemIdentifier: messageId });
        return { level: 'ERROR', error: error instanceof Error ? error.name : 'unknown' };
      });
      write(`${JSON.stringify({ step: step.name, messageId, ...line })}\n`);
    }
    return { batchItemFailures };
  };
  return middy(run, { timeoutEarlyInMillis: 0 }).use(stepLog(step.name, write));
}

async function answerOf<Input, Output>(step: Step<Input, Output>, body: string, further: object, ports: Ports) {
  const { detail } = Envelope.parse(JSON.parse(body));
  return { level: 'INFO', ...(await runStep(step, { ...detail, ...further }, ports)) };
}
