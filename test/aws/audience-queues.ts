import { type DeployedProduct, receivedFrom } from './deployed-product.ts';
import { jsonCall, queryCall } from './deployment-calls.ts';

/** As SNS hands a mail to a queue. */
export type SentMail = { readonly Subject: string; readonly Message: string };

/** A queue in the place of the readers of each audience: its address, by audience. */
export async function subscribedQueues(
  { account, stack }: DeployedProduct,
  audiences: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const queues: Record<string, string> = {};
  for (const audience of audiences) {
    const QueueName = `readers-${audience}`;
    const { QueueUrl } = await jsonCall<{ QueueUrl: string }>(account, 'sqs', 'AmazonSQS.CreateQueue', { QueueName });
    const Endpoint = `arn:aws:sqs:${account.region}:${account.id}:${QueueName}`;
    const Policy = JSON.stringify({
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: Endpoint },
      ],
    });
    await jsonCall(account, 'sqs', 'AmazonSQS.SetQueueAttributes', { QueueUrl, Attributes: { Policy } });
    const TopicArn = stack[`Audience${audience.replace(/^./, (letter) => letter.toUpperCase())}TopicArn`] ?? '';
    await queryCall(account, 'sns', { Action: 'Subscribe', Protocol: 'sqs', TopicArn, Endpoint });
    queues[audience] = QueueUrl;
  }
  return queues;
}

/** The mails that lie in each queue, taken out of it. */
export async function receivedMails(
  { account }: DeployedProduct,
  queues: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, readonly SentMail[]>>> {
  const received = Object.entries(queues).map(
    async ([audience, queue]) => [audience, (await receivedFrom(account, queue)) as unknown as SentMail[]] as const,
  );
  return Object.fromEntries(await Promise.all(received));
}
