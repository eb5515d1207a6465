import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';

/** Who tells the topic something: nobody else may publish. */
const TELLERS = ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'];

/** Where alarms go. Its key is its own: what rings has no business with the data. */
export function alarmTopic(stack: Stack, address: string | undefined): Topic {
  const tellers = TELLERS.map((name) => new ServicePrincipal(name));
  const conditions = { StringEquals: { 'aws:SourceAccount': stack.account } };
  const key = new Key(stack, 'AlarmKey', { description: 'Alarms of Segment Signals', enableKeyRotation: true });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: tellers,
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      // a key's policy is about the key that it stands on
      resources: ['*'],
      conditions,
    }),
  );
  const topic = new Topic(stack, 'Alarms', { displayName: 'Segment Signals', masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({ principals: tellers, actions: ['sns:Publish'], resources: [topic.topicArn], conditions }),
  );
  if (address !== undefined) topic.addSubscription(new EmailSubscription(address));
  return topic;
}
