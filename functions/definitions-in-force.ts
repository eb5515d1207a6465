import { contentHash } from '../shared/contracts/content-hash.ts';
import { DefinitionsPointer } from '../shared/contracts/definitions-pointer.ts';
import { ContractError, IntegrityError } from '../shared/contracts/errors.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes, readJson } from './run-files.ts';

/** Moves with every push; what it points to never changes. */
export const DEFINITIONS_POINTER = 'definitions/latest.json';

/**
 * The definitions that a key stands for: the file itself, or by the pointer what was pushed last. What is given back names the file, so
 * that a run which asks by it stays with it when the pointer moves. Throws ContractError where there is none, IntegrityError where the file is not
 * what was pushed.
 */
export async function definitionsInForce(
  objects: ObjectStore,
  key: string,
): Promise<{ readonly key: string; readonly text: string }> {
  if (key !== DEFINITIONS_POINTER) return { key, text: textOf(await readBytes(objects, key)) };
  if ((await objects.read(key)) === undefined)
    throw new ContractError(`${key} is not there; push definitions with \`signals definitions push\``);
  const { now } = await readJson(objects, key, DefinitionsPointer);
  const bytes = await readBytes(objects, now.key);
  if (contentHash(bytes) !== now.sha256) throw new IntegrityError(`${now.key} is not what was pushed`);
  return { key: now.key, text: textOf(bytes) };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
