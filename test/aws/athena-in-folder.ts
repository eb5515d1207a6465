import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { athenaQueryEngine } from '../../shared/adapters/aws/athena-engine.ts';
import { glueTables } from '../../shared/adapters/aws/glue-tables.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { ObjectStore, QueryEngine } from '../../shared/ports.ts';
import { type AthenaStandIn, startAthenaStandIn } from './athena-stand-in.ts';
import { emulated } from './emulated.ts';
import { glueMemory } from './glue-memory.ts';

export type AthenaInFolder = {
  readonly root: string;
  readonly objects: ObjectStore;
  readonly standIn: AthenaStandIn;
  /** As many as there are functions: each with a client and a memory of its own. */
  readonly engine: () => QueryEngine;
  readonly dispose: () => Promise<void>;
};

/** The Athena adapter and its real client against the stand-in, over a folder for the bucket: Node is all that it needs. */
export async function athenaInFolder(): Promise<AthenaInFolder> {
  const root = await mkdtemp(join(tmpdir(), 'athena-'));
  const objects = folderStore(root);
  const glue = glueMemory();
  const standIn = await startAthenaStandIn({ objects, table: glue.table });
  const clients: AthenaClient[] = [];
  const engine = () => {
    const client = new AthenaClient(emulated(standIn.endpoint));
    clients.push(client);
    return athenaQueryEngine({
      client,
      workgroup: 'segment-signals',
      database: 'segment_signals',
      bucket: 'bucket',
      objects,
      catalogue: glueTables(glue.client, 'segment_signals', 'bucket'),
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
    });
  };
  const dispose = async () => {
    for (const client of clients) client.destroy();
    await standIn.stop();
    await rm(root, { recursive: true, force: true });
  };
  return { root, objects, standIn, engine, dispose };
}
