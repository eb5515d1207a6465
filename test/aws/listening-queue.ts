import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import type { DeployedProduct } from './deployed-product.ts';
import { jsonCall } from './deployment-calls.ts';
import { emulated } from './emulated.ts';

/** A queue of a reader that the stack knows nothing of: events of some types from the bus. Gives its address. */
export async function listeningQueue({ account, stack }: DeployedProduct, detailTypes: readonly string[]) {
  const name = 'told';
  const { QueueUrl } = await jsonCall<{ QueueUrl: string }>(account, 'sqs', 'AmazonSQS.CreateQueue', {
    QueueName: name,
  });
  const Arn = `arn:aws:sqs:${account.region}:${account.id}:${name}`;
  const Policy = JSON.stringify({
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: Arn },
    ],
  });
  await jsonCall(account, 'sqs', 'AmazonSQS.SetQueueAttributes', { QueueUrl, Attributes: { Policy } });
  const events = new EventBridgeClient(emulated(account.endpoint));
  const EventPattern = JSON.stringify({ 'detail-type': detailTypes });
  await events.send(new PutRuleCommand({ EventBusName: stack.EventBus, Name: name, EventPattern }));
  await events.send(new PutTargetsCommand({ EventBusName: stack.EventBus, Rule: name, Targets: [{ Id: name, Arn }] }));
  return QueueUrl;
}
