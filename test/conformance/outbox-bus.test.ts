import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { outboxBus } from '../../shared/adapters/local/outbox-bus.ts';
import { eventBusContract } from './event-bus.ts';

eventBusContract(async (queues) => {
  const root = await mkdtemp(join(tmpdir(), 'outbox-bus-'));
  const objects = folderStore(root);
  return {
    bus: outboxBus(objects, queues),
    received: async (queue) => {
      const messages = await objects.list(`outbox/queues/${queue}`);
      return Promise.all(
        messages.map(async ({ key }) => JSON.parse(new TextDecoder().decode(await objects.read(key)))),
      );
    },
    dispose: () => rm(root, { recursive: true }),
  };
});
