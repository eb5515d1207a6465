import { matchesGlob } from 'node:path';
import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import type { Definitions } from '../shared/contracts/definitions.ts';
import { AlreadyRunningError, ExportError } from '../shared/contracts/errors.ts';
import type { PlannedObject, RunPlan, RunRequest, SnapshotFile } from '../shared/contracts/run-plan.ts';
import { runTag } from '../shared/contracts/run-tag.ts';
import { asList } from '../shared/contracts/stage-evidence.ts';
import { PlanRunInput, PlanRunOutput } from '../shared/contracts/step-io.ts';
import { epochDay } from '../shared/definitions/epoch-day.ts';
import { monthOf } from '../shared/definitions/fiscal-calendar.ts';
import { loadDefinitions } from '../shared/definitions/load-definitions.ts';
import { periodDays, windowStartDay } from '../shared/definitions/period.ts';
import { type ObjectStore, type Ports, step } from '../shared/ports.ts';
import { AGGREGATE_QUERIES } from '../shared/queries/catalog.ts';
import { pinConclusions } from './conclusion-files.ts';
import { definitionsInForce } from './definitions-in-force.ts';
import { findBaseline } from './find-baseline.ts';
import { methodHash } from './method-hash.ts';
import { pinCompletions } from './pin-completions.ts';
import { pinFile } from './pin-file.ts';
import { hashKeyMark, readBytes, readHashKey, runKey } from './run-files.ts';
import { shownRecords } from './shown-records.ts';

/** Pins everything that the results will depend on, and reads the clock: after it every step is a function of its input. */
export const planRun = step({
  name: 'PlanRun',
  input: PlanRunInput,
  output: PlanRunOutput,
  run: async ({ execution, ...asked }, { objects, wording, clock }) => {
    const { key, text } = await definitionsInForce(objects, asked.definitions);
    const request = { ...asked, definitions: key };
    const definitions = loadDefinitions(text, key);
    const runId = runName(request, clock.now(), execution?.name);
    const plan = await planOf(runId, request, definitions, { objects, wording });
    await pin(objects, plan);
    return {
      runId,
      objects: plan.objects.map(({ source, object }) => ({ runId, source, object })),
      queries: Object.keys(AGGREGATE_QUERIES).map((query) => ({ runId, query })),
    };
  },
});

