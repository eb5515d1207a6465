import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { DefinitionsPointer, type PushedDefinitions } from '../shared/contracts/definitions-pointer.ts';
import { AlreadyRunningError, DefinitionsError, IntegrityError } from '../shared/contracts/errors.ts';
import { dayInZone } from '../shared/definitions/day-in-zone.ts';
import { loadDefinitions } from '../shared/definitions/load-definitions.ts';
import { readYaml } from '../shared/definitions/read-yaml.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { DEFINITIONS_POINTER } from './definitions-in-force.ts';
import { parsedJson, readBytes } from './run-files.ts';

type ToPush = { readonly text: string; readonly file: string; readonly now: Date };
export type Pushed = { readonly outcome: 'pushed' | 'unchanged'; readonly definitions: PushedDefinitions };

/**
 * Makes these the definitions that runs and doors go by from now on: checked as a whole, approved by their owner, written once
 * under the name of their content, and only then pointed to. Throws DefinitionsError with the line of what is wrong, AlreadyRunningError
 * where somebody else moved the pointer meanwhile.
 */
export async function pushDefinitions(objects: ObjectStore, { text, file, now }: ToPush): Promise<Pushed> {
  const definitions = loadDefinitions(text, file);
  const current = await objects.readTagged(DEFINITIONS_POINTER);
  const pointer = current && parsedJson(current.body, DEFINITIONS_POINTER, DefinitionsPointer);
  const bytes = new TextEncoder().encode(text);
  const sha256 = contentHash(bytes);
  if (pointer?.now.sha256 === sha256) return { outcome: 'unchanged', definitions: pointer.now };
  const approved = approvalOf(definitions, { text, file, now }, pointer?.now.approved.on);
  const key = `definitions/${sha256.slice(0, 16)}.yaml`;
  await createSame(objects, key, bytes);
  const pushed = { key, sha256, name: definitions.name, approved, pushedAt: now.toISOString() };
  const before = pointer === undefined ? [] : [...pointer.before, pointer.now];
  const next = new TextEncoder().encode(`${canonicalJson({ schema: 1, now: pushed, before })}\n`);
  if ((await objects.swap(DEFINITIONS_POINTER, next, current?.tag)) === 'swapped')
    return { outcome: 'pushed', definitions: pushed };
  throw new AlreadyRunningError(
    `somebody else pushed definitions meanwhile, and theirs hold: look at them with \`signals definitions show\`, then push again`,
  );
}

/** Every version that was pushed, the oldest first; the last one holds. */
export async function pushedDefinitions(objects: ObjectStore): Promise<readonly PushedDefinitions[]> {
  const body = await objects.read(DEFINITIONS_POINTER);
  if (body === undefined) return [];
  const { now, before } = parsedJson(body, DEFINITIONS_POINTER, DefinitionsPointer);
  return [...before, now];
}

/** An approval speaks of the text that it stands in: an older day than that of the text before was left there from it. */
function approvalOf(
  { approved, owner, timezone }: Definitions,
  { text, file, now }: ToPush,
  onBefore = '',
): PushedDefinitions['approved'] {
  const today = dayInZone(now, timezone);
  const refuse = (path: readonly string[], found: string, allowed: string) =>
    new DefinitionsError([{ file, line: readYaml(text).lineOf(path), path: path.join('.'), found, allowed }]);
  if (approved === undefined)
    throw refuse(['owner'], 'no approval', `\`approved: { by: ${owner}, on: ${today} }\`, once the owner has`);
  if (approved.by !== owner) throw refuse(['approved', 'by'], JSON.stringify(approved.by), `the owner, "${owner}"`);
  if (approved.on > today)
    throw refuse(['approved', 'on'], approved.on, `a day that has begun; it is ${today} in ${timezone}`);
  if (approved.on < onBefore)
    throw refuse(['approved', 'on'], approved.on, `${onBefore} or later, when those that hold now were approved`);
  return approved;
}

async function createSame(objects: ObjectStore, key: string, bytes: Uint8Array): Promise<void> {
  if ((await objects.create(key, bytes)) === 'created') return;
  if (Buffer.compare(await readBytes(objects, key), bytes) !== 0)
    throw new IntegrityError(`${key} holds other bytes than its name says`);
}
