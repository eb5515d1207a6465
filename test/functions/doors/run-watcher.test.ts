import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runWatcher } from '../../../functions/doors/run-watcher.ts';
import { reportFailure } from '../../../functions/report-failure.ts';
import { runTag } from '../../../functions/run-tag.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { ContractError, TransientError } from '../../../shared/contracts/errors.ts';
import { EVENTS } from '../../../shared/contracts/events.ts';
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
const aborted = { name: run, status: 'ABORTED', input: JSON.stringify(request), error: null, cause: null };
const failure = { Error: 'ExportError', Cause: 'the row of jo@example.com has too many columns' };

let root: string;
let objects: ObjectStore;
let sent: OutgoingEvent[];
let stopped: string[];
let isBusDown: boolean;
let ports: Ports;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watcher-'));
  objects = folderStore(root);
  [sent, stopped, isBusDown] = [[], [], false];
  const send = async (events: readonly OutgoingEvent[]) => {
    if (isBusDown) throw new TransientError('the bus is down');
    sent.push(...events);
  };
  ports = { objects, events: { send } } as unknown as Ports;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const watcher = runWatcher(async (tag) => stopped.push(tag));
const watch = (ended: object) => runStep(watcher, ended, ports);
const told = () => sent.map(({ detail }) => EVENTS.RunFailed.detail.parse(detail));
const report = () => runStep(reportFailure, { run, request, failure }, ports);

async function kept(): Promise<unknown> {
  const file = await objects.read(told()[0]?.reference ?? '');
  return JSON.parse(new TextDecoder().decode(file));
}

it('tells of a run that was aborted, once, however often the end is delivered', async () => {
  expect(await watch(aborted)).toEqual({ outcome: 'told', run, stopped: 1 });
  expect(await watch(aborted)).toMatchObject({ outcome: 'told_before' });
  expect(told()).toMatchObject([{ run, period: '2026-10', error: 'ABORTED' }]);
  expect(await kept()).toMatchObject({ run, request, Error: 'ABORTED' });
});

it('says nothing of a run that has told of itself', async () => {
  await report();
  sent = [];
  expect(await watch({ ...aborted, status: 'FAILED', error: 'ExportError' })).toMatchObject({ outcome: 'told_before' });
  expect(sent).toEqual([]);
});

it('tells in the run’s own words, and under its id, where the report was written and could not be sent', async () => {
  isBusDown = true;
  await expect(report()).rejects.toThrow(TransientError);
  isBusDown = false;
  await watch({ ...aborted, status: 'FAILED', error: 'TransientError', cause: 'the bus is down' });
  expect(told()).toMatchObject([{ error: 'ExportError' }]);
  expect(await kept()).toEqual({ run, request, ...failure });
  expect(JSON.stringify(sent)).not.toContain('jo@example.com');
  await report();
  expect(sent[1]?.id).toBe(sent[0]?.id);
});

it('does not take the failure of an earlier run of the same request for this one’s', async () => {
  await report();
  await watch({ ...aborted, name: 'monthly-2026-10-r2' });
  expect(sent[1]?.detail).toMatchObject({ run: 'monthly-2026-10-r2', error: 'ABORTED' });
});

it.each([
  ['FAILED', 'States.DataLimitExceeded', 'States.DataLimitExceeded'],
  ['TIMED_OUT', null, 'TIMED_OUT'],
])('names what ended it: %s', async (status, error, named) => {
  await watch({ ...aborted, status, error, cause: 'too much' });
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

it('stops the queries of that run before all else, also where the bus is down or the run has told', async () => {
  isBusDown = true;
  await expect(watch(aborted)).rejects.toThrow(TransientError);
  isBusDown = false;
  await report();
  await watch(aborted);
  expect(stopped).toEqual([runTag(run), runTag(run)]);
});

it('takes no end that is a success', async () => {
  await expect(watch({ ...aborted, status: 'SUCCEEDED' })).rejects.toThrow(ContractError);
});