/** Run names tell seconds and executions: one that was begun under this name, on other inputs, keeps its plan. */
async function pin(objects: ObjectStore, plan: RunPlan): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(plan, null, 1)}\n`);
  if ((await objects.create(runKey.plan(plan.runId), bytes)) === 'created') return;
  if (Buffer.compare(await readBytes(objects, runKey.plan(plan.runId)), bytes) !== 0)
    throw new AlreadyRunningError(`the run ${plan.runId} was begun on other inputs in the same second`);
}

/** Such as `monthly-2026-10-20261122T074952Z-5f0c2a91`: readable, ordered, one per execution. */
function runName(request: RunRequest, now: Date, execution: string | undefined): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const kind = request.kind === 'draft' ? 'draft' : request.cadence;
  const tag = execution === undefined ? undefined : runTag(execution);
  return [kind, request.review, request.period.toLowerCase(), stamp, tag]
    .filter((part) => part !== undefined)
    .join('-');
}

async function planOf(
  runId: string,
  request: RunRequest,
  definitions: Definitions,
  { objects, wording: { model } }: Pick<Ports, 'objects' | 'wording'>,
): Promise<RunPlan> {
  const { startDay, endDay, label } = periodDays(request.period, definitions);
  const closeDay = endDay + (definitions.calendar.softCloseDays ?? 0);
  const pinned = {
    request,
    periodStartDay: startDay,
    periodEndDay: endDay,
    asOfDay: request.asOf === undefined ? closeDay : epochDay(request.asOf),
    periodLabel: label,
    windowStartDay: windowStartDay(request.period, definitions),
    definitions: await pinFile(objects, request.definitions),
    objects: await pinObjects(definitions, request.exports, objects),
    ...(await pinControlTotals(definitions, request.exports, objects)),
    ...(await pinCompletions(definitions, request.exports, objects)),
    ...(await pinConclusions(objects)),
    method: methodHash(),
    ...(model === undefined ? {} : { model }),
    ...(await findBaseline(objects, request)),
    ...(await pinShownRecord(objects, request, monthOf(endDay, definitions.calendar))),
  };
  const hashKey = hashKeyMark(await readHashKey(objects));
  return { runId, ...pinned, hashKey, identity: identityOf(pinned), ...destination(request) };
}

/** What versions of all lines showed of small segments in the months before. A draft keeps also to those of its own months. */
async function pinShownRecord(
  objects: ObjectStore,
  { kind }: RunRequest,
  through: number,
): Promise<Pick<RunPlan, 'shownRecord'>> {
  const { before, covering } = await shownRecords(objects, through);
  const pinned = (kind === 'draft' ? covering : undefined) ?? before;
  return pinned === undefined ? {} : { shownRecord: { key: pinned.key, sha256: pinned.sha256 } };
}

/** Where the exports lie is no part of it: the same files have the same identity on a laptop and in a bucket. */
function identityOf(pinned: Omit<RunPlan, 'runId' | 'hashKey' | 'identity' | 'home' | 'pointer'>): string {
  const { definitions: _key, exports: prefix, ...request } = pinned.request;
  const named = (files: readonly SnapshotFile[]) =>
    files.map(({ key, sha256 }) => ({ name: key.slice(prefix.length), sha256 }));
  const snapshot = pinned.objects.map(({ source, object, files, lookups }) => ({
    source,
    object,
    files: named(files),
    lookups: Object.fromEntries(Object.entries(lookups).map(([id, lookup]) => [id, named(lookup)])),
  }));
  const { definitions, objects: _objects, controlTotals, ...days } = pinned;
  const totals = controlTotals === undefined ? {} : { controlTotals: controlTotals.sha256 };
  return contentHash(canonicalJson({ ...days, request, snapshot, ...totals, definitions: definitions.sha256 }));
}

function destination(request: RunRequest): Pick<RunPlan, 'home' | 'pointer'> {
  if (request.kind === 'draft') return { home: `drafts/${request.period}` };
  if (request.kind === 'review')
    return {
      home: `reports/review/${request.review}/${request.period}`,
      pointer: `reports/review/${request.review}/latest.json`,
    };
  return { home: `reports/${request.cadence}/${request.period}`, pointer: `reports/${request.cadence}/latest.json` };
}

/** A file that is not there is no failure of the run: AssessQuality blocks the report and says why. */
async function pinControlTotals(
  { controlTotals }: Definitions,
  exportsPrefix: string,
  objects: ObjectStore,
): Promise<Pick<RunPlan, 'controlTotals'>> {
  if (controlTotals === undefined) return {};
  const key = `${exportsPrefix}${controlTotals.file}`;
  const isThere = (await objects.list(exportsPrefix)).some((stored) => stored.key === key);
  return isThere ? { controlTotals: await pinFile(objects, key) } : {};
}

async function pinObjects(
  definitions: Definitions,
  exportsPrefix: string,
  objects: ObjectStore,
): Promise<PlannedObject[]> {
  const there = (await objects.list(exportsPrefix)).map(({ key }) => key);
  const pins = new Map<string, Promise<SnapshotFile>>();
  const pinAll = (patterns: string | readonly string[], what: string) => {
    const keys = matching(there, exportsPrefix, asList(patterns));
    if (keys.length === 0) throw new ExportError(nothingMatches(what, asList(patterns), there, exportsPrefix));
    return Promise.all(
      keys.map((key) => {
        const pin = pins.get(key) ?? pinFile(objects, key);
        pins.set(key, pin);
        return pin;
      }),
    );
  };
  const planned: PlannedObject[] = [];
  for (const [source, { objects: declared }] of Object.entries(definitions.sources))
    for (const [object, { files, lookups }] of Object.entries(declared)) {
      const lookupFiles: PlannedObject['lookups'] = {};
      for (const [id, lookup] of Object.entries(lookups ?? {}))
        lookupFiles[id] = await pinAll(lookup.files, `the lookup ${id} of ${source}.${object}`);
      planned.push({ source, object, files: await pinAll(files, `${source}.${object}`), lookups: lookupFiles });
    }
  return planned;
}

function matching(keys: readonly string[], prefix: string, patterns: readonly string[]): string[] {
  return keys.filter((key) => patterns.some((pattern) => matchesGlob(key.slice(prefix.length), pattern)));
}

function nothingMatches(what: string, patterns: readonly string[], keys: readonly string[], prefix: string): string {
  const names = keys.map((key) => key.slice(prefix.length));
  const there =
    names.length === 0
      ? 'the folder is empty'
      : `it holds ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`;
  return `${what}: no file of the exports matches ${patterns.map((pattern) => `"${pattern}"`).join(' or ')}; ${there}. Put the export there, or change \`files\` in the definitions`;
}
