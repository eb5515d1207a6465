import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { awaitSources } from '../../functions/await-sources.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { unaskedModel } from '../../shared/adapters/unasked-model.ts';
import type { Ports } from '../../shared/ports.ts';
import { runStep } from '../../shared/runtime/run-step.ts';

const example = readFileSync(new URL('../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const STARTED = '2026-11-06T11:00:00.000Z';
const HOUR = 3_600_000;
const request = {
  kind: 'cadence',
  cadence: 'monthly',
  period: '2026-10',
  definitions: 'definitions/d.yaml',
  exports: 'exports/',
} as const;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'await-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The definitions of the example, whose one source signals its completion. */
async function waitingFor(settings: string) {
  const objects = folderStore(root);
  const text = example.replace(/^ {2}salesforce:\n/m, (line) => `${line}    ${settings}\n`);
  expect(text).not.toBe(example);
  await objects.write(request.definitions, new TextEncoder().encode(text));
  return objects;
}
const signal = (text = '') => new TextEncoder().encode(text);

function look(hours: number, execution: object | null = { name: 'r1', startedAt: STARTED }) {
  const clock = { now: () => new Date(Date.parse(STARTED) + hours * HOUR) };
  const ports = { objects: folderStore(root), clock } as unknown as Ports;
  return runStep(awaitSources, { ...request, ...(execution === null ? {} : { execution }) }, ports);
}

it.each<[string, number, object]>([
  ['at once', 0, { outcome: 'wait', waitSeconds: 900 }],
  ['for as long as is left', 5.9, { outcome: 'wait', waitSeconds: 360 }],
  ['no longer than the definitions say', 6, { outcome: 'incomplete', waitSeconds: 0 }],
  ['however late it is looked', 500, { outcome: 'incomplete', waitSeconds: 0 }],
])('a source that has not signalled is waited for %s', async (_, hours, expected) => {
  await waitingFor('completedBy: _DONE\n    waitHours: 6');
  expect(await look(hours)).toEqual({ late: ['salesforce'], ...expected });
});

it.each<[string, string, boolean]>([
  ['nothing but that it is done', '', true],
  ['the last day of the period', '2026-10-31\n', true],
  ['a later day', '2026-11-05T03:00:00Z', true],
  ['the day before', '2026-10-30', false],
])('a signal that says %s is taken at its word', async (_, text, isComplete) => {
  const objects = await waitingFor('completedBy: _DONE\n    waitHours: 6');
  await objects.write('exports/_DONE', signal(text));
  expect(await look(1)).toMatchObject({ outcome: isComplete ? 'complete' : 'wait' });
});

it('nothing is waited for where the definitions do not say so, nor by a run that began without a time', async () => {
  await waitingFor('completedBy: _DONE');
  expect(await look(0)).toMatchObject({ outcome: 'incomplete', late: ['salesforce'] });
  await waitingFor('completedBy: _DONE\n    waitHours: 6');
  expect(await look(0, null)).toMatchObject({ outcome: 'incomplete' });
});

it('the workflow looks again after the wait, and goes on once the source has signalled', async () => {
  const objects = await waitingFor('completedBy: _DONE\n    waitHours: 6');
  const steps: string[] = [];
  // a second before the end of the wait
  const clock = { now: () => new Date(Date.parse(STARTED) + 6 * HOUR - 900) };
  const events = { send: async () => {} };
  const ended = async ({ step, output }: { step: string; output: unknown }) => {
    steps.push(step === 'AwaitSources' ? (output as { outcome: string }).outcome : step);
    if (steps.length === 1) await objects.write('exports/_DONE', signal());
  };
  const execution = { name: 'r1', startedAt: new Date(STARTED) };
  const ports = { objects, events, clock, wording: unaskedModel() } as unknown as Ports;
  // there are no exports besides the signal
  await expect(runWorkflow(request, ports, { began: () => {}, ended }, undefined, execution)).rejects.toMatchObject({
    name: 'ExportError',
  });
  expect(steps).toEqual(['wait', 'complete', 'ReportFailure']);
});

it('a run on a laptop waits for nothing unless it is told to', async () => {
  const objects = await waitingFor('completedBy: _DONE\n    waitHours: 6');
  const steps: unknown[] = [];
  const ended = ({ output }: { output: unknown }) => void steps.push(output);
  const clock = { now: () => new Date(STARTED) };
  const ports = { objects, events: { send: async () => {} }, clock, wording: unaskedModel() };
  const run = runWorkflow(request, ports as unknown as Ports, { began: () => {}, ended });
  await expect(run).rejects.toMatchObject({ name: 'ExportError' });
  expect(steps[0]).toMatchObject({ outcome: 'incomplete' });
});
