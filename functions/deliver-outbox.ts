import { dirname } from 'node:path/posix';
import { Manifest, Outbox } from '../shared/contracts/outputs.ts';
import { DeliverOutboxOutput, PublishVersionOutput } from '../shared/contracts/step-io.ts';
import { type EventBus, type ObjectStore, step } from '../shared/ports.ts';
import { readJson } from './run-files.ts';

/**
 * Sends what the version's outbox lists, and before it what a crash kept from being sent of the versions that it is told
 * against: it counts on their messages. `sent` is written beside what was sent, so that a message that was taken back since
 * is not sent again. A crash in between sends the same ids once more, which consumers and the bus know.
 */
export const deliverOutbox = step({
  name: 'DeliverOutbox',
  input: PublishVersionOutput,
  output: DeliverOutboxOutput,
  endsRun: true,
  run: async (published, { objects, events }) => {
    let sent = 0;
    for (const version of await unsentVersions(objects, published)) sent += await sendOutbox(objects, events, version);
    return { ...published, sent };
  },
});

/** Of the baseline's period and of this one, in their order. */
async function unsentVersions(
  objects: ObjectStore,
  published: { manifest: string; version: string },
): Promise<string[]> {
  const { baseline } = await readJson(objects, published.manifest, Manifest);
  const homes = [...(baseline === null ? [] : [dirname(dirname(baseline.manifest))]), dirname(published.version)];
  const keys = (await Promise.all(homes.map((home) => objects.list(`${home}/`)))).flat().map(({ key }) => key);
  const there = new Set(keys);
  return keys
    .filter((key) => key.endsWith('/manifest.json'))
    .map(dirname)
    .filter((version) => !there.has(sentKey(version)));
}

async function sendOutbox(objects: ObjectStore, events: EventBus, version: string): Promise<number> {
  const outbox = await readJson(objects, `${version}/outbox.json`, Outbox);
  await events.send(outbox.events);
  await objects.create(sentKey(version), new TextEncoder().encode(`${outbox.events.length}\n`));
  return outbox.events.length;
}

function sentKey(version: string): string {
  return `${version}/sent`;
}
