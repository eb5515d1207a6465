import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runWatcher } from '../../../functions/doors/run-watcher.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { ContractError, TransientError } from '../../../shared/contracts/errors.ts';
import { EVENTS } from '../../../shared/contracts/events.ts';
import { runTag } from '../../../shared/contracts/run-tag.ts';
import type { ObjectStore, OutgoingEvent, Ports } from '../../../shared/ports.ts';
import { runStep } from '../../../shared/runtime/run-step.ts';

const request = {
  kind: 'cadence',
  cadence: 'monthly',
  period: '2026-10',
  definitions: 'definitions/d.yaml',
  exports: 'exports/',
} as const;
const run = 'monthly-2026-10-r1';
const ended = { executionArn: `arn:${run}`, name: run, input: JSON.stringify(request) };
const aborted = { ...ended, status: 'ABORTED', error: null, cause: null };
const cause = 'the row of jo@example.com has too many columns';
const failed = { ...ended, status: 'FAILED', error: 'ExportError', cause };

let root: string;
let objects: ObjectStore;
let sent: OutgoingEvent[];
let stopped: string[];
let traced: string[];
let isBusDown: boolean;
/** What the execution is by the time that its end is delivered. */
let status: string;
let ports: Ports;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watcher-'));
  objects = folderStore(root);
  [sent, stopped, traced, isBusDown, status] = [[], [], [], false, 'FAILED'];
  const send = async (events: readonly OutgoingEvent[]) => {
    if (isBusDown) throw new TransientError('the bus is down');
    sent.push(...events);
  };
  ports = { objects, events: { send }, clock: { now: () => new Date(0) } } as unknown as Ports;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const watcher = runWatcher({
  statusOf: async (arn) => (arn === ended.executionArn ? status : 'FAILED'),
  stopQueries: async (tag) => stopped.push(tag),
  tellEnd: async (_, runId, { type, error }) => void traced.push(`${runId} ${type} ${error}`),
});
const watch = (event: object) => runStep(watcher, event, ports);
const told = () => sent.map(({ detail }) => EVENTS.RunFailed.detail.parse(detail));

async function kept(): Promise<unknown> {
  const file = await objects.read(told()[0]?.reference ?? '');
  return JSON.parse(new TextDecoder().decode(file));
}

it('tells of a run that failed, by reference, once however often its end is delivered', async () => {
  expect(await watch(failed)).toEqual({ outcome: 'told', run, stopped: 1 });
  expect(await watch(failed)).toMatchObject({ outcome: 'told_before' });
  expect(told()).toMatchObject([{ run, period: '2026-10', error: 'ExportError' }]);
  expect(await kept()).toEqual({ run, request, Error: 'ExportError', Cause: cause });
  expect(JSON.stringify(sent)).not.toContain('jo@example.com');
});

it('sends the same id again where the bus was down', async () => {
  isBusDown = true;
  await expect(watch(failed)).rejects.toThrow(TransientError);
  isBusDown = false;
  expect(await watch(failed)).toMatchObject({ outcome: 'told' });
  await objects.removeAll('runs/told/');
  await watch(failed);
  expect(sent[1]?.id).toBe(sent[0]?.id);
});

it.each(['RUNNING', 'SUCCEEDED', 'PENDING_REDRIVE'])(
  'stops and tells nothing of a run that was redriven before its end was delivered, and is %s',
  async (now) => {
    status = now;
    expect(await watch(failed)).toEqual({ outcome: 'taken_up', run, stopped: 0 });
    expect([sent, stopped, await objects.list('')]).toEqual([[], [], []]);
  },
);

it('keeps the newest failure of a run that was redriven and failed again, and tells of it no second time', async () => {
  await watch(failed);
  await watch({ ...failed, error: 'StorageError', cause: 'no access' });
  expect(sent).toHaveLength(1);
  expect(await kept()).toMatchObject({ run, Error: 'StorageError', Cause: 'no access' });
});

it('tells of each run of a request', async () => {
  await watch(failed);
  await watch({ ...aborted, executionArn: 'arn:other', name: 'monthly-2026-10-r2' });
  expect(sent[1]?.detail).toMatchObject({ run: 'monthly-2026-10-r2', error: 'ABORTED' });
});

it.each([
  ['ABORTED', null, 'ABORTED'],
  ['FAILED', 'States.DataLimitExceeded', 'States.DataLimitExceeded'],
  ['TIMED_OUT', null, 'TIMED_OUT'],
])('names what ended it: %s', async (how, error, named) => {
  await watch({ ...aborted, status: how, error, cause: 'too much' });
  expect(told()[0]?.error).toBe(named);
  expect(await kept()).toMatchObject({ Error: named, Cause: 'too much' });
});

it.each([
  ['left out, being too long', null],
  ['none that a door sends', JSON.stringify({ period: 'whenever' })],
])('tells without a period where the input is %s', async (_, input) => {
  expect(await watch({ ...aborted, input })).toMatchObject({ outcome: 'told' });
  expect(told()).toMatchObject([{ run, period: null, error: 'ABORTED', reference: null }]);
});

it.each([
  ['FAILED', 'FAIL', 'ExportError'],
  ['ABORTED', 'ABORT', 'ABORTED'],
])(
  'leaves an end that is %s among the lineage of the newest run that the execution has planned',
  async (how, type, error) => {
    const plan = (stamp: string, execution: string) => `runs/monthly-2026-10-${stamp}-${runTag(execution)}/plan.json`;
    await watch(how === 'FAILED' ? failed : aborted);
    expect(traced).toEqual([]);
    for (const key of [plan('2', run), plan('1', run), plan('3', 'another')])
      await objects.create(key, new Uint8Array());
    await watch(how === 'FAILED' ? failed : aborted);
    expect(traced).toEqual([`monthly-2026-10-2-${runTag(run)} ${type} ${error}`]);
  },
);

it('stops the queries of that run before all else, also where the bus is down', async () => {
  isBusDown = true;
  await expect(watch(aborted)).rejects.toThrow(TransientError);
  expect(stopped).toEqual([runTag(run)]);
});

it('takes no end that is a success', async () => {
  await expect(watch({ ...aborted, status: 'SUCCEEDED' })).rejects.toThrow(ContractError);
});
