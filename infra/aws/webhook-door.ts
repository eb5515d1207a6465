import type { Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type FunctionUrl, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type FunctionMachine, ownRoleFunction } from './own-role-function.ts';

const SOURCE = 'segment-signals.webhook';
const SECRET_LENGTH = 64;

export type WebhookDoor = { readonly url: FunctionUrl; readonly secret: Secret };

/**
 * An address that ticket systems send signed requests to. Anybody may knock, so that there is one of it at a time: whatever
 * knocks besides is turned away by AWS, and its own rate limit holds for all. All that it can do is to read its secret and to put
 * one kind of event of one source on the bus.
 */
export function webhookDoor(stack: Stack, machine: FunctionMachine, bus: EventBus): WebhookDoor {
  const secret = new Secret(stack, 'WebhookSecret', {
    description: 'What ticket systems sign review requests of Segment Signals with',
    generateSecretString: { passwordLength: SECRET_LENGTH, excludePunctuation: true },
  });
  const webhook = ownRoleFunction(stack, 'Webhook', machine, {
    bundle: 'webhook',
    description: 'Segment Signals, door of ticket systems',
    atMost: 1,
    environment: { SEGMENT_SIGNALS_WEBHOOK_SECRET: secret.secretArn, SEGMENT_SIGNALS_WEBHOOK_SOURCE: SOURCE },
    access: [
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }),
      new PolicyStatement({
        actions: ['events:PutEvents'],
        resources: [bus.eventBusArn],
        conditions: { StringEquals: { 'events:source': SOURCE, 'events:detail-type': 'ReviewRequested' } },
      }),
    ],
  });
  return { url: webhook.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }), secret };
}
