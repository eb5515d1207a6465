import * as z from 'zod/mini';
import { ShownSegments } from './outputs.ts';

const { funnel, dimension, mergesUnnamed, shown } = ShownSegments.shape;

/**
 * What every later version of a store keeps to, monthly, quarterly or of a review: which segments were told apart from which
 * month of entry on, up to the month `through`, such as 202610. A segment that is not listed was not. Each record repeats what
 * the one before it said, so that the last one is enough. Kept as `reports/small-segments/<number>.json`, written once.
 */
export const ShownRecord = z.strictObject({
  schema: z.literal(1),
  through: z.int(),
  /** Dimensions and funnels in which anything was ever merged; `through` is the month of the last version in which something was. */
  segments: z.array(z.strictObject({ funnel, dimension, mergesUnnamed, shown, through: z.int() })),
});
export type ShownRecord = z.infer<typeof ShownRecord>;
