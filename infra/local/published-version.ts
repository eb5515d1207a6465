import * as z from 'zod/mini';
import { readJson } from '../../functions/run-files.ts';
import { InvalidRequestError } from '../../shared/contracts/errors.ts';
import { Manifest, Pointer } from '../../shared/contracts/outputs.ts';
import { nearestText } from '../../shared/definitions/nearest-text.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import type { NamingVersion } from '../../shared/quality/retention.ts';

/** A version that is there, by its manifest. `key` such as `reports/monthly/2026-10/v0001`. */
export type PublishedVersion = { readonly key: string; readonly manifest: Manifest };

/** The version that somebody named, or the newest one. Throws InvalidRequestError where there is none. */
export async function findVersion(objects: ObjectStore, asked: string | undefined): Promise<PublishedVersion> {
  const key = asked === undefined ? await newestVersion(objects) : asked.replace(/^\.?\/+|\/+$|\/manifest\.json$/g, '');
  const there = await allVersions(objects);
  if (!there.includes(key)) throw new InvalidRequestError(noSuchVersion(key, there));
  return { key, manifest: await readJson(objects, `${key}/manifest.json`, Manifest) };
}

/** The first version of a month or quarter: its numbers as first reported. Throws InvalidRequestError where there is none. */
export async function firstVersion(objects: ObjectStore, period: string): Promise<PublishedVersion> {
  const home = `reports/${period.includes('Q') ? 'quarterly' : 'monthly'}/${period}/`;
  const key = (await allVersions(objects)).filter((there) => there.startsWith(home)).sort()[0];
  if (key === undefined) throw new InvalidRequestError(`no report of ${period} was published in this store`);
  return { key, manifest: await readJson(objects, `${key}/manifest.json`, Manifest) };
}

/** Every version with what its manifest names, and whether a pointer leads to it. */
export async function namingVersions(objects: ObjectStore): Promise<readonly NamingVersion[]> {
  const pointers = (await objects.list('reports')).filter(({ key }) => key.endsWith('/latest.json'));
  const current = new Set(
    await Promise.all(pointers.map(async ({ key }) => (await readJson(objects, key, Pointer)).manifest)),
  );
  return await Promise.all(
    (await allVersions(objects)).map(async (key) => {
      const manifest = `${key}/manifest.json`;
      const { asOf, inputs } = await readJson(objects, manifest, Naming);
      return { key, asOf, inputs, current: current.has(manifest) };
    }),
  );
}

// open, as readers are: of an older version too the files are kept
const Naming = z.object({ asOf: Manifest.shape.asOf, inputs: Manifest.shape.inputs });

/** A file of a version, through its schema. */
export function readVersionFile<T>(
  objects: ObjectStore,
  version: PublishedVersion,
  name: string,
  schema: z.ZodMiniType<T>,
): Promise<T> {
  return readJson(objects, `${version.key}/${name}`, schema);
}

async function allVersions(objects: ObjectStore): Promise<string[]> {
  const found = await Promise.all(['reports', 'drafts', 'blocked'].map((home) => objects.list(home)));
  return found
    .flat()
    .flatMap(({ key }) => (key.endsWith('/manifest.json') ? [key.slice(0, -'/manifest.json'.length)] : []));
}

/** What the pointers point to; of several cadences and reviews the one with the newest as-of day. */
async function newestVersion(objects: ObjectStore): Promise<string> {
  const pointers = (await objects.list('reports')).filter(({ key }) => key.endsWith('/latest.json'));
  const manifests = await Promise.all(
    pointers.map(async ({ key: pointer }) => {
      const { manifest } = await readJson(objects, pointer, Pointer);
      return { manifest, asOf: (await readJson(objects, manifest, Manifest)).asOf };
    }),
  );
  const newest = manifests.sort((one, other) => (one.asOf < other.asOf ? 1 : -1))[0];
  if (newest === undefined)
    throw new InvalidRequestError(
      'no report was published in this store yet; run `npm run signals -- run …` first, or name another --store',
    );
  return newest.manifest.slice(0, -'/manifest.json'.length);
}

function noSuchVersion(key: string, there: readonly string[]): string {
  if (there.length === 0) return `there is no version ${key}; this store holds none. Name another --store`;
  const meant = nearestText(key, there);
  const list = there.slice(-6).join(', ');
  return `there is no version ${key}; there ${there.length === 1 ? 'is' : 'are'} ${there.length > 6 ? '…, ' : ''}${list}${meant === undefined ? '' : `. Did you mean "${meant}"?`}`;
}
