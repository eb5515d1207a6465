import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SNSClient } from '@aws-sdk/client-sns';
import { expect, it } from 'vitest';
import { snsNotifier } from '../../shared/adapters/aws/sns-notifier.ts';
import { StorageError, TransientError } from '../../shared/contracts/errors.ts';
import { emulated } from '../aws/emulated.ts';
import { notifierContract } from './notifier.ts';

const topicOf = (audience: string) => `arn:aws:sns:eu-central-1:000000000000:${audience}`;

/** Publish of SNS's query protocol, as the client speaks it; `status` other than 200 refuses. */
async function snsServer(status = 200, code = '') {
  const published: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    published.push(new URLSearchParams(await text(request)));
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      status === 200
        ? `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m-${published.length}</MessageId></PublishResult></PublishResponse>`
        : `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new SNSClient({ ...emulated(endpoint), maxAttempts: 1 });
  const dispose = async () => {
    client.destroy();
    server.close();
    await once(server, 'close');
  };
  return { client, published, dispose };
}

notifierContract(async (audiences) => {
  const { client, published, dispose } = await snsServer();
  return {
    notifier: snsNotifier(client, Object.fromEntries(audiences.map((audience) => [audience, topicOf(audience)]))),
    arrived: async (audience) =>
      published
        .filter((call) => call.get('Action') === 'Publish' && call.get('TopicArn') === topicOf(audience))
        .map((call) => ({ subject: call.get('Subject') ?? '', text: call.get('Message') ?? '' })),
    dispose,
  };
});

it.each([
  [403, 'AuthorizationError', StorageError],
  [400, 'Throttled', TransientError],
  [500, 'InternalError', TransientError],
])('tells %i %s by the names that the workflow knows', async (status, code, known) => {
  const { client, dispose } = await snsServer(status, code);
  const send = snsNotifier(client, { sales: topicOf('sales') }).send({
    ...{ id: 'a', audience: 'sales', subject: 'a', text: 'a' },
  });
  await expect(send).rejects.toThrow(known);
  await dispose();
});
