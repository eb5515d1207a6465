import * as z from 'zod/mini';
import { Figure } from './signal.ts';

/** What an organisation assumes of a segment, beside what the report shows of it: compared, never judged. */

const id = z.string();

export const AssumptionVerdict = z.enum(['agrees', 'contradicts', 'cannot_tell_yet']);
export type AssumptionVerdict = z.infer<typeof AssumptionVerdict>;

/** `points`: a difference of shares (0.05 is five points). `days`: of medians. `ratio`: of geometric means of amounts. */
export const AssumedUnit = z.enum(['points', 'days', 'ratio']);
export type AssumedUnit = z.infer<typeof AssumedUnit>;

export const ComparedAssumption = z.strictObject({
  id,
  kind: z.enum(['persona', 'use_case', 'messaging']),
  statement: z.string(),
  owner: z.string(),
  source: z.string(),
  dimension: id,
  segment: id,
  funnel: id,
  stage: id,
  metric: z.enum(['stage_conversion', 'win_rate', 'time_in_stage', 'deal_size']),
  direction: z.enum(['higher', 'lower']),
  unit: AssumedUnit,
  /** The claimed difference with its sign, in `unit`; null where the definitions claim a side alone. */
  claimed: z.nullable(z.number()),
  verdict: AssumptionVerdict,
  /** How it contradicts: the whole interval is on the other side, or short of the claimed size. */
  contradiction: z.nullable(z.enum(['other_side', 'smaller_than_claimed'])),
  /** Fewer units than the minimum sample on either side: then it cannot be told, whatever the interval. */
  smallSample: z.boolean(),
  /** Null where there is no such figure. */
  observed: z.nullable(Figure),
  comparator: z.nullable(
    z.strictObject({ kind: z.enum(['reference_set', 'other_segments']), segments: z.array(id), figure: Figure }),
  ),
  /** In `unit`, with an interval that holds together with those of all other assumptions of the report. */
  difference: z.nullable(
    z.strictObject({ value: z.number(), low: z.number(), high: z.number(), confidence: z.number() }),
  ),
  /** Smallest true difference that would be told from none in four of five reports, in `unit`. */
  detectable: z.nullable(z.number()),
  /** Units of the segment that enter the comparison in a month. */
  monthlyVolume: z.nullable(z.number()),
  /**
   * What cannot be told yet: the period (YYYY-MM), a later one, whose report could tell the claimed size, at this volume, and how
   * many months of cohorts its window has to hold. `windowMonths`: how many months the window then has to have; null where that of
   * the definitions holds as many cohorts. Null where nothing arrives, where no size is claimed, and where no window that
   * definitions may have holds as many.
   */
  tellable: z.nullable(
    z.strictObject({ period: z.string(), cohortMonths: z.int(), windowMonths: z.nullable(z.int()) }),
  ),
  /** Flags that constrain its dimension or funnel: whatever the verdict, the segments may not compare like with like. */
  constrainedBy: z.array(id),
  /** Signals of the same segment at the same stage. */
  signals: z.array(id),
  /** How it was compared, in a sentence. */
  how: z.string(),
});
export type ComparedAssumption = z.infer<typeof ComparedAssumption>;
