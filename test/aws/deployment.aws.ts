import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, type DescribeExecutionOutput, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCompany } from '../../examples/company/write-company.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { s3Store } from '../../shared/adapters/aws/s3-store.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { Outbox } from '../../shared/contracts/outputs.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { type AthenaStandIn, startAthenaStandIn } from './athena-stand-in.ts';
import { deploy, synthesise } from './deployed-stack.ts';
import { type Account, awsCall, jsonCall } from './deployment-calls.ts';
import { emulated } from './emulated.ts';
import { glueTable } from './glue-memory.ts';
import { type MiniStack, startMiniStack } from './ministack.ts';

const DUE_FOR_OCTOBER = '2026-11-06T11:00:00Z';
const DUE_FOR_SEPTEMBER = '2026-10-06T10:00:00Z';
const definitions = fileURLToPath(new URL('../../examples/company/definitions.yaml', import.meta.url));

let root: string;
let emulator: MiniStack;
let athena: AthenaStandIn;
let account: Account;
let stack: Readonly<Record<string, string>>;
let bucket: ObjectStore;

/** The whole template, unchanged; policies are enforced, so that every function has what its own role allows. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deployment-'));
  athena = await startAthenaStandIn({
    get objects() {
      return bucket;
    },
    table: glueTableOf,
  });
  emulator = await startMiniStack({ AUTH: 'true', AWS_ENDPOINT_URL_ATHENA: athena.endpoint });
  account = { endpoint: emulator.endpoint, region: emulated('').region, id: '000000000000' };
  await synthesise(join(root, 'cdk.out'));
  stack = await deploy(account, join(root, 'cdk.out'));
  bucket = s3Store(new S3Client(emulated(account.endpoint)), stack.DataBucket ?? '');
  await writeCompany({ folder: join(root, 'exports'), leads: 3000 });
  await bucket.write(definitionsKey(definitions), await readFile(definitions));
  for (const name of await readdir(join(root, 'exports')))
    await bucket.write(`${EXPORTS_PREFIX}${name}`, await readFile(join(root, 'exports', name)));
}, 300_000);
afterAll(async () => {
  await emulator?.stop();
  await athena?.stop();
  await rm(root, { recursive: true, force: true });
});

it('publishes, when the schedule is due, byte for byte what the laptop publishes', async () => {
  expect(await knock(DUE_FOR_OCTOBER)).toEqual({ outcome: 'started', run: 'monthly-2026-10-r1' });
  const execution = await ended('monthly-2026-10-r1');
  expect(execution).toMatchObject({ status: 'SUCCEEDED' });
  const { version } = JSON.parse(execution.output ?? '');

  const laptop = await publishOnLaptop();
  expect(version).toBe(laptop.version);
  expect(await hashesBelow(bucket, version)).toEqual(await hashesBelow(laptop.objects, version));
  expect(Object.keys(await hashesBelow(bucket, version)).length).toBeGreaterThan(20);
  const pointer = 'reports/monthly/latest.json';
  expect(await textOf(bucket, pointer)).toBe(await textOf(laptop.objects, pointer));

  const outbox = Outbox.parse(JSON.parse(await textOf(bucket, `${version}/outbox.json`)));
  for (const [queue, kinds] of QUEUES) {
    const messages = await receivedFrom(queue);
    const listed = outbox.events.filter(({ detailType }) => kinds.includes(detailType));
    expect(listed.length, queue).toBeGreaterThan(0);
    expect(byKey(messages)).toEqual(byKey(listed));
    const ofKind = { source: 'segment-signals', 'detail-type': expect.stringMatching(`^(${kinds.join('|')})$`) };
    for (const message of messages) expect(message).toMatchObject(ofKind);
  }
}, 300_000);

it('runs once, however often the schedule is delivered', async () => {
  expect(await knock(DUE_FOR_OCTOBER)).toEqual({ outcome: 'duplicate', run: 'monthly-2026-10-r1' });
});

it('publishes nothing of a damaged export, and names the error', async () => {
  const leads = await textOf(bucket, `${EXPORTS_PREFIX}Lead_1.csv`);
  const pointer = await textOf(bucket, 'reports/monthly/latest.json');
  const damaged = new TextEncoder().encode(leads.replace('MQL_Date__c', 'MQL_Day__c'));
  await bucket.write(`${EXPORTS_PREFIX}Lead_1.csv`, damaged);

  expect(await knock(DUE_FOR_SEPTEMBER)).toEqual({ outcome: 'started', run: 'monthly-2026-09-r1' });
  expect(await ended('monthly-2026-09-r1')).toMatchObject({ status: 'FAILED', error: 'ExportError' });

  const [failure, ...others] = await bucket.list('runs/failures/');
  expect(others).toEqual([]);
  expect(JSON.parse(await textOf(bucket, failure?.key ?? ''))).toMatchObject({
    request: { period: '2026-09' },
    Error: 'ExportError',
    Cause: expect.stringContaining('MQL_Date__c'),
  });
  expect(await bucket.list('reports/monthly/2026-09/')).toEqual([]);
  expect(await textOf(bucket, 'reports/monthly/latest.json')).toBe(pointer);
  for (const [queue] of QUEUES) expect(await receivedFrom(queue)).toEqual([]);
}, 120_000);

const QUEUES: readonly (readonly [queue: string, kinds: readonly string[]])[] = [
  ['PostMortemQueue', ['UnderperformanceDetected', 'SuddenShiftDetected', 'AssumptionContradicted', 'SignalRetracted']],
  ['ExperimentationQueue', ['OutperformanceDetected', 'SignalRetracted']],
];

/** As the schedule does: its own input, with the time at which it was due. */
async function knock(scheduledTime: string, cadence = 'monthly'): Promise<unknown> {
  const rest = async (service: string, path: string) =>
    JSON.parse(await awsCall(account, { service, path, method: 'GET' }));
  const { Schedules } = await rest('scheduler', '/schedules');
  for (const { Name } of Schedules as readonly { Name: string }[]) {
    const { Target } = await rest('scheduler', `/schedules/${Name}`);
    if (JSON.parse(Target.Input).cadence !== cadence) continue;
    const body = Target.Input.replace('<aws.scheduler.scheduled-time>', scheduledTime);
    return await invoked(Target.Arn.split(':').at(-1), body);
  }
  throw new Error(`there is no ${cadence} schedule`);
}

