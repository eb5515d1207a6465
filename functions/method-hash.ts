import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import { PROMPT_HASH } from '../shared/narrative/model/wording-key.ts';
import { QUERY_NAMES, readQueryFile } from '../shared/queries/load.ts';
import { pageAssets } from '../shared/report/page/page-assets.ts';

/** Raised whenever code changes a published byte for the same input although no query file, no part of the page and no prompt did. */
const METHOD_VERSION = '6';

/** Hash of how a version comes about: the query files, what the page is drawn with, what a language model is told, and the version of the code. */
export function methodHash(): string {
  const queries = Object.fromEntries(QUERY_NAMES.map((name) => [name, contentHash(readQueryFile(name))]));
  const page = contentHash(Object.values(pageAssets()).join('\n'));
  return contentHash(canonicalJson({ version: METHOD_VERSION, queries, page, prompt: PROMPT_HASH }));
}
