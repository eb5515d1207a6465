import { randomUUID } from 'node:crypto';
import { AthenaClient } from '@aws-sdk/client-athena';
import { CreateDatabaseCommand, GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, inject } from 'vitest';
import { athenaQueryEngine } from '../../shared/adapters/aws/athena-engine.ts';
import { glueTables } from '../../shared/adapters/aws/glue-tables.ts';
import { s3Store } from '../../shared/adapters/aws/s3-store.ts';
import { queryEngineContract } from '../conformance/query-engine.ts';
import { startAthenaStandIn } from './athena-stand-in.ts';
import { belowPrefix } from './below-prefix.ts';
import { emulated } from './emulated.ts';
import { glueTable } from './glue-memory.ts';

const settings = emulated(inject('endpoint'));

describe('Athena, before a stand-in over the buckets and the catalogue of the emulator', () => {
  queryEngineContract(async () => {
    const bucket = `athena-${randomUUID()}`;
    const database = `base_${bucket.slice(7, 15)}`;
    const glue = new GlueClient(settings);
    const s3 = new S3Client(settings);
    await s3.send(new CreateBucketCommand({ Bucket: bucket }));
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: database } }));
    const objects = s3Store(s3, bucket);
    const table = async (name: string) => {
      const { Table } = await glue.send(new GetTableCommand({ DatabaseName: database, Name: name }));
      return glueTable(Table && { Name: name, StorageDescriptor: Table.StorageDescriptor });
    };
    const standIn = await startAthenaStandIn({ objects, table });
    const engine = athenaQueryEngine({
      client: new AthenaClient({ ...settings, endpoint: standIn.endpoint }),
      workgroup: 'segment-signals',
      database,
      bucket,
      objects,
      catalogue: glueTables(glue, database, bucket),
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
    });
    return { ...belowPrefix('runs/suite/', objects, engine), close: standIn.stop };
  });
});
