import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVENTS } from '../../shared/contracts/events.ts';
import { Outbox } from '../../shared/contracts/outputs.ts';
import { expectAsOnLaptop } from './as-on-laptop.ts';
import {
  type Asked,
  type DeployedProduct,
  ended,
  executionArn,
  hashesBelow,
  invoked,
  knock,
  receivedFrom,
  textOf,
} from './deployed-product.ts';
import { emulated } from './emulated.ts';
import { jsonRefusal, SLOW_DOWN } from './refusing-proxy.ts';
import { stepsAgain } from './steps-again.ts';
import { detailsOf, expectedIn, type SubscribedConsumers, subscribedConsumers } from './subscribed-consumers.ts';

/** One more than the clients try by themselves, so that the workflow has to. */
const OUTLASTING = 6;
const KILLED = 'monthly-2026-08-r1';
const KILLED_HOME = 'reports/monthly/2026-08/';
const KILLED_VERSION = `${KILLED_HOME}v0001`;

/** `told`: the queue that gets RunFailed and ReportBlocked. */
export function failureTests(deployed: () => DeployedProduct, told: () => string): void {
  let consumers: SubscribedConsumers;
  beforeAll(async () => {
    consumers = await subscribedConsumers();
  });
  afterAll(() => consumers.dispose());

  it('throttled services: publishes byte for byte what the laptop publishes, and effects happen once', async () => {
    const product = deployed();
    const { s3, athena, events } = product.refusing;
    s3.refuseNext(OUTLASTING, SLOW_DOWN, ({ method, url }) => method === 'PUT' && url?.includes('/reports/') === true);
    s3.refuseNext(2, SLOW_DOWN, ({ method }) => method === 'GET');
    athena.refuseNext(OUTLASTING, jsonRefusal('TooManyRequestsException'));
    athena.refuseNext(2, jsonRefusal('ThrottlingException'));
    events.refuseNext(OUTLASTING, jsonRefusal('ThrottlingException'));

    await knock(product, '2026-10-06T10:00:00Z');
    const execution = await ended(product, 'monthly-2026-09-r1');
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    expect([s3.left(), athena.left(), events.left()]).toEqual([0, 0, 0]);
    const { version } = JSON.parse(execution.output ?? '');
    await expectAsOnLaptop(product, version, monthly('2026-09'));
    await expectDelivered(product, version);
  }, 300_000);

  it('killed step: is tried again, goes on with the query that it began, and the version is whole', async () => {
    const product = deployed();
    const before = product.athena.executed().length;
    const query = product.athena.holdNext();
    // what comes after it
    product.refusing.events.refuseNext(1, jsonRefusal('AccessDeniedException'));
    await knock(product, '2026-09-06T10:00:00Z');
    await query.begun;
    await product.kill('BuildJourneys');
    query.release();
    expect(await ended(product, KILLED)).toMatchObject({ status: 'FAILED', error: 'StorageError' });
    const asked = product.athena.executed().slice(before);
    expect(new Set(asked).size).toBe(asked.length);
    await expectAsOnLaptop(product, KILLED_VERSION, monthly('2026-08'), ['sent']);
  }, 300_000);

  it('a run that failed is told of by the watcher', async () => {
    const [failure, ...others] = await receivedFrom(deployed().account, told());
    expect(others).toEqual([]);
    const detail = EVENTS.RunFailed.detail.parse(failure?.detail);
    expect(detail).toMatchObject({ run: KILLED, period: '2026-08', error: 'StorageError' });
    expect(await textOf(deployed().bucket, detail.reference ?? '')).toContain(KILLED);
  }, 60_000);

  it('redrive: every step may be run again: the same bytes, no second version, no second event', async () => {
    const product = deployed();
    const whole = await hashesBelow(product.bucket, KILLED_VERSION);
    const before = (await product.bucket.list(KILLED_HOME)).map(({ key }) => key);
    const first = await stepsAgain(product, KILLED);
    expect(first).toMatchObject({ version: KILLED_VERSION, sent: expect.any(Number) });
    expect(first.sent).toBeGreaterThan(0);
    await expectDelivered(product, KILLED_VERSION);
    expect(await stepsAgain(product, KILLED)).toEqual({ ...first, sent: 0 });
    expect(await consumers.consume(product)).toEqual({ 'post-mortem': [], experimentation: [] });
    const { [`${KILLED_VERSION}/sent`]: sent, ...others } = await hashesBelow(product.bucket, KILLED_VERSION);
    expect(sent).toBeDefined();
    expect(others).toEqual(whole);
    const after = (await product.bucket.list(KILLED_HOME)).map(({ key }) => key);
    expect(after).toEqual([...before, `${KILLED_VERSION}/sent`].sort());
  }, 300_000);

  it('a run that is aborted is told of by the watcher, which stops its query', async () => {
    const product = deployed();
    const query = product.athena.holdNext();
    await knock(product, '2026-08-06T10:00:00Z');
    await query.begun;
    const stopped = product.athena.stopped();
    const client = new SFNClient(emulated(product.account.endpoint));
    await client.send(new StopExecutionCommand({ executionArn: executionArn(product, 'monthly-2026-07-r1') }));
    await expect.poll(product.athena.stopped, { timeout: 30_000 }).toBe(stopped + 1);
    const [failure] = await receivedFrom(product.account, told());
    expect(failure?.detail).toMatchObject({ run: 'monthly-2026-07-r1', period: '2026-07', error: 'ABORTED' });
    expect(await product.bucket.list('reports/monthly/2026-07/')).toEqual([]);
  }, 120_000);

  it('damaged export: a quality report in place of the report, byte for byte as the laptop makes it, and ReportBlocked', async () => {
    const product = deployed();
    const whole = await textOf(product.bucket, 'exports/Opportunity.csv');
    const pointer = await textOf(product.bucket, 'reports/monthly/latest.json');
    const withoutIds = whole.replaceAll(/^"006\w+"/gm, '""');
    await product.writeExport('Opportunity.csv', withoutIds);
    const again = JSON.stringify({ period: '2026-07', revision: 2 });
    await invoked(product.account, product.stack.StarterFunction ?? '', again);
    const execution = await ended(product, 'monthly-2026-07-r2');
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    const { version } = JSON.parse(execution.output ?? '');
    expect(version).toMatch(/^blocked\//);
    await expectAsOnLaptop(product, version, monthly('2026-07'));
    await product.writeExport('Opportunity.csv', whole);
    expect(JSON.parse(await textOf(product.bucket, `${version}/quality.json`))).toMatchObject({ verdict: 'blocked' });
    expect(await product.bucket.list('reports/monthly/2026-07/')).toEqual([]);
    expect(await textOf(product.bucket, 'reports/monthly/latest.json')).toBe(pointer);
    const [blocked, ...others] = await receivedFrom(product.account, told());
    expect(others).toEqual([]);
    expect(blocked?.['detail-type']).toBe('ReportBlocked');
    expect(EVENTS.ReportBlocked.detail.parse(blocked?.detail)).toMatchObject({ version });
  }, 120_000);

  async function expectDelivered(product: DeployedProduct, version: string): Promise<void> {
    const { events } = Outbox.parse(JSON.parse(await textOf(product.bucket, `${version}/outbox.json`)));
    const before = await consumers.work();
    const received = await consumers.consume(product);
    expect(detailsOf(received)).toEqual(expectedIn(events));
    expect(await consumers.work()).toBeGreaterThan(before);
  }
}

function monthly(period: string): Asked {
  return { kind: 'cadence', cadence: 'monthly', period };
}
