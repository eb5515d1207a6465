import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import middy from '@middy/core';
import { eventbridgeBus } from '../../shared/adapters/aws/eventbridge-bus.ts';
import { rotatingSecret } from '../../shared/adapters/aws/rotating-secret.ts';
import { correlationOf } from '../../shared/runtime/correlation.ts';
import { stepLog } from '../../shared/runtime/step-log.ts';
import { tokenBucket } from './token-bucket.ts';
import { bodyOf, WebhookRequest, webhook } from './webhook.ts';

/** Ten at once and ten a minute: reviews are asked for a few times in a month. */
const RATE = { capacity: 10, seconds: 60 };

const settings = { requestHandler: { connectionTimeout: 2_000, socketTimeout: 5_000 }, maxAttempts: 3 };
const clock = { now: () => new Date() };
const ports = {
  secrets: rotatingSecret(new SecretsManagerClient(settings), process.env.SEGMENT_SIGNALS_WEBHOOK_SECRET ?? '', clock),
  mayPass: tokenBucket(RATE.capacity, RATE.seconds),
  events: eventbridgeBus(
    new EventBridgeClient(settings),
    process.env.SEGMENT_SIGNALS_BUS ?? '',
    undefined,
    process.env.SEGMENT_SIGNALS_WEBHOOK_SOURCE,
  ),
  clock,
};

export const handler = middy(async (event: unknown, context: unknown) => {
  const request = WebhookRequest.parse(event);
  const statusCode = await webhook(request, ports);
  // what is not signed is not quoted
  const ticket = statusCode === 202 ? JSON.parse(bodyOf(request).toString()) : undefined;
  process.stdout.write(`${JSON.stringify({ step: 'Webhook', statusCode, ...correlationOf(ticket, context) })}\n`);
  return { statusCode };
}).use(stepLog('Webhook'));
