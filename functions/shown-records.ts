import { contentHash } from '../shared/contracts/content-hash.ts';
import { ShownRecord } from '../shared/contracts/shown-record.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { parsedJson, readBytes } from './run-files.ts';

/*
 * What versions of any line showed of small segments follows one another in numbered records, each of later months than the one
 * before. So of a given month the last record before it, and the first that covers it, never change once there is one that does.
 */

export type StoredRecord = { readonly key: string; readonly sha256: string; readonly record: ShownRecord };

const HOME = 'reports/small-segments/';

/** The last record of months before `through` alone, and the first that goes as far or further. Reads two, or as many as came after. */
export async function shownRecords(
  objects: ObjectStore,
  through: number,
): Promise<{ readonly before?: StoredRecord; readonly covering?: StoredRecord }> {
  let covering: StoredRecord | undefined;
  for (const { key } of (await objects.list(HOME)).toReversed()) {
    const found = await storedRecord(objects, key);
    if (found.record.through < through) return { before: found, ...(covering && { covering }) };
    covering = found;
  }
  return covering === undefined ? {} : { covering };
}

export async function storedRecord(objects: ObjectStore, key: string): Promise<StoredRecord> {
  const bytes = await readBytes(objects, key);
  return { key, sha256: contentHash(bytes), record: parsedJson(bytes, key, ShownRecord) };
}

/** The key of the record after this one; of the first where there is none. */
export function keyAfter(key: string | undefined): string {
  const number = key === undefined ? 0 : Number(key.slice(HOME.length, -'.json'.length));
  return `${HOME}${String(number + 1).padStart(4, '0')}.json`;
}
