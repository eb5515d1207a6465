import { generateKeyPairSync } from 'node:crypto';
import { DeleteObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receivedMails, subscribedQueues } from './audience-queues.ts';
import {
  type DeployedProduct,
  deployProduct,
  ended,
  invoked,
  knock,
  receivedFrom,
  textOf,
} from './deployed-product.ts';
import { jsonCall } from './deployment-calls.ts';
import { emulated } from './emulated.ts';
import { replayArchive } from './replay-archive.ts';

const AUDIENCES = ['executive', 'sales', 'revops'];
const VERSION = 'reports/monthly/2026-10/v0001';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const POLL = { timeout: 60_000 };
const pem = { type: 'pkcs8', format: 'pem' } as const;

let product: DeployedProduct;
let queues: Readonly<Record<string, string>>;
beforeAll(async () => {
  const publicKeys = [publicKey.export({ type: 'spki', format: 'pem' })];
  product = await deployProduct(
    { SFN_WAIT_SCALE: '0.002' },
    (definitions) => definitions.replace('- { id: executive, label: Executive team,', '$& sees: [revenue, owners],'),
    { delivery: { audiences: AUDIENCES, blockedTo: 'revops', linkDays: 7, publicKeys }, objectLockDays: 30 },
  );
  queues = await subscribedQueues(product, AUDIENCES);
  await jsonCall(product.account, 'secretsmanager', 'secretsmanager.PutSecretValue', {
    ...{ SecretId: product.stack.LinkSecretArn, SecretString: privateKey.export(pem) },
  });
}, 300_000);
afterAll(async () => {
  await product?.stop();
});

const receipts = async () => {
  const keys = (await product.bucket.list('deliveries/')).map(({ key }) => key).filter((key) => key.endsWith('.json'));
  return await Promise.all(keys.map(async (key) => [key, await textOf(product.bucket, key)] as const));
};
const delivered = async () => (await receipts()).length;

it('a version is told to each audience once, with its own sentences and a signed link to what it may open', async () => {
  await knock(product, '2026-11-06T11:00:00Z');
  expect(await ended(product, 'monthly-2026-10-r1')).toMatchObject({ status: 'SUCCEEDED' });
  await expect.poll(delivered, POLL).toBe(AUDIENCES.length);
  const mails = await receivedMails(product, queues);
  for (const audience of AUDIENCES) expect(mails[audience]?.map(({ Subject }) => Subject)).toHaveLength(1);
  const textTo = (audience: string) => mails[audience]?.[0]?.Message ?? '';
  expect(textTo('executive')).toContain(`/${VERSION}/report.html?`);
  expect(textTo('executive')).not.toContain('not shown to these readers');
  expect(textTo('sales')).toContain(`/deliveries/${VERSION}/sales.html?`);
  for (const audience of ['sales', 'revops']) {
    expect(textTo(audience)).not.toMatch(/report\.html/);
    expect(textTo(audience)).not.toMatch(/\d (USD|EUR)\b/);
  }
  for (const audience of AUDIENCES)
    expect(textTo(audience)).toMatch(/https:\/\/\S+\?Expires=\d+&Key-Pair-Id=\S+&Signature=\S+/);
  for (const [key, receipt] of await receipts())
    expect(JSON.parse(receipt), key).toMatchObject({ version: VERSION, messageId: expect.stringMatching(/./) });
}, 300_000);

it('what was told is not told again by a replay', async () => {
  const before = await receipts();
  await receivedFrom(product.account, product.stack.PostMortemQueue);
  await replayArchive(product, 'again');
  // the consumers of the same events have them by then
  await expect
    .poll(async () => (await receivedFrom(product.account, product.stack.PostMortemQueue)).length, POLL)
    .toBeGreaterThan(0);
  const mails = await receivedMails(product, queues);
  expect(Object.values(mails).flat()).toEqual([]);
  expect(await receipts()).toEqual(before);
}, 120_000);

it('a report that quality blocked is told to one audience alone', async () => {
  const whole = await textOf(product.bucket, 'exports/Opportunity.csv');
  await product.writeExport('Opportunity.csv', whole.replaceAll(/^"006\w+"/gm, '""'));
  const again = JSON.stringify({ period: '2026-10', revision: 2 });
  await invoked(product.account, product.stack.StarterFunction ?? '', again);
  const execution = await ended(product, 'monthly-2026-10-r2');
  const { version } = JSON.parse(execution.output ?? '{}');
  expect(version).toMatch(/^blocked\//);
  await expect.poll(delivered, POLL).toBe(AUDIENCES.length + 1);
  const { revops, ...others } = await receivedMails(product, queues);
  expect(Object.values(others).flat()).toEqual([]);
  expect(revops).toHaveLength(1);
  expect(revops?.[0]?.Subject).toMatch(/October 2026 is blocked$/);
  expect(revops?.[0]?.Message).toContain(`/${version}/report.html?`);
}, 300_000);

it('nobody deletes what was published before its day: Object Lock is on every file that is written once', async () => {
  const client = new S3Client(emulated(product.account.endpoint));
  const Bucket = product.stack.DataBucket;
  const published = (await product.bucket.list(VERSION)).map(({ key }) => key);
  expect(published.length).toBeGreaterThan(20);
  for (const Key of published) {
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head, Key).toMatchObject({ ObjectLockMode: 'GOVERNANCE' });
    expect(head.ObjectLockRetainUntilDate?.getTime(), Key).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  }
  const [Key] = published;
  const { VersionId } = await client.send(new HeadObjectCommand({ Bucket, Key }));
  await expect(client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }))).rejects.toMatchObject({
    name: 'AccessDenied',
  });
  const working = (await product.bucket.list('runs/'))[0]?.key;
  const { ObjectLockMode } = await client.send(new HeadObjectCommand({ Bucket, Key: working }));
  expect(ObjectLockMode).toBeUndefined();
}, 120_000);
