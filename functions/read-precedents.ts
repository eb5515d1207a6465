import * as z from 'zod/mini';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { IntegrityError } from '../shared/contracts/errors.ts';
import { ShownSegments } from '../shared/contracts/outputs.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { epochDay } from '../shared/definitions/epoch-day.ts';
import { monthOf } from '../shared/definitions/fiscal-calendar.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { Precedent } from '../shared/quality/suppression/shown-segments.ts';
import { parsedJson } from './run-files.ts';
import { keyAfter, type StoredRecord, storedRecord } from './shown-records.ts';
import { versionFile } from './version-file.ts';

/**
 * What a run keeps to of what was shown: its baseline, the first version that was published of its own period, and of all lines
 * of versions the record of the months before and the next one, if it covers the run's own. Neither that record nor that
 * version is pinned, as they never change: a version made again finds what it said itself and comes out the same. `covering` is
 * the key of that record.
 */
export async function readPrecedents(
  objects: ObjectStore,
  plan: RunPlan,
  { calendar }: Pick<Definitions, 'calendar'>,
): Promise<{ readonly precedents: readonly Precedent[]; readonly covering: string | null }> {
  const { baseline, shownRecord, home, request } = plan;
  const isDraft = request.kind === 'draft';
  const first = isDraft ? undefined : await firstVersion(objects, home);
  const versions = [baseline, first === undefined ? undefined : { manifest: first }].filter((one) => one !== undefined);
  const before = shownRecord && (await pinnedRecord(objects, shownRecord));
  const covering = isDraft ? undefined : await coveringRecord(objects, plan, calendar);
  const shown = await Promise.all(versions.map((version) => shownBy(objects, version, calendar)));
  return {
    precedents: [...shown.flat(), ...(before?.record.segments ?? []), ...(covering?.record.segments ?? [])],
    covering: covering?.key ?? null,
  };
}

async function coveringRecord(
  objects: ObjectStore,
  { shownRecord, periodEndDay }: RunPlan,
  calendar: Definitions['calendar'],
): Promise<StoredRecord | undefined> {
  const key = keyAfter(shownRecord?.key);
  if ((await objects.read(key)) === undefined) return undefined;
  const found = await storedRecord(objects, key);
  return found.record.through < monthOf(periodEndDay, calendar) ? undefined : found;
}

/** The manifest's key of the first version that was published below a period's folder. */
export async function firstVersion(objects: ObjectStore, home: string): Promise<string | undefined> {
  const keys = (await objects.list(`${home}/`)).map(({ key }) => key);
  return keys.find((key) => /^\/v\d{4}\/manifest\.json$/.test(key.slice(home.length)));
}

/** Throws IntegrityError where it is not what the run was pinned to. */
export async function pinnedRecord(
  objects: ObjectStore,
  { key, sha256 }: NonNullable<RunPlan['shownRecord']>,
): Promise<StoredRecord> {
  const found = await storedRecord(objects, key);
  if (found.sha256 !== sha256) throw new IntegrityError(`${key} is not what this run was pinned to`);
  return found;
}

// open, as readers are: an earlier version may lack what was added since
const Quality = z.object({ periodTo: z.string(), smallSegments: z.optional(z.array(ShownSegments)) });

async function shownBy(
  objects: ObjectStore,
  { manifest, sha256 }: { readonly manifest: string; readonly sha256?: string },
  calendar: Definitions['calendar'],
): Promise<Precedent[]> {
  const bytes = await versionFile(objects, manifest, sha256)('quality.json');
  const { periodTo, smallSegments = [] } = parsedJson(bytes, `quality.json of ${manifest}`, Quality);
  const through = monthOf(epochDay(periodTo), calendar);
  return smallSegments.map(({ merged: _, ...kept }) => ({ ...kept, through }));
}
