import { randomUUID } from 'node:crypto';
import {
  CreateEventBusCommand,
  DeleteEventBusCommand,
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { inject } from 'vitest';
import { eventbridgeBus } from '../../shared/adapters/aws/eventbridge-bus.ts';
import { eventBusContract } from '../conformance/event-bus.ts';
import { emulated } from './emulated.ts';
import { makeQueue } from './queue.ts';

const endpoint = inject('endpoint');
const client = new EventBridgeClient(emulated(endpoint));

eventBusContract(async (subscriptions) => {
  const bus = `bus-${randomUUID()}`;
  await client.send(new CreateEventBusCommand({ Name: bus }));
  const queues = new Map<string, Awaited<ReturnType<typeof makeQueue>>>();
  for (const { name, pattern } of subscriptions) {
    const queue = await makeQueue(endpoint, `${name}-${bus}`);
    queues.set(name, queue);
    const rule = { EventBusName: bus, Name: name, EventPattern: JSON.stringify(pattern) };
    await client.send(new PutRuleCommand(rule));
    await client.send(
      new PutTargetsCommand({ EventBusName: bus, Rule: name, Targets: [{ Id: 'queue', Arn: queue.arn }] }),
    );
  }
  return {
    bus: eventbridgeBus(client, bus),
    received: async (name) => (await queues.get(name)?.received()) ?? [],
    dispose: async () => {
      for (const [name, queue] of queues) {
        await client.send(new RemoveTargetsCommand({ EventBusName: bus, Rule: name, Ids: ['queue'] }));
        await client.send(new DeleteRuleCommand({ EventBusName: bus, Name: name }));
        await queue.remove();
      }
      await client.send(new DeleteEventBusCommand({ Name: bus }));
    },
  };
});
