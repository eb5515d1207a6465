import { basename, dirname } from 'node:path/posix';
import * as z from 'zod/mini';
import { AlreadyRunningError, IntegrityError } from '../shared/contracts/errors.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes } from './run-files.ts';

/*
 * The versions of a period follow one another: each is told against the one before it, and takes back what that one said.
 * So a version is followed by one other at most, the first that creates the note of it. The note is the follower's
 * manifest, and its files are there before it, so that whoever finds it can finish what a crash cut off.
 */

const Successor = z.object({ version: z.string() });

/**
 * Makes `version` the one that follows `superseded` (undefined: the first of its period). `manifest` is its bytes. Throws
 * AlreadyRunningError where another does already: what was composed is told against the wrong version, and is composed again.
 */
export async function takeSuccession(
  objects: ObjectStore,
  version: string,
  superseded: string | undefined,
  manifest: Uint8Array,
): Promise<void> {
  const key = noteKey(version, superseded);
  if ((await objects.create(key, manifest)) === 'created') return;
  const note = await readBytes(objects, key);
  if (Buffer.compare(note, manifest) === 0) return;
  const follower = `${dirname(version)}/${followerOf(note)}`;
  if (follower === version)
    throw new IntegrityError(`${version} was published with another manifest for the same identity`);
  await objects.create(`${follower}/manifest.json`, note);
  throw new AlreadyRunningError(`${follower} was published while ${version} was made; run this period again`);
}

/** Whether another version took the place that this one was composed for, so that its number is given up. */
export async function isOvertaken(
  objects: ObjectStore,
  version: string,
  superseded: string | undefined,
): Promise<boolean> {
  const note = await objects.read(noteKey(version, superseded));
  return note !== undefined && followerOf(note) !== basename(version);
}

function noteKey(version: string, superseded: string | undefined): string {
  return `${dirname(version)}/after-${superseded === undefined ? 'none' : basename(superseded)}.json`;
}

function followerOf(note: Uint8Array): string {
  return Successor.parse(JSON.parse(new TextDecoder().decode(note))).version;
}
