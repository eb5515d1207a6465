import { readMessage } from './message.ts';
import { take, type WorkList } from './work-list.ts';

/** What Lambda hands over of a queue, as far as it is needed. */
type SqsEvent = { readonly Records: readonly { readonly messageId: string; readonly body: string }[] };
type SqsAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/**
 * A consumer on AWS: the handler of a function whose event source is a queue of Segment Signals, with `ReportBatchItemFailures`.
 * A message that cannot be taken, or read, is given back alone; after five times the queue puts it with its dead letters.
 */
export function sqsConsumer(work: WorkList): (event: SqsEvent) => Promise<SqsAnswer> {
  return async ({ Records }) => {
    const failed: string[] = [];
    for (const { messageId, body } of Records) {
      const taken = await take(readMessage(body), work).catch(() => 'failed' as const);
      if (taken === 'failed' || taken === 'dead_letter') failed.push(messageId);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
