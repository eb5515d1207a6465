import { afterAll, beforeAll, expect, it } from 'vitest';
import { Outbox } from '../../shared/contracts/outputs.ts';
import { JOURNEY_QUERIES } from '../../shared/queries/catalog.ts';
import { expectAsOnLaptop } from './as-on-laptop.ts';
import { type DeployedProduct, ended, hashesBelow, knock, textOf } from './deployed-product.ts';
import { replayArchive } from './replay-archive.ts';
import { detailsOf, expectedIn, type SubscribedConsumers, subscribedConsumers } from './subscribed-consumers.ts';

const DUE_FOR_OCTOBER = '2026-11-06T11:00:00Z';

export function publicationTests(deployed: () => DeployedProduct): void {
  let consumers: SubscribedConsumers;
  beforeAll(async () => {
    consumers = await subscribedConsumers();
  });
  afterAll(() => consumers.dispose());

  it('schedule-shaped start: publishes byte for byte what the laptop publishes, and consumers accept every message', async () => {
    const product = deployed();
    expect(await knock(product, DUE_FOR_OCTOBER)).toEqual({ outcome: 'started', run: 'monthly-2026-10-r1' });
    const execution = await ended(product, 'monthly-2026-10-r1');
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    const { version, sent } = JSON.parse(execution.output ?? '');
    const unloaded = product.athena.executed().filter((sql) => sql.startsWith('UNLOAD'));
    expect(unloaded).toHaveLength(Object.keys(JOURNEY_QUERIES).length);

    const asked = { kind: 'cadence', cadence: 'monthly', period: '2026-10' } as const;
    const objects = await expectAsOnLaptop(product, version, asked);
    expect(Object.keys(await hashesBelow(product.bucket, version)).length).toBeGreaterThan(20);
    const pointer = 'reports/monthly/latest.json';
    expect(await textOf(product.bucket, pointer)).toBe(await textOf(objects, pointer));

    const outbox = Outbox.parse(JSON.parse(await textOf(product.bucket, `${version}/outbox.json`)));
    expect(outbox.events).toHaveLength(sent);
    const received = await consumers.consume(product);
    expect(detailsOf(received)).toEqual(expectedIn(outbox.events));
    for (const messages of Object.values(received)) {
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) expect(message).toMatchObject({ source: 'segment-signals' });
    }
    expect(await consumers.work()).toBeGreaterThan(0);
  }, 300_000);

  it('schedule-shaped start: runs once, however often the schedule is delivered', async () => {
    expect(await knock(deployed(), DUE_FOR_OCTOBER)).toEqual({ outcome: 'duplicate', run: 'monthly-2026-10-r1' });
  });

  it('replayed archive: every message comes again, is accepted, and has no effect a second time', async () => {
    const product = deployed();
    const work = await consumers.work();
    const outbox = Outbox.parse(JSON.parse(await textOf(product.bucket, 'reports/monthly/2026-10/v0001/outbox.json')));
    await replayArchive(product, 'again');
    const received = await consumers.consume(product);
    expect(detailsOf(received)).toEqual(expectedIn(outbox.events));
    for (const message of Object.values(received).flat()) expect(message).toMatchObject({ 'replay-name': 'again' });
    expect(await consumers.work()).toBe(work);
  }, 60_000);
}
