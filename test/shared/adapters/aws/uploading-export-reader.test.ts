import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { uploadingExportReader } from '../../../../shared/adapters/aws/uploading-export-reader.ts';
import { folderStore } from '../../../../shared/adapters/local/folder-store.ts';
import { ExportError } from '../../../../shared/contracts/errors.ts';
import type { ExportOutcome, ExportPlan } from '../../../../shared/ports.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'uploading-'));
});
afterEach(() => rm(root, { recursive: true }));

const plan = {} as ExportPlan;
const outcome = { read: 1 } as ExportOutcome;

function readerThat(work: (folder: string) => Promise<ExportOutcome>) {
  const objects = folderStore(join(root, 'store'));
  const scratch = join(root, 'scratch');
  const reader = uploadingExportReader(objects, scratch, (folder) => ({
    header: async () => ['id'],
    read: () => work(folder),
  }));
  return { objects, reader, left: () => readdir(scratch) };
}

it('brings what the reader wrote to the store, under the same keys, and leaves nothing behind', async () => {
  const { objects, reader, left } = readerThat(async (folder) => {
    await mkdir(join(folder, 'runs/a/canonical/person/crm.lead'), { recursive: true });
    await writeFile(join(folder, 'runs/a/canonical/person/crm.lead/part-0.parquet'), 'rows');
    return outcome;
  });
  expect(await reader.read(plan)).toBe(outcome);
  expect(await objects.list('')).toEqual([{ key: 'runs/a/canonical/person/crm.lead/part-0.parquet', bytes: 4 }]);
  expect(await left()).toEqual([]);
});

it('brings nothing of an export that cannot be read', async () => {
  const { objects, reader, left } = readerThat(async (folder) => {
    await writeFile(join(folder, 'half'), 'rows');
    throw new ExportError('truncated');
  });
  await expect(reader.read(plan)).rejects.toThrow(ExportError);
  expect(await objects.list('')).toEqual([]);
  expect(await left()).toEqual([]);
});
