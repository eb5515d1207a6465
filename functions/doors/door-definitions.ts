import type { Definitions } from '../../shared/contracts/definitions.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { definitionsInForce } from '../definitions-in-force.ts';
import { pinnedDefinitions } from '../pinned-definitions.ts';

/**
 * The definitions that a door decides by, and the key under which the run that it starts finds the same ones. Throws ContractError
 * where there are none, DefinitionsError where they cannot be used.
 */
export async function doorDefinitions(
  objects: ObjectStore,
  named: string,
): Promise<{ readonly key: string; readonly definitions: Definitions }> {
  const { key, text } = await definitionsInForce(objects, named);
  return { key, definitions: pinnedDefinitions(text, key) };
}
