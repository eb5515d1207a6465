import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPORTS_PREFIX } from '../../infra/local/embedded-ports.ts';
import { Outbox } from '../../shared/contracts/outputs.ts';
import {
  type DeployedProduct,
  deployProduct,
  ended,
  hashesBelow,
  knock,
  type Message,
  receivedFrom,
  textOf,
} from './deployed-product.ts';

const DUE_FOR_OCTOBER = '2026-11-06T11:00:00Z';
const DUE_FOR_SEPTEMBER = '2026-10-06T10:00:00Z';

let product: DeployedProduct;
beforeAll(async () => {
  product = await deployProduct();
}, 300_000);
afterAll(async () => {
  await product?.stop();
});

it('publishes, when the schedule is due, byte for byte what the laptop publishes', async () => {
  expect(await knock(product, DUE_FOR_OCTOBER)).toEqual({ outcome: 'started', run: 'monthly-2026-10-r1' });
  const execution = await ended(product, 'monthly-2026-10-r1');
  expect(execution).toMatchObject({ status: 'SUCCEEDED' });
  const { version } = JSON.parse(execution.output ?? '');

  const laptop = await product.onLaptop({ kind: 'cadence', cadence: 'monthly', period: '2026-10' });
  expect(version).toBe(laptop.version);
  expect(await hashesBelow(product.bucket, version)).toEqual(await hashesBelow(laptop.objects, version));
  expect(Object.keys(await hashesBelow(product.bucket, version)).length).toBeGreaterThan(20);
  const pointer = 'reports/monthly/latest.json';
  expect(await textOf(product.bucket, pointer)).toBe(await textOf(laptop.objects, pointer));

  const outbox = Outbox.parse(JSON.parse(await textOf(product.bucket, `${version}/outbox.json`)));
  for (const [queue, kinds] of QUEUES) {
    const messages = await receivedFrom(product.account, product.stack[queue]);
    const listed = outbox.events.filter(({ detailType }) => kinds.includes(detailType));
    expect(listed.length, queue).toBeGreaterThan(0);
    expect(byKey(messages)).toEqual(byKey(listed));
    const ofKind = { source: 'segment-signals', 'detail-type': expect.stringMatching(`^(${kinds.join('|')})$`) };
    for (const message of messages) expect(message).toMatchObject(ofKind);
  }
}, 300_000);

it('runs once, however often the schedule is delivered', async () => {
  expect(await knock(product, DUE_FOR_OCTOBER)).toEqual({ outcome: 'duplicate', run: 'monthly-2026-10-r1' });
});

it('publishes nothing of a damaged export, and names the error', async () => {
  const leads = await textOf(product.bucket, `${EXPORTS_PREFIX}Lead_1.csv`);
  const pointer = await textOf(product.bucket, 'reports/monthly/latest.json');
  const damaged = new TextEncoder().encode(leads.replace('MQL_Date__c', 'MQL_Day__c'));
  await product.bucket.write(`${EXPORTS_PREFIX}Lead_1.csv`, damaged);

  expect(await knock(product, DUE_FOR_SEPTEMBER)).toEqual({ outcome: 'started', run: 'monthly-2026-09-r1' });
  expect(await ended(product, 'monthly-2026-09-r1')).toMatchObject({ status: 'FAILED', error: 'ExportError' });

  const [failure, ...others] = await product.bucket.list('runs/failures/');
  expect(others).toEqual([]);
  expect(JSON.parse(await textOf(product.bucket, failure?.key ?? ''))).toMatchObject({
    request: { period: '2026-09' },
    Error: 'ExportError',
    Cause: expect.stringContaining('MQL_Date__c'),
  });
  expect(await product.bucket.list('reports/monthly/2026-09/')).toEqual([]);
  expect(await textOf(product.bucket, 'reports/monthly/latest.json')).toBe(pointer);
  for (const [queue] of QUEUES) expect(await receivedFrom(product.account, product.stack[queue])).toEqual([]);
}, 120_000);

const QUEUES: readonly (readonly [queue: string, kinds: readonly string[]])[] = [
  ['PostMortemQueue', ['UnderperformanceDetected', 'SuddenShiftDetected', 'AssumptionContradicted', 'SignalRetracted']],
  ['ExperimentationQueue', ['OutperformanceDetected', 'SignalRetracted']],
];

/** Queues are in no order. */
function byKey(messages: readonly Pick<Message, 'detail'>[]): readonly Message['detail'][] {
  return messages
    .map(({ detail }) => detail)
    .sort((one, other) => (one.idempotencyKey < other.idempotencyKey ? -1 : 1));
}