async function invoked(name: string, body: string): Promise<unknown> {
  const path = `/2015-03-31/functions/${name}/invocations`;
  return JSON.parse(await awsCall(account, { service: 'lambda', path, body }));
}

async function ended(run: string): Promise<DescribeExecutionOutput> {
  const client = new SFNClient(emulated(account.endpoint));
  const executionArn = `${stack.Workflow?.replace(':stateMachine:', ':execution:')}:${run}`;
  for (;;) {
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') return execution;
    await wait(500);
  }
}

async function publishOnLaptop() {
  const ports = embeddedPorts({ store: join(root, 'store'), exports: join(root, 'exports'), definitions, threads: 2 });
  const request = {
    kind: 'cadence',
    cadence: 'monthly',
    period: '2026-10',
    definitions: definitionsKey(definitions),
    exports: EXPORTS_PREFIX,
  } as const;
  const { version } = await runWorkflow(request, ports, { began: () => {}, ended: () => {} });
  return { version, objects: ports.objects };
}

async function glueTableOf(name: string) {
  const glue = new GlueClient(emulated(account.endpoint));
  const { Table } = await glue.send(new GetTableCommand({ DatabaseName: stack.Database, Name: name }));
  return glueTable(Table && { Name: name, StorageDescriptor: Table.StorageDescriptor });
}

type Message = { readonly detail: { readonly idempotencyKey: string } };

async function receivedFrom(queue: string): Promise<readonly Message[]> {
  const QueueUrl = stack[queue];
  const received: Message[] = [];
  for (;;) {
    const { Messages = [] } = await jsonCall<{ Messages?: { Body: string; ReceiptHandle: string }[] }>(
      account,
      'sqs',
      'AmazonSQS.ReceiveMessage',
      { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 },
    );
    if (Messages.length === 0) return received;
    for (const { Body, ReceiptHandle } of Messages) {
      received.push(JSON.parse(Body));
      await jsonCall(account, 'sqs', 'AmazonSQS.DeleteMessage', { QueueUrl, ReceiptHandle });
    }
  }
}

/** Queues are in no order. */
function byKey(messages: readonly Message[]): readonly Message['detail'][] {
  return messages
    .map(({ detail }) => detail)
    .sort((one, other) => (one.idempotencyKey < other.idempotencyKey ? -1 : 1));
}

async function textOf(objects: ObjectStore, key: string): Promise<string> {
  return new TextDecoder().decode(await objects.read(key));
}

async function hashesBelow(objects: ObjectStore, prefix: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const { key } of await objects.list(prefix)) files[key] = contentHash((await objects.read(key)) ?? '');
  return files;
}
