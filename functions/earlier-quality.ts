import * as z from 'zod/mini';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { readYaml } from '../shared/definitions/read-yaml.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { QualityHistory } from '../shared/quality/gates/gate.ts';
import { parsedJson } from './run-files.ts';
import { versionFile } from './version-file.ts';

// open, as readers are: an earlier version may lack what was added since
const Quality = z.object({
  period: z.string(),
  flags: z.array(
    z.object({
      kind: z.string(),
      stages: z.optional(z.array(z.string())),
      months: z.optional(z.array(z.string())),
    }),
  ),
  gates: z.optional(
    z.array(
      z.object({
        id: z.string(),
        found: z.nullable(z.number()),
        earlier: z.optional(z.array(z.object({ period: z.string(), found: z.nullable(z.number()) }))),
      }),
    ),
  ),
  receipts: z.array(z.object({ source: z.string(), object: z.string(), read: z.int() })),
});

/** What the version that the run is compared with said of its own quality. Throws IntegrityError where it has changed since. */
export async function earlierQuality(objects: ObjectStore, baseline: RunPlan['baseline']): Promise<QualityHistory> {
  if (baseline === undefined) return { read: new Map(), flaggedMonths: new Map(), measured: new Map() };
  const read = versionFile(objects, baseline.manifest, baseline.sha256);
  const quality = parsedJson(await read('quality.json'), `quality.json of ${baseline.manifest}`, Quality);
  const flaggedMonths = new Map<string, string[]>();
  for (const { kind, stages = [], months = [] } of quality.flags)
    if (ODD_MONTHS.has(kind))
      for (const stage of stages) flaggedMonths.set(stage, [...(flaggedMonths.get(stage) ?? []), ...months]);
  return {
    definitions: readYaml(new TextDecoder().decode(await read('definitions.yaml'))).value,
    read: new Map(quality.receipts.map((one) => [`${one.source}.${one.object}`, one.read])),
    flaggedMonths,
    measured: new Map(
      (quality.gates ?? []).map(({ id, found, earlier = [] }) => [
        id,
        [...earlier, { period: quality.period, found }].slice(-MOST_EARLIER),
      ]),
    ),
  };
}

/** A year of months: each version hands on what it was handed, so that only the one before has to be there. */
const MOST_EARLIER = 12;

/** Findings that say of a month that it is not as usual. */
const ODD_MONTHS: ReadonlySet<string> = new Set(['source_stale', 'month_missing', 'volume_unusual']);
