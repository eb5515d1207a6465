import { basename } from 'node:path/posix';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { FeedbackInput } from '../shared/report/feedback.ts';
import { earlierVersion } from './earlier-version.ts';
import { supersededVersion } from './superseded-version.ts';

/** What a version is told against: its baseline, and an earlier version of its own period. Drafts and blocked reports tell nothing. */
export async function earlierVersions(
  objects: ObjectStore,
  { baseline, request }: RunPlan,
  version: string,
  blocked: boolean,
): Promise<Pick<FeedbackInput, 'baseline' | 'superseded'>> {
  if (blocked || request.kind === 'draft') return { baseline: undefined, superseded: undefined };
  const key = await supersededVersion(objects, version);
  return {
    baseline: baseline && (await earlierVersion(objects, baseline.manifest, baseline.sha256)),
    superseded: key === undefined ? undefined : await supersededBy(objects, key),
  };
}

async function supersededBy(objects: ObjectStore, key: string): Promise<FeedbackInput['superseded']> {
  return { version: basename(key), ...(await earlierVersion(objects, `${key}/manifest.json`)) };
}
