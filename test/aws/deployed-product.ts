import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, type DescribeExecutionOutput, SFNClient } from '@aws-sdk/client-sfn';
import { writeCompany } from '../../examples/company/write-company.ts';
import { DEFINITIONS_POINTER } from '../../functions/definitions-in-force.ts';
import { pushDefinitions } from '../../functions/push-definitions.ts';
import { EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { s3Store } from '../../shared/adapters/aws/s3-store.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { type AthenaStandIn, startAthenaStandIn } from './athena-stand-in.ts';
import { deploy, synthesise } from './deployed-stack.ts';
import { type Account, awsCall, jsonCall } from './deployment-calls.ts';
import { emulated } from './emulated.ts';
import { glueTable } from './glue-memory.ts';
import { killFunction } from './kill-function.ts';
import { startMiniStack } from './ministack.ts';
import { type RefusingProxy, startRefusingProxy } from './refusing-proxy.ts';

const example = fileURLToPath(new URL('../../examples/company/definitions.yaml', import.meta.url));

export type DeployedProduct = {
  readonly account: Account;
  /** The stack's outputs. */
  readonly stack: Readonly<Record<string, string>>;
  readonly bucket: ObjectStore;
  /** The same request on a laptop, of the same inputs: its version and where it lies. */
  readonly onLaptop: (request: Asked) => Promise<{ readonly version: string; readonly objects: ObjectStore }>;
  readonly athena: AthenaStandIn;
  /** Between the functions and what they call. */
  readonly refusing: Readonly<Record<'s3' | 'athena' | 'events', RefusingProxy>>;
  /** An export, in the bucket and on the laptop. */
  readonly writeExport: (name: string, text: string) => Promise<void>;
  /** Kills the processes that run a step. */
  readonly kill: (step: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};
export type Asked = Pick<RunRequest, 'kind' | 'cadence' | 'period' | 'review'>;

/**
 * The whole template, unchanged, in an emulator that enforces its policies, so that every function has what its own role allows;
 * with the example company's exports, and its definitions as `edit` leaves them. `settings`: in place of those of cdk.json.
 */
export async function deployProduct(
  variables: Readonly<Record<string, string>> = {},
  edit: (definitions: string) => string = (text) => text,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<DeployedProduct> {
  const root = await mkdtemp(join(tmpdir(), 'deployment-'));
  const made: { bucket?: ObjectStore; stack?: Readonly<Record<string, string>> } = {};
  const bucketOf = () => {
    if (made.bucket === undefined) throw new Error('nothing is deployed yet');
    return made.bucket;
  };
  const athena = await startAthenaStandIn({
    get objects() {
      return bucketOf();
    },
    table: (name) => glueTableOf(account, made.stack?.Database ?? '', name),
  });
  const refusing = {
    s3: await startRefusingProxy(() => account.endpoint),
    athena: await startRefusingProxy(() => athena.endpoint),
    events: await startRefusingProxy(() => account.endpoint),
  };
  const emulator = await startMiniStack({
    ...variables,
    AUTH: 'true',
    AWS_ENDPOINT_URL_S3: refusing.s3.endpoint,
    AWS_ENDPOINT_URL_ATHENA: refusing.athena.endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: refusing.events.endpoint,
  });
  const account = { endpoint: emulator.endpoint, region: emulated('').region, id: '000000000000' };
  await synthesise(join(root, 'cdk.out'), settings);
  const stack = await deploy(account, join(root, 'cdk.out'));
  const bucket = s3Store(new S3Client(emulated(account.endpoint)), stack.DataBucket ?? '');
  Object.assign(made, { stack, bucket });

  const exports = join(root, 'exports');
  await writeCompany({ folder: exports, leads: 3000 });
  for (const name of await readdir(exports))
    await bucket.write(`${EXPORTS_PREFIX}${name}`, await readFile(join(exports, name)));
  const text = edit(await readFile(example, 'utf8'));
  await pushDefinitions(bucket, { text, file: example, now: new Date() });

  const onLaptop = async (asked: Asked) => {
    const objects = { store: join(root, 'store'), exports, definitions: example, threads: 2 };
    const ports = embeddedPorts(objects);
    // the definitions as they lie in the bucket
    const storeOf = (name: string) => (name.startsWith('definitions/') ? bucket : ports.objects);
    const read: ObjectStore['read'] = (name) => storeOf(name).read(name);
    const openRead: ObjectStore['openRead'] = (name) => storeOf(name).openRead(name);
    const same = { ...ports, objects: { ...ports.objects, read, openRead } };
    const request = { ...asked, definitions: DEFINITIONS_POINTER, exports: EXPORTS_PREFIX };
    const { version } = await runWorkflow(request, same, { began: () => {}, ended: () => {} });
    return { version, objects: ports.objects };
  };
  const stop = async () => {
    await emulator.stop();
    for (const proxy of Object.values(refusing)) await proxy.stop();
    await athena.stop();
    await rm(root, { recursive: true, force: true });
  };
  const kill = (step: string) => killFunction(emulator.folder, step);
  const writeExport = async (name: string, text: string) => {
    await writeFile(join(exports, name), text);
    await bucket.write(`${EXPORTS_PREFIX}${name}`, new TextEncoder().encode(text));
  };
  return { account, stack, bucket, onLaptop, athena, refusing, writeExport, kill, stop };
}

/** As the schedule does: its own input, with the time at which it was due. */
export async function knock(
  { account }: DeployedProduct,
  scheduledTime: string,
  cadence = 'monthly',
): Promise<unknown> {
  const rest = async (service: string, path: string) =>
    JSON.parse(await awsCall(account, { service, path, method: 'GET' }));
  const { Schedules } = await rest('scheduler', '/schedules');
  for (const { Name } of Schedules as readonly { Name: string }[]) {
    const { Target } = await rest('scheduler', `/schedules/${Name}`);
    if (JSON.parse(Target.Input).cadence !== cadence) continue;
    const body = Target.Input.replace('<aws.scheduler.scheduled-time>', scheduledTime);
    return await invoked(account, Target.Arn.split(':').at(-1), body);
  }
  throw new Error(`there is no ${cadence} schedule`);
}

/** The address of a function of the stack, by the name of its construct. */
export async function functionOf(account: Account, construct: string): Promise<string> {
  const call = { service: 'lambda', path: '/2015-03-31/functions', method: 'GET' } as const;
  const { Functions } = JSON.parse(await awsCall(account, call)) as {
    readonly Functions: readonly { readonly FunctionName: string }[];
  };
  const [one, ...others] = Functions.filter(({ FunctionName }) => FunctionName.includes(`-${construct}`));
  if (one === undefined || others.length > 0) throw new Error(`${construct} is no one function`);
  return one.FunctionName;
}

export async function invoked(account: Account, name: string, body: string): Promise<unknown> {
  const path = `/2015-03-31/functions/${name}/invocations`;
  return JSON.parse(await awsCall(account, { service: 'lambda', path, body }));
}

export function executionArn({ stack }: DeployedProduct, run: string): string {
  return `${stack.Workflow?.replace(':stateMachine:', ':execution:')}:${run}`;
}

export async function ended(product: DeployedProduct, run: string): Promise<DescribeExecutionOutput> {
  const client = new SFNClient(emulated(product.account.endpoint));
  for (;;) {
    const execution = await client.send(new DescribeExecutionCommand({ executionArn: executionArn(product, run) }));
    if (execution.status !== 'RUNNING') return execution;
    await wait(500);
  }
}

export type Message = { readonly 'detail-type': string; readonly detail: { readonly idempotencyKey: string } };

/** What lies in a queue, taken out of it. */
export async function receivedFrom(account: Account, QueueUrl: string | undefined): Promise<readonly Message[]> {
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

export async function textOf(objects: ObjectStore, key: string): Promise<string> {
  return new TextDecoder().decode(await objects.read(key));
}

export async function hashesBelow(objects: ObjectStore, prefix: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const { key } of await objects.list(prefix)) files[key] = contentHash((await objects.read(key)) ?? '');
  return files;
}

async function glueTableOf(account: Account, DatabaseName: string, name: string) {
  const glue = new GlueClient(emulated(account.endpoint));
  const { Table } = await glue.send(new GetTableCommand({ DatabaseName, Name: name }));
  return glueTable(Table && { Name: name, StorageDescriptor: Table.StorageDescriptor });
}
