import * as z from 'zod/mini';
import { parsedJson } from '../../functions/run-files.ts';
import type { ObjectStore } from '../../shared/ports.ts';

/** That the input files of a version were removed, and by which rule: a note beside the version's files. */
export const ExpiredInputs = z.strictObject({ on: z.string(), olderThanDays: z.int(), files: z.array(z.string()) });
export type ExpiredInputs = z.infer<typeof ExpiredInputs>;

const keyOf = (version: string) => `${version}/inputs-expired.json`;

/** Undefined where nothing has expired. */
export async function readExpired(objects: ObjectStore, version: string): Promise<ExpiredInputs | undefined> {
  const bytes = await objects.read(keyOf(version));
  return bytes === undefined ? undefined : parsedJson(bytes, keyOf(version), ExpiredInputs);
}

/** Beside what went before: the files of a version may go at different times, as other versions name some of them longer. */
export async function noteExpired(objects: ObjectStore, version: string, expired: ExpiredInputs): Promise<void> {
  const before = await readExpired(objects, version);
  const files = [...new Set([...(before?.files ?? []), ...expired.files])].sort();
  const note = `${JSON.stringify({ ...expired, files }, null, 1)}\n`;
  await objects.write(keyOf(version), new TextEncoder().encode(note));
}

export function expiredText({ on, olderThanDays, files }: ExpiredInputs): string {
  return `expired: ${files.join(', ')} ${files.length === 1 ? 'was' : 'were'} removed on ${on}, as no version of the ${olderThanDays} days before names ${files.length === 1 ? 'it' : 'them'}; the figures stand as published, and cannot be made again`;
}
