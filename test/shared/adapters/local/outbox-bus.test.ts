import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore } from '../../../../shared/adapters/local/folder-store.ts';
import { outboxBus } from '../../../../shared/adapters/local/outbox-bus.ts';
import { ContractError, StorageError } from '../../../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../../../shared/ports.ts';

const everything = [{ name: 'everything', pattern: { source: ['segment-signals'] } }];
const event = { id: 'event-1', detailType: 'ReportPublished', detail: { version: 'v0001' } };

let root: string;
let objects: ObjectStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'outbox-bus-'));
  objects = folderStore(root);
});
afterEach(() => rm(root, { recursive: true }));

const keys = async () => (await objects.list('')).map(({ key }) => key);

describe('the outbox bus', () => {
  it('keeps an event that no queue wants', async () => {
    await outboxBus(objects, []).send([event]);
    expect(await keys()).toEqual(['outbox/events/event-1.json']);
    expect(JSON.parse(new TextDecoder().decode(await objects.read('outbox/events/event-1.json')))).toEqual({
      id: 'event-1',
      source: 'segment-signals',
      'detail-type': 'ReportPublished',
      detail: { version: 'v0001' },
    });
  });

  it('does not deliver an event again, even where its message was taken away', async () => {
    const bus = outboxBus(objects, everything);
    await bus.send([event, event]);
    expect(await keys()).toEqual(['outbox/events/event-1.json', 'outbox/queues/everything/event-1.json']);
    await rm(join(root, 'outbox/queues/everything/event-1.json'));
    await bus.send([event]);
    expect(await keys()).toEqual(['outbox/events/event-1.json']);
  });

  it('delivers what a crash kept from a queue', async () => {
    let writes = 0;
    const failing: ObjectStore = {
      ...objects,
      create: async (key, body) => {
        writes++;
        if (writes === 2) throw new StorageError('Cannot write: the disk is full; free some space and run again.');
        return objects.create(key, body);
      },
    };
    const two = [...everything, { name: 'second', pattern: { source: [{ prefix: 'segment' }] } }];
    await expect(outboxBus(failing, two).send([event])).rejects.toThrow(StorageError);
    expect(await keys()).toEqual(['outbox/queues/everything/event-1.json']);
    await outboxBus(objects, two).send([event]);
    expect(await keys()).toEqual([
      'outbox/events/event-1.json',
      'outbox/queues/everything/event-1.json',
      'outbox/queues/second/event-1.json',
    ]);
  });

  it.each(['reports/monthly/2026-10/v0001#ReportPublished', '..', '.hidden', 'Zürich 🦆', 'a\\b', '%2E'])(
    'keeps the event %s in one file',
    async (id) => {
      const bus = outboxBus(objects, everything);
      await bus.send([{ ...event, id }]);
      await bus.send([{ ...event, id }]);
      const [kept, copy, ...others] = await keys();
      expect(kept?.split('/')).toHaveLength(3);
      expect(copy?.split('/')).toHaveLength(4);
      expect(others).toEqual([]);
    },
  );

  it('refuses an event without an id or a kind', async () => {
    const bus = outboxBus(objects, everything);
    await expect(bus.send([{ ...event, id: '' }])).rejects.toThrow(ContractError);
    await expect(bus.send([{ ...event, id: '\ud83e' }])).rejects.toThrow(ContractError);
    await expect(bus.send([{ ...event, detailType: '' }])).rejects.toThrow(ContractError);
    expect(await keys()).toEqual([]);
  });

  it('refuses at once a queue whose name or pattern cannot be used', () => {
    expect(() => outboxBus(objects, [{ name: '../events', pattern: { source: ['a'] } }])).toThrow(TypeError);
    expect(() => outboxBus(objects, [{ name: 'queue', pattern: { source: [{ wildcard: 'a*' }] } }])).toThrow(
      /source\.wildcard/,
    );
  });
});
