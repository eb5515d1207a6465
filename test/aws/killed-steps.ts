import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFINITIONS_POINTER } from '../../functions/definitions-in-force.ts';
import { STEPS } from '../../functions/steps.ts';
import { EXPORTS_PREFIX } from '../../infra/local/embedded-ports.ts';
import { Outbox } from '../../shared/contracts/outputs.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import { expectAsOnLaptop } from './as-on-laptop.ts';
import { type DeployedProduct, ended, type Message, textOf } from './deployed-product.ts';
import { emulated } from './emulated.ts';
import { endOfStep } from './end-of-step.ts';
import { detailsOf, expectedIn, type SubscribedConsumers, subscribedConsumers } from './subscribed-consumers.ts';

const asked = { kind: 'cadence', cadence: 'monthly', period: '2026-04' } as const;

export function killedSteps(deployed: () => DeployedProduct): void {
  let consumers: SubscribedConsumers;
  beforeAll(async () => {
    consumers = await subscribedConsumers();
  });
  afterAll(() => consumers.dispose());

  it('killed step: each in turn, as it ends: it is tried again, publishes what the laptop does, and effects happen once', async () => {
    const product = deployed();
    const { s3 } = product.refusing;
    const killed: string[] = [];
    const killing = (step: string) => async () => {
      await product.kill(step);
      killed.push(step);
    };
    for (const step of Object.keys(STEPS)) s3.cutNext(killing(step), endOfStep(step));
    // and once more when the events are on the bus, and nothing says so yet
    s3.cutNext(killing('DeliverOutbox'), ({ method, url }) => method === 'PUT' && /\/sent\b/.test(url ?? ''));

    await start(product, 'monthly-2026-04-r1', { ...asked, definitions: DEFINITIONS_POINTER, exports: EXPORTS_PREFIX });
    const execution = await ended(product, 'monthly-2026-04-r1');
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(killed.toSorted()).toEqual([...Object.keys(STEPS), 'DeliverOutbox'].toSorted());
    const { version } = JSON.parse(execution.output ?? '');
    await expectAsOnLaptop(product, version, asked);
    const { events } = Outbox.parse(JSON.parse(await textOf(product.bucket, `${version}/outbox.json`)));
    const received = await consumers.consume(product);
    expect(Object.values(received).flat().length).toBeGreaterThan(events.length);
    expect(detailsOf(onceEach(received))).toEqual(expectedIn(events));
    const work = await consumers.work();
    expect(work).toBeGreaterThan(0);
  }, 300_000);
}

/** As the starter does: which reads what the first step reads, and is not to be killed in its place. */
async function start({ account, stack }: DeployedProduct, name: string, request: RunRequest): Promise<void> {
  const client = new SFNClient(emulated(account.endpoint));
  const input = JSON.stringify(request);
  await client.send(new StartExecutionCommand({ stateMachineArn: stack.Workflow, name, input }));
}

function onceEach(received: Readonly<Record<string, readonly Message[]>>) {
  return Object.fromEntries(
    Object.entries(received).map(([queue, messages]) => [
      queue,
      [...new Map(messages.map((message) => [message.detail.idempotencyKey, message])).values()],
    ]),
  );
}
