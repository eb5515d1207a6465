import { globSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Half of an object that a process was writing: the folder store keeps it apart until it is whole. */
export function leaveHalfWritten(store: string): void {
  mkdirSync(join(store, '.tmp'), { recursive: true });
  writeFileSync(join(store, '.tmp', 'half'), '{"schema":');
}

/** Half of every file that a query or an ingestion was writing: engines write in place. `write` such as `ingest crm.Deals`. */
export function tearTables(store: string, write: string): void {
  const [verb, what = ''] = write.split(' ');
  const pattern = verb === 'ingest' ? `runs/*/canonical/*/${what}/**/*.parquet` : `${what}/**/*.parquet`;
  const files = globSync(pattern, { cwd: store });
  if (files.length === 0) throw new Error(`${write} left no table to tear`);
  for (const file of files) truncateSync(join(store, file), Math.floor(statSync(join(store, file)).size / 2));
}
