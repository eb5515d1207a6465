import { AlreadyRunningError } from '../shared/contracts/errors.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes } from './run-files.ts';
import { isOvertaken } from './succession.ts';
import { recordedSuperseded } from './superseded-version.ts';

/**
 * The version of this identity: the number that it claimed before, also in a run that crashed, or the next free one.
 * The claim is an object written create-only, so two runs never hold one number. A number whose place another version took
 * while this one was made is given up.
 */
export async function claimVersion(objects: ObjectStore, home: string, identity: string): Promise<string> {
  for (let number = 1; number <= 9999; number += 1) {
    const version = `${home}/v${String(number).padStart(4, '0')}`;
    const key = `${version}/identity`;
    if ((await objects.create(key, new TextEncoder().encode(identity))) === 'created') return version;
    const holder = new TextDecoder().decode(await readBytes(objects, key));
    if (holder === identity && !(await isGivenUp(objects, version))) return version;
  }
  throw new AlreadyRunningError(`${home} holds 9999 versions; remove the drafts that nobody needs`);
}

async function isGivenUp(objects: ObjectStore, version: string): Promise<boolean> {
  const recorded = await recordedSuperseded(objects, version);
  return recorded !== 'not composed' && (await isOvertaken(objects, version, recorded.superseded));
}
