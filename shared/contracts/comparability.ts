import * as z from 'zod/mini';

/** Why a number that was reported before is another one today. */
export const RestatementCause = z.enum(['data', 'late_arrival', 'definitions', 'calendar', 'method']);
export type RestatementCause = z.infer<typeof RestatementCause>;

/** What a number rests on, each by a hash: two versions with the same five have the same numbers. */
export const Comparability = z.strictObject({
  /** The input files by name and content. */
  snapshot: z.string(),
  /** The definitions without segment rules, calendar and who approved them. */
  definitions: z.string(),
  /** The dimensions and their segments. */
  segmentRules: z.string(),
  /** The calendar and the reporting timezone. */
  calendar: z.string(),
  /** The queries and the version of the method. */
  method: z.string(),
});
export type Comparability = z.infer<typeof Comparability>;
