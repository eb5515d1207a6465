import { Duration, type Stack } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';

/** A queue that is encrypted, takes nothing without TLS, and keeps messages for as long as SQS does. */
export function closedQueue(stack: Stack, id: string, props: QueueProps = {}): Queue {
  return new Queue(stack, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    ...props,
  });
}
