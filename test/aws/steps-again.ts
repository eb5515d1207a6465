import { DescribeStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { RunPlan } from '../../shared/contracts/run-plan.ts';
import { runTag } from '../../shared/contracts/run-tag.ts';
import { AGGREGATE_QUERIES } from '../../shared/queries/catalog.ts';
import { type DeployedProduct, ended, invoked, textOf } from './deployed-product.ts';
import { emulated } from './emulated.ts';

type States = Readonly<
  Record<string, { readonly Resource?: string; readonly ItemProcessor?: { readonly States: States } }>
>;
type Published = { readonly version: string; readonly sent: number };

/**
 * Every step of a run once more, each with the input that it had, in the workflow's order: more than a redrive does from
 * whichever state failed.
 */
export async function stepsAgain(product: DeployedProduct, run: string): Promise<Published> {
  const functions = await functionsOf(product);
  const call = (state: string, input: unknown) =>
    invoked(product.account, functions.get(state) ?? state, JSON.stringify(input));
  const { input } = await ended(product, run);
  const request = JSON.parse(input ?? '{}');
  const plan = await planOf(product, run);
  const { runId } = plan;

  await call('AwaitSources', { ...request, execution: { name: run, startedAt: new Date().toISOString() } });
  for (const { source, object } of plan.objects) await call('IngestObject', { runId, source, object });
  await call('BuildJourneys', { runId });
  for (const query of Object.keys(AGGREGATE_QUERIES)) await call('AggregateJourneys', { runId, query });
  await call('AssessQuality', { runId });
  await call('DetectSignals', { runId });
  await call('WriteNarrative', { runId });
  const composed = await call('ComposeReport', { runId });
  return (await call('DeliverOutbox', await call('PublishVersion', composed))) as Published;
}

async function planOf({ bucket }: DeployedProduct, run: string): Promise<RunPlan> {
  const plan = (await bucket.list('runs/')).find(({ key }) => key.endsWith(`-${runTag(run)}/plan.json`));
  return RunPlan.parse(JSON.parse(await textOf(bucket, plan?.key ?? '')));
}

async function functionsOf({ account, stack }: DeployedProduct): Promise<ReadonlyMap<string, string>> {
  const client = new SFNClient(emulated(account.endpoint));
  const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: stack.Workflow }));
  return new Map(tasksOf(JSON.parse(described.definition ?? '{}').States));
}

function tasksOf(states: States): [string, string][] {
  return Object.entries(states).flatMap(([name, { Resource, ItemProcessor }]): [string, string][] => [
    ...(Resource === undefined ? [] : [[name, Resource.split(':').at(-1) ?? ''] as [string, string]]),
    ...(ItemProcessor === undefined ? [] : tasksOf(ItemProcessor.States)),
  ]);
}
