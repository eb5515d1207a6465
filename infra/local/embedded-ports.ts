import { basename, dirname, join } from 'node:path';
import { duckdbExportReader } from '../../shared/adapters/duckdb/export-reader.ts';
import { duckdbQueryEngine } from '../../shared/adapters/duckdb/query-engine.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { mountedStore } from '../../shared/adapters/local/mounted-store.ts';
import { outboxBus } from '../../shared/adapters/local/outbox-bus.ts';
import { systemClock } from '../../shared/adapters/local/system-clock.ts';
import { unaskedModel } from '../../shared/adapters/unasked-model.ts';
import { SUBSCRIPTIONS } from '../../shared/contracts/subscriptions.ts';
import type { Clock, Ports, Wording } from '../../shared/ports.ts';

export type EmbeddedOptions = {
  /** Folder of the store: reports, runs, outbox. */
  readonly store: string;
  readonly exports: string;
  readonly definitions: string;
  readonly threads?: number;
  /** As DuckDB writes it, such as `4GB`. */
  readonly memoryLimit?: string;
  /** Folder for what does not fit in memory: this process's own, since engines do not share one. */
  readonly scratch?: string;
  /** Once aborted, running queries are interrupted. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** A language model; templates word everything where there is none. */
  readonly wording?: Wording;
};

/** Keys of the inputs in the store: the same wherever the exports and the definitions lie. */
export const EXPORTS_PREFIX = 'exports/';
export const definitionsKey = (file: string) => `definitions/${basename(file)}`;

/** The laptop: DuckDB for Athena, a folder for S3, an outbox for EventBridge, templates for Bedrock. */
export function embeddedPorts(options: EmbeddedOptions): Ports {
  const objects = mountedStore(folderStore(options.store), {
    [EXPORTS_PREFIX]: folderStore(options.exports),
    'definitions/': folderStore(dirname(options.definitions)),
  });
  const duckdb = {
    root: options.store,
    scratch: options.scratch ?? join(options.store, '.scratch'),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  return {
    objects,
    queries: duckdbQueryEngine(duckdb),
    exports: duckdbExportReader({ ...duckdb, objects }),
    events: outboxBus(objects, SUBSCRIPTIONS),
    wording: options.wording ?? unaskedModel(),
    clock: options.clock ?? systemClock,
  };
}
