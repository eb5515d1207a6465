import { setTimeout as wait } from 'node:timers/promises';
import { AthenaClient } from '@aws-sdk/client-athena';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GlueClient } from '@aws-sdk/client-glue';
import { S3Client } from '@aws-sdk/client-s3';
import type { ExportReader, ObjectStore, Ports } from '../../ports.ts';
import { unaskedModel } from '../unasked-model.ts';
import { athenaQueryEngine } from './athena-engine.ts';
import { awsEnvironment, LOCK_VARIABLE, modelOfEnvironment } from './aws-environment.ts';
import { eventbridgeBus } from './eventbridge-bus.ts';
import { glueTables } from './glue-tables.ts';
import { modelName } from './model-name.ts';
import { s3Store } from './s3-store.ts';

/** `memory` is what the function has, in megabytes. */
export type MakeExportReader = (objects: ObjectStore, memory: number) => ExportReader;

// A connection that never answers would hold a step until its function is killed.
const settings = { requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 }, maxAttempts: 5 };

/**
 * S3 for the folder, Athena for DuckDB, EventBridge for the outbox. Only who gives an export reader has one; the model is known by
 * its name, and asked by the function that words.
 */
export function awsPorts(makeExportReader: MakeExportReader = noExportReader, variables = process.env): Ports {
  const { bucket, workgroup, database, bus } = awsEnvironment(variables);
  const clock = { now: () => new Date() };
  const sleep = (milliseconds: number) => wait(milliseconds);
  const lockDays = Number(variables[LOCK_VARIABLE] ?? 0);
  const lock = lockDays > 0 ? { days: lockDays, ...clock } : undefined;
  const objects = s3Store(new S3Client(settings), bucket, sleep, lock);
  const catalogue = glueTables(new GlueClient(settings), database, bucket);
  const model = modelOfEnvironment(variables);
  return {
    objects,
    queries: athenaQueryEngine({
      client: new AthenaClient(settings),
      workgroup,
      database,
      bucket,
      objects,
      catalogue,
      sleep,
    }),
    exports: makeExportReader(objects, Number(variables.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? 3008)),
    events: eventbridgeBus(new EventBridgeClient(settings), bus),
    wording: unaskedModel(model && modelName(model)),
    clock,
  };
}

function noExportReader(): ExportReader {
  const refuse = () => Promise.reject(new Error('this function was bundled without an export reader'));
  return { header: refuse, read: refuse };
}
