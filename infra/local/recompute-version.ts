import { basename, dirname, join } from 'node:path';
import { firstVersion, pinnedRecord } from '../../functions/read-precedents.ts';
import { readBytes } from '../../functions/run-files.ts';
import { keyAfter } from '../../functions/shown-records.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { unaskedModel } from '../../shared/adapters/unasked-model.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { IntegrityError } from '../../shared/contracts/errors.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { copyEarlierVersion } from './copy-earlier-version.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from './embedded-ports.ts';
import type { PublishedVersion } from './published-version.ts';
import { runWorkflow } from './run-workflow.ts';

export type RecomputeOptions = {
  readonly exports: string;
  readonly definitions: string;
  /** An empty folder for the second store. */
  readonly folder: string;
  readonly threads?: number;
  readonly signal: AbortSignal;
};

/**
 * Makes a version once more, in a store of its own that knows the same baseline and the same claims of earlier numbers,
 * so that number, identity and every byte must come out the same. Returns that store and the key of what it published.
 * Throws IntegrityError where the baseline is not what the version pinned.
 */
export async function recomputeVersion(
  original: ObjectStore,
  version: PublishedVersion,
  options: RecomputeOptions,
): Promise<{ readonly objects: ObjectStore; readonly key: string }> {
  const store = join(options.folder, 'store');
  const objects = folderStore(store);
  await copyBaseline(original, objects, version);
  await takeEarlierNumbers(objects, version);
  await copySuperseded(original, objects, version);
  await copyFirst(original, objects, version);
  await copyRecords(original, objects, version);
  await copyConclusions(original, objects, version);
  await copyWording(original, objects);
  const ports = embeddedPorts({
    ...options,
    store,
    scratch: join(options.folder, 'scratch'),
    wording: unaskedModel(version.manifest.model),
  });
  const published = await runWorkflow(
    requestOf(version, options.definitions),
    ports,
    { began: () => {}, ended: () => {} },
    options.signal,
  );
  return { objects, key: published.version };
}

/** What was asked for when a version was made; `definitions` is where they lie now. */
export function requestOf({ key, manifest }: PublishedVersion, definitions: string): RunRequest {
  const { kind, cadence, period, asOf } = manifest;
  const review = kind === 'review' ? { review: key.split('/').at(-3) ?? '' } : {};
  return {
    kind,
    cadence,
    period,
    definitions: definitionsKey(definitions),
    exports: EXPORTS_PREFIX,
    ...review,
    ...(kind === 'draft' ? { asOf } : {}),
  };
}

async function copyBaseline(
  original: ObjectStore,
  objects: ObjectStore,
  { key, manifest: { baseline } }: PublishedVersion,
): Promise<void> {
  if (baseline === null) return;
  const bytes = await original.read(baseline.manifest);
  if (bytes === undefined || contentHash(bytes) !== baseline.sha256)
    throw new IntegrityError(
      `${key} was compared with ${baseline.manifest}, which is ${bytes === undefined ? 'gone' : 'changed since'}`,
    );
  await copyEarlierVersion(original, objects, dirname(baseline.manifest));
}

/** What this version supersedes was recorded when it was first composed. */
async function copySuperseded(original: ObjectStore, objects: ObjectStore, { key }: PublishedVersion): Promise<void> {
  const recorded = await original.read(`${key}/supersedes`);
  if (recorded === undefined) return;
  await objects.create(`${key}/supersedes`, recorded);
  const name = new TextDecoder().decode(recorded);
  if (name !== '') await copyEarlierVersion(original, objects, `${dirname(key)}/${name}`);
}

/** What the period's first version showed of small segments decides for those after it. */
async function copyFirst(original: ObjectStore, objects: ObjectStore, { key }: PublishedVersion): Promise<void> {
  const manifest = await firstVersion(original, dirname(key));
  if (manifest !== undefined && dirname(manifest) < key) await copyEarlierVersion(original, objects, dirname(manifest));
}

/** What was shown of small segments in the months before, and the record after it, which covers this version's. */
async function copyRecords(original: ObjectStore, objects: ObjectStore, { manifest }: PublishedVersion): Promise<void> {
  const { kind, shownRecord } = manifest;
  if (shownRecord !== undefined) {
    const { key } = await pinnedRecord(original, shownRecord);
    await objects.create(key, await readBytes(original, key));
  }
  const key = keyAfter(shownRecord?.key);
  const covering = kind === 'draft' ? undefined : await original.read(key);
  if (covering !== undefined) await objects.create(key, covering);
}

/** What a model was asked once it is not asked again: its words are found by the facts. */
async function copyWording(original: ObjectStore, objects: ObjectStore): Promise<void> {
  for (const { key } of await original.list('wording/')) {
    const bytes = await original.read(key);
    if (bytes !== undefined) await objects.create(key, bytes);
  }
}

/** What was concluded by then; what came since is no part of it. */
async function copyConclusions(
  original: ObjectStore,
  objects: ObjectStore,
  { manifest: { conclusions = [] } }: PublishedVersion,
): Promise<void> {
  for (const { key } of conclusions) await objects.create(key, await readBytes(original, key));
}

/** Earlier numbers are taken, whoever holds them: one may have been given up by this very version. */
async function takeEarlierNumbers(objects: ObjectStore, { key }: PublishedVersion): Promise<void> {
  const home = dirname(key);
  const number = Number(basename(key).slice(1));
  for (let earlier = 1; earlier < number; earlier += 1)
    await objects.create(`${home}/v${String(earlier).padStart(4, '0')}/identity`, new TextEncoder().encode('taken'));
}
