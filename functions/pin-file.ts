import { createHash } from 'node:crypto';
import type { SnapshotFile } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';

/** Length and sha256 of an object, read as a stream: what a run is pinned to. */
export async function pinFile(objects: ObjectStore, key: string): Promise<SnapshotFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of await objects.openRead(key)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { key, bytes, sha256: hash.digest('hex') };
}
