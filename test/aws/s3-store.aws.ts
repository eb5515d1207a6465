import { randomUUID } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { s3Store } from '../../shared/adapters/aws/s3-store.ts';
import { objectStoreContract } from '../conformance/object-store.ts';
import { emulated } from './emulated.ts';

const client = new S3Client(emulated(inject('endpoint')));

objectStoreContract(async () => {
  const bucket = `store-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return { store: s3Store(client, bucket), dispose: () => removeBucket(bucket) };
});

async function removeBucket(bucket: string): Promise<void> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
  for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
  await client.send(new DeleteBucketCommand({ Bucket: bucket }));
}
