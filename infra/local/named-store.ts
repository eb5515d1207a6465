import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { UsageError } from './usage-error.ts';

/**
 * The store that a command names: a folder, or `s3://bucket`. What talks to AWS is loaded here and only when asked for. Throws
 * UsageError for an address that is neither.
 */
export async function namedStore(place: string): Promise<ObjectStore> {
  if (!place.includes('://')) return folderStore(place);
  const bucket = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/?$/.exec(place)?.[1];
  if (bucket === undefined) throw new UsageError(`--store: found ${place}; allowed: a folder, or s3://bucket`);
  const { bucketStore } = await import('../../shared/adapters/aws/bucket-store.ts');
  return bucketStore(bucket);
}
