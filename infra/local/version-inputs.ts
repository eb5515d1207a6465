import { join } from 'node:path';
import * as z from 'zod/mini';
import { pinFile } from '../../functions/pin-file.ts';
import { readJson } from '../../functions/run-files.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { expiredText, readExpired } from './expired-inputs.ts';
import { Invocation, invocationKey } from './invocation.ts';
import type { PublishedVersion } from './published-version.ts';
import { UsageError } from './usage-error.ts';

const PlanIdentity = z.object({ identity: z.string() });

/** The folder that a run of this version read its exports from. Throws UsageError where no run of it is known here. */
export async function exportsOfVersion(objects: ObjectStore, { key, manifest }: PublishedVersion): Promise<string> {
  const plans = (await objects.list('runs')).filter(({ key: file }) => file.endsWith('/plan.json'));
  for (const plan of plans.reverse()) {
    const runId = plan.key.split('/')[1] ?? '';
    if ((await readJson(objects, plan.key, PlanIdentity)).identity !== manifest.identity) continue;
    if ((await objects.read(invocationKey(runId))) !== undefined)
      return (await readJson(objects, invocationKey(runId), Invocation)).exports;
  }
  throw new UsageError(`where the exports of ${key} lie is not known in this store; name them with --exports FOLDER`);
}

export type PinnedInput = { readonly key: string; readonly state: 'as pinned' | 'changed' | 'missing' };

/** Whether each input file still has the checksum that the manifest pins. */
export async function checkInputs(
  exports: string,
  inputs: readonly PublishedVersion['manifest']['inputs'][number][],
): Promise<readonly PinnedInput[]> {
  const objects = folderStore(exports);
  return await Promise.all(
    inputs.map(async ({ key, sha256 }) => ({ key, state: await stateOf(objects, key, sha256) })),
  );
}

/** The folder of a version's exports, where every file is still as it was read; otherwise what is missing, in words. */
export async function presentExports(
  objects: ObjectStore,
  version: PublishedVersion,
  named: string | undefined,
): Promise<{ readonly folder: string } | { readonly gone: string }> {
  const expired = await readExpired(objects, version.key);
  if (named === undefined && expired !== undefined)
    return { gone: `the exports of ${version.key} are ${expiredText(expired)}` };
  const known = named ?? (await exportsOfVersion(objects, version).catch(unknownFolder));
  if (typeof known !== 'string') return known;
  const absent = (await checkInputs(known, version.manifest.inputs)).filter(({ state }) => state !== 'as pinned');
  if (absent.length === 0) return { folder: known };
  if (expired !== undefined) return { gone: `the exports of ${version.key} are ${expiredText(expired)}` };
  const files = absent.map(({ key, state }) => `${key} is ${state}`).join(', ');
  return { gone: `the exports of ${version.key} are no longer in ${known}: ${files}` };
}

function unknownFolder(error: unknown): { readonly gone: string } {
  if (error instanceof UsageError) return { gone: error.message };
  throw error;
}

async function stateOf(objects: ObjectStore, key: string, sha256: string): Promise<PinnedInput['state']> {
  try {
    return (await pinFile(objects, key)).sha256 === sha256 ? 'as pinned' : 'changed';
  } catch (error) {
    if (error instanceof ExportError) return 'missing';
    throw error;
  }
}

/** The definitions that a version was made with, which it carries. */
export function definitionsOfVersion(store: string, { key }: PublishedVersion): string {
  return join(store, key, 'definitions.yaml');
}
