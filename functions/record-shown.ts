import { canonicalJson } from '../shared/contracts/content-hash.ts';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { AlreadyRunningError } from '../shared/contracts/errors.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { monthOf } from '../shared/definitions/fiscal-calendar.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { nextRecord } from '../shared/quality/suppression/next-record.ts';
import { pinnedRecord } from './read-precedents.ts';
import { SmallSegmentsFile } from './read-report.ts';
import { readBytes, readJson, runKey } from './run-files.ts';
import { keyAfter } from './shown-records.ts';

/**
 * Lets every later version of any line keep to what this one shows, before the first file of it can be read: a version that a
 * crash cuts off is made again with what it had decided. Throws AlreadyRunningError where a version of another line or period has
 * recorded something else since this one was decided.
 */
export async function recordShown(
  objects: ObjectStore,
  plan: RunPlan,
  { calendar }: Pick<Definitions, 'calendar'>,
): Promise<void> {
  const { covering, segments } = await readJson(objects, runKey.smallSegments(plan.runId), SmallSegmentsFile);
  if (covering !== null) return;
  const before = plan.shownRecord && (await pinnedRecord(objects, plan.shownRecord));
  const record = nextRecord(before?.record, segments, monthOf(plan.periodEndDay, calendar));
  const bytes = new TextEncoder().encode(`${canonicalJson(record)}\n`);
  const key = keyAfter(before?.key);
  if ((await objects.create(key, bytes)) === 'created') return;
  if (Buffer.compare(await readBytes(objects, key), bytes) !== 0)
    throw new AlreadyRunningError(
      `another report told small segments apart otherwise while this one was made (${key}); run this period again`,
    );
}
