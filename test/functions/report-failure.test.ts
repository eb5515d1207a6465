import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reportFailure } from '../../functions/report-failure.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { EVENTS } from '../../shared/contracts/events.ts';
import type { OutgoingEvent, Ports } from '../../shared/ports.ts';
import { runStep } from '../../shared/runtime/run-step.ts';

const request = {
  kind: 'cadence',
  cadence: 'monthly',
  period: '2026-10',
  definitions: 'definitions/d.yaml',
  exports: 'exports/',
} as const;
const failure = { Error: 'ExportError', Cause: 'Lead_1.csv: the row of jo@example.com has too many columns' };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'failure-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function report(run: string): Promise<readonly OutgoingEvent[]> {
  const sent: OutgoingEvent[] = [];
  const objects = folderStore(root);
  const events = { send: async (some: readonly OutgoingEvent[]) => void sent.push(...some) };
  const answer = await runStep(reportFailure, { run, request, failure }, { objects, events } as unknown as Ports);
  expect(answer).toEqual({ error: failure.Error, cause: failure.Cause });
  return sent;
}

it('tells who runs it, by reference: the message stays in the file', async () => {
  const [event, ...others] = await report('monthly-2026-10-r1');
  expect(others).toEqual([]);
  expect(event?.detailType).toBe('RunFailed');
  const detail = EVENTS.RunFailed.detail.parse(event?.detail);
  expect(detail).toMatchObject({ run: 'monthly-2026-10-r1', period: '2026-10', error: 'ExportError' });
  expect(JSON.stringify(event)).not.toContain('jo@example.com');
  const file = await folderStore(root).read(detail.reference ?? '');
  expect(JSON.parse(new TextDecoder().decode(file))).toEqual({ run: 'monthly-2026-10-r1', request, ...failure });
});

it('tells once of a run that is taken up again and fails again, and apart of the next one', async () => {
  const ids = [await report('a-r1'), await report('a-r1'), await report('a-r2')].map(([event]) => event?.id);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});
