import { contentHash } from './content-hash.ts';

/** Tells the working files and the queries of an execution from those of any other: the end of its run's id. */
export function runTag(execution: string): string {
  return contentHash(execution).slice(0, 8);
}
