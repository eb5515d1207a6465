import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateDatabaseCommand, GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { writeCompany } from '../../examples/company/write-company.ts';
import { bundleFunctions } from '../../infra/aws/bundle-functions.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { s3Store } from '../../shared/adapters/aws/s3-store.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { JOURNEY_QUERIES } from '../../shared/queries/catalog.ts';
import { type AthenaStandIn, startAthenaStandIn } from './athena-stand-in.ts';
import { emulated } from './emulated.ts';
import { glueTable } from './glue-memory.ts';
import { makeQueue, type Queue } from './queue.ts';

const BUCKET = 'workflow';
const DATABASE = 'workflow';
const BUS = 'workflow';
const definitions = fileURLToPath(new URL('../../examples/company/definitions.yaml', import.meta.url));
const request = {
  kind: 'cadence',
  cadence: 'monthly',
  period: '2026-10',
  definitions: definitionsKey(definitions),
  exports: EXPORTS_PREFIX,
} as const;

const endpoint = inject('endpoint');
const settings = emulated(endpoint);
const bucket = s3Store(new S3Client(settings), BUCKET);
let root: string;
let athena: AthenaStandIn;
let queue: Queue;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'workflow-'));
  await writeCompany({ folder: join(root, 'exports'), leads: 3000 });
  await makeAccount();
});
afterAll(async () => {
  await athena.stop();
  await rm(root, { recursive: true });
});

it('publishes from bundled functions, byte for byte, what the laptop publishes', async () => {
  const laptop = await publishOnLaptop();
  const functions = await publishFromFunctions();
  expect(functions.version).toBe(laptop.version);
  expect(functions.files).toEqual(laptop.files);
  expect(functions.files.size).toBeGreaterThan(20);
  expect(athena.executed().filter((sql) => sql.startsWith('UNLOAD'))).toHaveLength(Object.keys(JOURNEY_QUERIES).length);

  const sent = (await queue.received()).map((message) => (message as { 'detail-type': string })['detail-type']);
  expect(sent).toContain('ReportPublished');
  expect(sent).toHaveLength(functions.sent);
}, 300_000);

/** What the stack makes in an account. */
async function makeAccount(): Promise<void> {
  const glue = new GlueClient(settings);
  await new S3Client(settings).send(new CreateBucketCommand({ Bucket: BUCKET }));
  await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: DATABASE } }));
  const table = async (name: string) => {
    const { Table } = await glue.send(new GetTableCommand({ DatabaseName: DATABASE, Name: name }));
    return glueTable(Table && { Name: name, StorageDescriptor: Table.StorageDescriptor });
  };
  athena = await startAthenaStandIn({ objects: bucket, table });
  const events = new EventBridgeClient(settings);
  queue = await makeQueue(endpoint, 'workflow');
  await events.send(new CreateEventBusCommand({ Name: BUS }));
  const pattern = JSON.stringify({ source: ['segment-signals'] });
  await events.send(new PutRuleCommand({ EventBusName: BUS, Name: 'all', EventPattern: pattern }));
  await events.send(
    new PutTargetsCommand({ EventBusName: BUS, Rule: 'all', Targets: [{ Id: 'queue', Arn: queue.arn }] }),
  );
}

async function publishOnLaptop() {
  const ports = embeddedPorts({ store: join(root, 'store'), exports: join(root, 'exports'), definitions, threads: 2 });
  const { version } = await runWorkflow(request, ports, { began: () => {}, ended: () => {} });
  return { version, files: await hashesBelow(ports.objects, version) };
}

async function publishFromFunctions() {
  await bucket.create(request.definitions, await readFile(definitions));
  for (const name of await readdir(join(root, 'exports')))
    await bucket.create(`${EXPORTS_PREFIX}${name}`, await readFile(join(root, 'exports', name)));
  const bundles = join(root, 'bundles');
  await bundleFunctions(bundles, process.arch === 'arm64' ? 'arm64' : 'x64');
  const script = fileURLToPath(new URL('./run-bundles.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundles, JSON.stringify(request)], {
    env: {
      SEGMENT_SIGNALS_BUCKET: BUCKET,
      SEGMENT_SIGNALS_WORKGROUP: 'segment-signals',
      SEGMENT_SIGNALS_DATABASE: DATABASE,
      SEGMENT_SIGNALS_BUS: BUS,
      AWS_REGION: settings.region,
      AWS_ACCESS_KEY_ID: settings.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: settings.credentials.secretAccessKey,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_ATHENA: athena.endpoint,
    },
    maxBuffer: 1 << 26,
  });
  const published = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { version: string; sent: number };
  return { ...published, files: await hashesBelow(bucket, published.version) };
}

async function hashesBelow(objects: ObjectStore, prefix: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { key } of await objects.list(prefix)) files.set(key, contentHash((await objects.read(key)) ?? ''));
  return files;
}
