import { resolve } from 'node:path';
import type { TrinoServer } from '../../shared/adapters/trino/trino-connection.ts';
import { trinoEngine } from '../../shared/adapters/trino/trino-engine.ts';
import type { Ports } from '../../shared/ports.ts';
import { type EmbeddedOptions, embeddedPorts } from './embedded-ports.ts';

export type TrinoPortsOptions = EmbeddedOptions & {
  readonly trino: TrinoServer & {
    /** Where the server finds the folder of the store; by default at the same path, by its native local file system. */
    readonly location?: string;
  };
};

/**
 * The laptop with a Trino cluster for queries: exports are still read in this process, to Parquet files in a folder that
 * both see. `close` makes the server forget the run's tables.
 */
export function trinoPorts(options: TrinoPortsOptions): { readonly ports: Ports; readonly close: () => Promise<void> } {
  const { location = `local://${resolve(options.store)}`, ...server } = options.trino;
  const embedded = embeddedPorts(options);
  const engine = trinoEngine({
    ...server,
    base: location,
    objects: embedded.objects,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { ports: { ...embedded, queries: engine }, close: engine.close };
}
