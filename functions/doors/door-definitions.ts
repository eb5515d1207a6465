import type { Definitions } from '../../shared/contracts/definitions.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { pinnedDefinitions } from '../pinned-definitions.ts';
import { readBytes } from '../run-files.ts';

/** The definitions that a door decides by. Throws ContractError where there are none, DefinitionsError where they cannot be used. */
export async function doorDefinitions(objects: ObjectStore, key: string): Promise<Definitions> {
  return pinnedDefinitions(new TextDecoder().decode(await readBytes(objects, key)), key);
}
