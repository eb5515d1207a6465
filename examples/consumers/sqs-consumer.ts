import { readMessage } from './message.ts';
import { take, type WorkList } from './work-list.ts';

/** What Lambda hands over of a queue, as far as it is needed. */
type SqsEvent = { readonly Records: readonly { readonly messageId: string; readonly body: string }[] };
type SqsAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/**
 * A consumer on AWS: the handler of a function whose event source is a queue of Segment Signals, with `ReportBatchItemFailures`.
 * A message that cannot be taken, or read, is given back alone; after five times the queue puts it with its dead letters.
 */
export function sqsConsumer(
  work: WorkList,
  write: (line: string) => void = (line) => process.stdout.write(line),
): (event: SqsEvent) => Promise<SqsAnswer> {
  return async ({ Records }) => {
    const failed: string[] = [];
    for (const { messageId, body } of Records) {
      const error = await errorOf(body, work);
      if (error === undefined) continue;
      failed.push(messageId);
      write(`${JSON.stringify({ level: 'ERROR', messageId, error })}\n`);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** The name of what went wrong, without its words, which may quote the message; undefined where nothing did. */
async function errorOf(body: string, work: WorkList): Promise<string | undefined> {
  try {
    return (await take(readMessage(body), work)) === 'dead_letter' ? 'UnreadableMessage' : undefined;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
