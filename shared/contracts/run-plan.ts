import * as z from 'zod/mini';
import { Conclusion } from './events.ts';

/** `2026-10` for a month, `2026-Q3` for a quarter. */
export const Period = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/, 'a period such as 2026-10 or 2026-Q3'));

/** What a door admits: a cadence period, a predefined review, or (on the laptop only) a draft. */
export const RunRequest = z.strictObject({
  kind: z.enum(['cadence', 'review', 'draft']),
  cadence: z.enum(['monthly', 'quarterly']),
  period: Period,
  review: z.optional(z.string()),
  /** Key of the definitions file and prefix of the exports in the object store. */
  definitions: z.string(),
  exports: z.string(),
  /** A draft may name its own as-of day; a cadence period has the soft-close day. */
  asOf: z.optional(z.string()),
});
export type RunRequest = z.infer<typeof RunRequest>;

/** One pinned input file. */
export const SnapshotFile = z.strictObject({ key: z.string(), bytes: z.int(), sha256: z.string() });
export type SnapshotFile = z.infer<typeof SnapshotFile>;

/** One export object of the run: its pinned files, and those of its lookups. */
export const PlannedObject = z.strictObject({
  source: z.string(),
  object: z.string(),
  files: z.array(SnapshotFile),
  lookups: z.record(z.string(), z.array(SnapshotFile)),
});
export type PlannedObject = z.infer<typeof PlannedObject>;

/** Everything that a run's results depend on, pinned before the first row is read. Kept as `runs/<runId>/plan.json`. */
export const RunPlan = z.strictObject({
  runId: z.string(),
  request: RunRequest,
  /** Whole days since 1970-01-01 in the reporting timezone; the period's first and last day, and the as-of day. */
  periodStartDay: z.int(),
  periodEndDay: z.int(),
  asOfDay: z.int(),
  periodLabel: z.string(),
  /** First day of the report's window of cohorts, which ends with the period. */
  windowStartDay: z.int(),
  definitions: SnapshotFile,
  objects: z.array(PlannedObject),
  /** The control totals, where the definitions name some and the file is there. */
  controlTotals: z.optional(SnapshotFile),
  /** Where the definitions name completion signals: whether each source's is there, and up to which day it says to go. */
  completions: z.optional(
    z.array(z.strictObject({ source: z.string(), isComplete: z.boolean(), throughDay: z.nullable(z.int()) })),
  ),
  /** What was concluded of earlier signals by the time of the run, and where each is kept; not given where nothing was. */
  conclusions: z.optional(z.array(z.strictObject({ key: z.string(), sha256: z.string(), conclusion: Conclusion }))),
  /**
   * Mark of the key that addresses are hashed under, so that no run hashes under two. Of the identity it is no part: under another
   * key the same is published.
   */
  hashKey: z.string(),
  /** Hash of the queries and the version of the method. */
  method: z.string(),
  /** The language model that words the report; templates do where there is none. */
  model: z.optional(z.string()),
  /** The version that this one is compared with, pinned: its manifest's key and hash. */
  baseline: z.optional(z.strictObject({ manifest: z.string(), sha256: z.string() })),
  /** What versions of all lines showed of small segments in the months before, pinned: the record's key and hash. */
  shownRecord: z.optional(z.strictObject({ key: z.string(), sha256: z.string() })),
  /** sha256 over snapshot, definitions, method, model, baseline, record and period: the identity of the version. */
  identity: z.string(),
  /** Where the version goes, without its number, such as `reports/monthly/2026-10`. */
  home: z.string(),
  /** The pointer to move; a draft has none. */
  pointer: z.optional(z.string()),
});
export type RunPlan = z.infer<typeof RunPlan>;
