import { RedriveExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STEPS } from '../../functions/steps.ts';
import { EVENTS } from '../../shared/contracts/events.ts';
import { Outbox } from '../../shared/contracts/outputs.ts';
import { expectAsOnLaptop } from './as-on-laptop.ts';
import {
  type DeployedProduct,
  ended,
  executionArn,
  functionOf,
  invoked,
  knock,
  type Message,
  receivedFrom,
  textOf,
} from './deployed-product.ts';
import { emulated } from './emulated.ts';
import { endOfStep } from './end-of-step.ts';
import { ACCESS_DENIED } from './refusing-proxy.ts';
import { detailsOf, expectedIn, type SubscribedConsumers, subscribedConsumers } from './subscribed-consumers.ts';

const RUN = 'monthly-2026-03-r1';
const asked = { kind: 'cadence', cadence: 'monthly', period: '2026-03' } as const;

/** `told`: the queue that gets RunFailed. Each step fails for good when all that it does is done. */
export function redrivenSteps(deployed: () => DeployedProduct, told: () => string): void {
  let consumers: SubscribedConsumers;
  beforeAll(async () => {
    consumers = await subscribedConsumers();
  });
  afterAll(() => consumers.dispose());

  it('redrive: a run that fails at every step, and is redriven each time, publishes what the laptop does; effects happen once', async () => {
    const product = deployed();
    const client = new SFNClient(emulated(product.account.endpoint));
    const redrive = () => client.send(new RedriveExecutionCommand({ executionArn: executionArn(product, RUN) }));
    const failing = (step: string) => product.refusing.s3.refuseNext(1, ACCESS_DENIED, endOfStep(step));
    // the first look at the definitions is the starter's
    const [first = '', ...others] = Object.keys(STEPS).filter((step) => step !== 'AwaitSources');
    failing(first);
    await knock(product, '2026-04-06T10:00:00Z');
    expect(await ended(product, RUN)).toMatchObject({ status: 'FAILED', error: 'StorageError' });
    const failure = await toldOf(product, told());
    for (const step of others) {
      failing(step);
      if (step === 'AggregateJourneys') await lateEnd(product, redrive);
      else await redrive();
      expect(await ended(product, RUN), step).toMatchObject({ status: 'FAILED', error: 'StorageError' });
      expect(await textOf(product.bucket, failure.reference ?? '')).toContain(RUN);
    }
    await redrive();
    const execution = await ended(product, RUN);
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(product.refusing.s3.left()).toBe(0);

    const { version } = JSON.parse(execution.output ?? '');
    expect(version).toBe('reports/monthly/2026-03/v0001');
    await expectAsOnLaptop(product, version, asked);
    const { events } = Outbox.parse(JSON.parse(await textOf(product.bucket, `${version}/outbox.json`)));
    expect(detailsOf(await consumers.consume(product))).toEqual(expectedIn(events));
    expect(await receivedFrom(product.account, told())).toEqual([]);
  }, 300_000);
}

async function toldOf({ account }: DeployedProduct, queue: string) {
  const received: Message[] = [];
  const arrived = async () => received.push(...(await receivedFrom(account, queue)));
  await expect.poll(arrived, { timeout: 60_000 }).toBe(1);
  return EVENTS.RunFailed.detail.parse(received[0]?.detail);
}

/** The end of a run is delivered once more while the redriven run waits for a query: that is left alone. */
async function lateEnd(product: DeployedProduct, redrive: () => Promise<unknown>): Promise<void> {
  const { athena, account } = product;
  const query = athena.holdNext();
  const stopped = athena.stopped();
  await redrive();
  await query.begun;
  const detail = { executionArn: executionArn(product, RUN), name: RUN, status: 'FAILED' };
  const body = JSON.stringify({ 'detail-type': 'Step Functions Execution Status Change', detail });
  const watcher = await functionOf(account, 'RunWatcher');
  expect(await invoked(account, watcher, JSON.stringify({ Records: [{ messageId: 'late', body }] }))).toEqual({
    batchItemFailures: [],
  });
  expect(athena.stopped()).toBe(stopped);
  query.release();
}
