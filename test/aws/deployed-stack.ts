import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Account, jsonCall, queryCall } from './deployment-calls.ts';
import { emulated } from './emulated.ts';

type Asset = {
  readonly source: { readonly path: string; readonly packaging: 'zip' | 'file' };
  readonly destinations: Readonly<Record<string, { readonly bucketName: string; readonly objectKey: string }>>;
};

const STACK = 'SegmentSignals';
const DEPLOY_SECONDS = 120;
/** The emulator has no budgets; nothing of the service stands on one. */
const NOT_EMULATED = ['--context', 'monthlyBudget=0'];
const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What `cdk synth` makes for the architecture of this machine, since the emulator runs functions here. `settings`: in place of those of cdk.json. */
export async function synthesise(folder: string, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const cdk = join(project, 'node_modules/aws-cdk/bin/cdk');
  const architecture = `architecture=${process.arch === 'arm64' ? 'arm64' : 'x64'}`;
  const said = Object.entries(settings).flatMap(([name, value]) => [
    '--context',
    `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  ]);
  const options = ['--quiet', '--output', folder, '--context', architecture, ...NOT_EMULATED, ...said];
  await run(process.execPath, [cdk, 'synth', ...options], { cwd: project });
}

/**
 * Deploys what was synthesised as `cdk deploy` does in an account that was bootstrapped: uploads what the asset manifest
 * lists to where it says, then creates the stack from the template. Gives the stack's outputs.
 */
export async function deploy(account: Account, folder: string): Promise<Readonly<Record<string, string>>> {
  const bootstrap = { Name: '/cdk-bootstrap/hnb659fds/version', Value: '21', Type: 'String' };
  await jsonCall(account, 'ssm', 'AmazonSSM.PutParameter', bootstrap);
  await queryCall(account, 'cloudformation', {
    Action: 'CreateStack',
    StackName: STACK,
    TemplateURL: await uploadAssets(account, folder),
    'Capabilities.member.1': 'CAPABILITY_IAM',
  });
  return await created(account);
}

/** Gives the address of the template, which is an asset as well. */
async function uploadAssets(account: Account, folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, `${STACK}.assets.json`), 'utf8'));
  const client = new S3Client(emulated(account.endpoint));
  const buckets = new Set<string>();
  let template = '';
  for (const { source, destinations } of Object.values<Asset>(manifest.files)) {
    const path = join(folder, source.path);
    const Body = await readFile(source.packaging === 'zip' ? await zipped(path) : path);
    for (const { bucketName, objectKey } of Object.values(destinations)) {
      const Bucket = inAccount(account, bucketName);
      if (!buckets.has(Bucket)) await client.send(new CreateBucketCommand({ Bucket }));
      buckets.add(Bucket);
      await client.send(new PutObjectCommand({ Bucket, Key: objectKey, Body }));
      if (source.path.endsWith('.template.json')) template = `${account.endpoint}/${Bucket}/${objectKey}`;
    }
  }
  return template;
}

function inAccount({ id, region }: Account, text: string): string {
  return text.replaceAll(`\${AWS::AccountId}`, id).replaceAll(`\${AWS::Region}`, region);
}

/** By Python, which is there for the emulator. */
async function zipped(folder: string): Promise<string> {
  const file = `${folder}.zip`;
  await rm(file, { force: true });
  await run('python3', ['-m', 'zipfile', '-c', file, '.'], { cwd: folder });
  return file;
}

async function created(account: Account): Promise<Readonly<Record<string, string>>> {
  for (let waited = 0; waited < DEPLOY_SECONDS; waited += 1) {
    const stacks = await queryCall(account, 'cloudformation', { Action: 'DescribeStacks', StackName: STACK });
    const status = textsOf(stacks, 'StackStatus')[0];
    if (status === 'CREATE_COMPLETE') {
      const values = textsOf(stacks, 'OutputValue');
      return Object.fromEntries(textsOf(stacks, 'OutputKey').map((name, index) => [name, values[index] ?? '']));
    }
    if (status !== 'CREATE_IN_PROGRESS') {
      const events = await queryCall(account, 'cloudformation', { Action: 'DescribeStackEvents', StackName: STACK });
      throw new Error(`The stack is ${status}: ${textsOf(events, 'ResourceStatusReason').join('\n')}`);
    }
    await wait(1000);
  }
  throw new Error(`The stack was not created within ${DEPLOY_SECONDS} seconds.`);
}

function textsOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text]) => text ?? '');
}
