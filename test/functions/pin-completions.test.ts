import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pinCompletions } from '../../functions/pin-completions.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { epochDay } from '../../shared/definitions/epoch-day.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'completions-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sourcesOf = (completedBy?: string) =>
  ({ sources: { crm: { objects: {}, completedBy } } }) as unknown as Definitions;

test.each([
  ['a day', '2026-11-02\n', epochDay('2026-11-02')],
  ['an instant', '2026-11-02T04:10:00Z\r\nrows 17\r\n', epochDay('2026-11-02')],
  ['nothing', '', null],
  ['words of the exporting system', 'finished without errors', null],
  ['a day that is none', '2026-02-30', null],
])('a signal with %s says that the export is complete', async (_, content, throughDay) => {
  const objects = folderStore(root);
  await objects.write('exports/crm/_DONE', new TextEncoder().encode(content));
  expect(await pinCompletions(sourcesOf('crm/_DONE'), 'exports/', objects)).toEqual({
    completions: [{ source: 'crm', isComplete: true, throughDay }],
  });
});

test('a signal that is not there is told, and nothing where none is named', async () => {
  const objects = folderStore(root);
  await objects.write('exports/crm/_DONE.tmp', new Uint8Array());
  expect(await pinCompletions(sourcesOf('crm/_DONE'), 'exports/', objects)).toEqual({
    completions: [{ source: 'crm', isComplete: false, throughDay: null }],
  });
  expect(await pinCompletions(sourcesOf(), 'exports/', objects)).toEqual({});
});
