import { basename, dirname } from 'node:path/posix';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes } from './run-files.ts';

/**
 * The key of the version of the same period that this one supersedes: the newest earlier number that was published when it
 * was first composed. What is composed depends on it, so it is recorded beside the claim, written once: whoever composes this
 * version again reads it there, whatever was published since. Undefined where nothing is superseded.
 */
export async function supersededVersion(objects: ObjectStore, version: string): Promise<string | undefined> {
  const recorded = await recordedSuperseded(objects, version);
  if (recorded !== 'not composed') return recorded.superseded;
  const key = `${version}/supersedes`;
  const seen = await newestPublished(objects, version);
  if ((await objects.create(key, new TextEncoder().encode(seen ?? ''))) === 'created') return keyOf(version, seen);
  return keyOf(version, new TextDecoder().decode(await readBytes(objects, key)));
}

async function newestPublished(objects: ObjectStore, version: string): Promise<string | undefined> {
  for (let number = numberOf(version) - 1; number > 0; number -= 1) {
    const name = `v${String(number).padStart(4, '0')}`;
    if ((await objects.read(`${dirname(version)}/${name}/manifest.json`)) !== undefined) return name;
  }
  return undefined;
}

/** What `supersededVersion` found when this version was first composed. */
export async function recordedSuperseded(
  objects: ObjectStore,
  version: string,
): Promise<{ readonly superseded: string | undefined } | 'not composed'> {
  if (numberOf(version) === 1) return { superseded: undefined };
  const recorded = await objects.read(`${version}/supersedes`);
  if (recorded === undefined) return 'not composed';
  return { superseded: keyOf(version, new TextDecoder().decode(recorded)) };
}

function numberOf(version: string): number {
  return Number(basename(version).slice(1));
}

function keyOf(version: string, name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : `${dirname(version)}/${name}`;
}
