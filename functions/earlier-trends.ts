import { dirname } from 'node:path/posix';
import * as z from 'zod/mini';
import { Trends } from '../shared/contracts/outputs.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { EarlierTrends } from '../shared/report/first-reported.ts';
import { parsedJson } from './run-files.ts';
import { supersededVersion } from './superseded-version.ts';
import { versionFile } from './version-file.ts';

const { comparability, firstReportedBy, series, asOf } = Trends.shape;
// open, as readers are
const Reported = z.object({ comparability, firstReportedBy, series, asOf });
const Before = z.object({ comparability: z.optional(z.unknown()) });

/** The trends of the version that this one supersedes and of its baseline, in that order. Drafts and blocked reports have none. */
export async function earlierTrends(
  objects: ObjectStore,
  plan: RunPlan,
  version: string,
  blocked: boolean,
): Promise<readonly EarlierTrends[]> {
  if (blocked || plan.request.kind === 'draft') return [];
  const superseded = await supersededVersion(objects, version);
  const read = await Promise.all([
    superseded && reportedTrends(objects, `${superseded}/manifest.json`),
    baselineTrends(objects, plan),
  ]);
  return read.flatMap((one) => (one === undefined || one === '' ? [] : [one]));
}

/** The trends of the baseline alone, which the plan pins. Drafts have none. */
export async function baselineTrends(
  objects: ObjectStore,
  { baseline, request }: Pick<RunPlan, 'baseline' | 'request'>,
): Promise<EarlierTrends | undefined> {
  if (baseline === undefined || request.kind === 'draft') return undefined;
  return reportedTrends(objects, baseline.manifest, baseline.sha256);
}

/** Undefined for a version from before trends said what they rest on. */
async function reportedTrends(
  objects: ObjectStore,
  manifest: string,
  sha256?: string,
): Promise<EarlierTrends | undefined> {
  const bytes = await versionFile(objects, manifest, sha256)('trends.json');
  const name = `${dirname(manifest)}/trends.json`;
  if (parsedJson(bytes, name, Before).comparability === undefined) return undefined;
  const { asOf: day, ...trends } = parsedJson(bytes, name, Reported);
  return { version: dirname(manifest), asOf: day, trends };
}
