import { outboxBus } from '../../shared/adapters/local/outbox-bus.ts';
import { SUBSCRIPTIONS } from '../../shared/contracts/subscriptions.ts';
import type { Ports } from '../../shared/ports.ts';

/** What stands between a run and its store. A write's name tells its verb and key, with `*` for the name of the run. */
export type Watch = {
  readonly read: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  readonly write: <Answer>(name: string, work: () => Promise<Answer>) => Promise<Answer>;
};

/** The same ports, with every read and every write of a run passing by `watch`: objects, tables of queries, events. */
export function watchedPorts(ports: Ports, watch: Watch): Ports {
  const { queries, exports } = ports;
  const name = (verb: string, key: string) => `${verb} ${key.replace(/^runs\/[^/]+/, 'runs/*')}`;
  const objects: Ports['objects'] = {
    read: (key) => watch.read(() => ports.objects.read(key)),
    openRead: (key) => watch.read(() => ports.objects.openRead(key)),
    readTagged: (key) => watch.read(() => ports.objects.readTagged(key)),
    list: (prefix) => watch.read(() => ports.objects.list(prefix)),
    create: (key, body) => watch.write(name('create', key), () => ports.objects.create(key, body)),
    write: (key, body) => watch.write(name('write', key), () => ports.objects.write(key, body)),
    swap: (key, body, tag) => watch.write(name('swap', key), () => ports.objects.swap(key, body, tag)),
    removeAll: (prefix) => watch.write(name('remove', prefix), () => ports.objects.removeAll(prefix)),
  };
  return {
    ...ports,
    objects,
    events: outboxBus(objects, SUBSCRIPTIONS),
    queries: {
      collect: (query, row, limit) => watch.read(() => queries.collect(query, row, limit)),
      materialise: (query, prefix, columns) =>
        watch.write(name('materialise', prefix), () => queries.materialise(query, prefix, columns)),
    },
    exports: {
      header: (key, format) => watch.read(() => exports.header(key, format)),
      read: (plan) => watch.write(`ingest ${plan.source}.${plan.object}`, () => exports.read(plan)),
    },
  };
}
