import * as z from 'zod/mini';
import { ComparedAssumption } from './assumption.ts';
import { Flag, Header } from './outputs.ts';
import { DifferenceUnit, Figure, Movement, ScenarioEvidence, Signal, StratifiedEvidence } from './signal.ts';

/** What is handed to other workflows about one signal, as a file of the version: facts, and nothing to be done about them. */

const id = z.string();

const subject = {
  /** Name of the file, without its ending. */
  pack: id,
  /** The rule of the definitions that asked for it. */
  rule: z.strictObject({ id, label: z.string() }),
  signal: Signal,
  /** The period whose report first said so. */
  since: z.string(),
  /** Flags of the report that touch its dimension, its funnel or everything. */
  flags: z.array(Flag),
  /** Where the difference is gone within another dimension, or under another rule of counting. */
  confounded: z.strictObject({ within: z.array(StratifiedEvidence), scenarios: z.array(ScenarioEvidence) }),
  /** Of the same segment, or of the same stage. */
  assumptions: z.array(ComparedAssumption),
};

/** Evidence for a post-mortem. */
export const PostMortemPack = z.strictObject({
  ...Header.shape,
  ...subject,
  /** Other signals of the same segment. */
  related: z.array(Signal),
  /** How the total of its stage moved, by who entered and by how they converted. */
  movements: z.array(Movement),
});
export type PostMortemPack = z.infer<typeof PostMortemPack>;

/** Facts for a test at scale. */
export const ExperimentBrief = z.strictObject({
  ...Header.shape,
  ...subject,
  /** What the segment does today, and its entrants into the stage in a mean month of the window; null where nobody entered. */
  baseline: z.strictObject({ figure: Figure, monthlyVolume: z.nullable(z.number()) }),
  /**
   * What a comparison of two equal groups needs to tell a difference, with the clustering and, of sizes, the spread that was seen:
   * units of the figure, such as those that moved on for times, and won deals for sizes.
   */
  samples: z.array(
    z.strictObject({
      unit: DifferenceUnit,
      /** In `unit`: 0.05 is five points, of a share or of the probability to take longer; of sizes the logarithm of a ratio. */
      difference: z.number(),
      level: z.number(),
      power: z.number(),
      designEffect: z.number(),
      unitsPerArm: z.int(),
      /** Until so many units of the segment have come; null where none does. */
      weeks: z.nullable(z.int()),
    }),
  ),
  /** What the figures were made from. */
  inputs: z.strictObject({
    definitions: z.string(),
    queries: z.array(z.string()),
    objects: z.array(z.strictObject({ object: z.string(), columns: z.array(z.string()) })),
  }),
});
export type ExperimentBrief = z.infer<typeof ExperimentBrief>;
