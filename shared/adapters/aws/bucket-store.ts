import { S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../../ports.ts';
import { s3Store } from './s3-store.ts';

/** A bucket with the region and the credentials that the machine of its user has, where any tool of AWS looks for them. */
export function bucketStore(bucket: string): ObjectStore {
  return s3Store(new S3Client({}), bucket);
}
