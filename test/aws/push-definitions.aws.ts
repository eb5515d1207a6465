import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { s3Store } from '../../shared/adapters/aws/s3-store.ts';
import { pushedDefinitionsContract } from '../conformance/pushed-definitions.ts';
import { emulated } from './emulated.ts';

const client = new S3Client(emulated(inject('endpoint')));

pushedDefinitionsContract(async () => {
  const bucket = `definitions-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return { store: s3Store(client, bucket), dispose: async () => {} };
});
