import type { Definitions } from '../shared/contracts/definitions.ts';
import { loadDefinitions } from '../shared/definitions/load-definitions.ts';

let latest: { readonly text: string; readonly file: string; readonly definitions: Definitions } | undefined;

/**
 * The definitions that a run pinned. Every step reads the same text, and to check it takes longer than a small step's
 * own work, so that the text read last is not checked again.
 */
export function pinnedDefinitions(text: string, file: string): Definitions {
  if (latest?.text !== text || latest.file !== file) latest = { text, file, definitions: loadDefinitions(text, file) };
  return latest.definitions;
}
