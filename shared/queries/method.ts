import { canonicalJson, contentHash } from '../contracts/content-hash.ts';
import { QUERY_NAMES, readQueryFile } from './load.ts';

/** Raised whenever a published figure changes for the same input although no query file did. */
const METHOD_VERSION = '1';

/** Hash of how figures come about: the query files and the version of what is computed from them. */
export function methodHash(): string {
  const queries = Object.fromEntries(QUERY_NAMES.map((name) => [name, contentHash(readQueryFile(name))]));
  return contentHash(canonicalJson({ version: METHOD_VERSION, queries }));
}
