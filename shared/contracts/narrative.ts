import * as z from 'zod/mini';
import { Direction, EvidenceLevel, LifeCycleState, PatternKind } from './signal.ts';

/**
 * What is worded, and how it comes back. Code chooses facts and renders their numbers and names; a narrator, be it a language
 * model or our templates, returns statements that hold placeholders; the verifier holds each statement against its facts.
 */

const id = z.string();

/** A placeholder is `{{<fact>.<part>}}`: a label, a number or a caveat of that fact by its name, such as `{{f3.segment}}`. */
export const PLACEHOLDER = /\{\{([a-z][a-z0-9]*)\.([a-z][a-z0-9_]*)\}\}/gu;

export const FactKind = z.enum([
  /** How many entered, were won, were lost. */
  'count',
  /** One signal, or several that are told together; a resolved or retracted one too. */
  'finding',
  /** Two segments side by side: shown to differ, or not. */
  'contrast',
  /** What was tested and not shown to differ, or moved no further. */
  'unchanged',
  /** What the organisation assumes, beside what the window shows. */
  'assumption',
  /** What could not be said, and why. */
  'unsaid',
  /** How long opportunities take to their end, of a segment beside another; or why it is not said. Nothing of it is tested. */
  'sales_cycle',
  /** How often those were touched who stand behind what was won; or why it is not said. */
  'touches_to_won',
  /** Numbers that were reported before, beside this report's. */
  'restated',
  /** Something to know before the numbers. */
  'flag',
  'nothing_found',
]);
export type FactKind = z.infer<typeof FactKind>;

/**
 * A name of the customer's. The narrator is told `opaque` alone (the same for the same thing in every fact), so that nothing
 * that somebody typed into a CRM reaches it; `text` takes its place after the statement was verified.
 */
export const FactLabel = z.strictObject({
  role: z.enum(['segment', 'dimension', 'stage', 'step', 'funnel', 'comparator', 'assumption', 'other']),
  opaque: z.string(),
  text: z.string(),
});
export type FactLabel = z.infer<typeof FactLabel>;

/**
 * A number or a month: `value` as the file of the version has it, `text` as it is read. `share` 0.632 is `63.2%`; `points` a difference of
 * shares; `pairs` how many of 100 pairs, less one half as a share; `ratio` times as large, `log_ratio` its natural logarithm;
 * `money` hundredths; `month` YYYY-MM, or a quarter as YYYY-QN.
 */
export const FactNumber = z.strictObject({
  unit: z.enum(['share', 'points', 'pairs', 'ratio', 'log_ratio', 'count', 'days', 'money', 'month']),
  value: z.union([z.number(), z.string()]),
  text: z.string(),
  /**
   * Where it stands in the version: the file, the record in it, and the path of the figure in the record. A record is called by its
   * id; a scorecard's stage as the cell `industry.retail/acquisition.mql`, a scorecard by the same without the stage; of signals.json
   * the budget is `budget`, a life-cycle entry its signal and direction (`<signal> below`), a run of shifted months `run of <signal>`.
   */
  source: z.strictObject({ file: z.string(), record: z.string(), path: z.string() }),
});
export type FactNumber = z.infer<typeof FactNumber>;

/**
 * What the numbers of a fact allow to be said of direction. `direction` is of the subject's figure: longer times and larger deals are
 * `above`; null where no difference was shown, so that none may be worded.
 */
export const FactRelation = z.strictObject({
  measure: z.enum(['conversion', 'time', 'deal_size', 'mix', 'count', 'assumed']),
  direction: z.nullable(Direction),
  /** Whether it compares with others, with the subject's own past, or with what earlier months let expect. */
  comparison: z.enum(['others', 'past', 'expected', 'none']),
  /** Names of labels and numbers of this fact; null where there is none. */
  subject: z.nullable(id),
  comparator: z.nullable(id),
  estimate: z.nullable(id),
  comparatorFigure: z.nullable(id),
  difference: z.nullable(id),
});
export type FactRelation = z.infer<typeof FactRelation>;

export const Fact = z.strictObject({
  /** `f1`, `f2` …: by the order in which code chose them. */
  id,
  kind: FactKind,
  /** Ids in the version's files: signals, patterns, flags, cells, assumptions. */
  cites: z.array(id),
  pattern: z.nullable(PatternKind),
  /** Null of what is no contrast. */
  evidence: z.nullable(EvidenceLevel),
  state: z.nullable(LifeCycleState),
  /** Of an assumption alone: what the window shows beside it, and how it contradicts. */
  verdict: z.optional(z.enum(['agrees', 'other_side', 'smaller_than_claimed', 'cannot_tell_yet'])),
  labels: z.record(id, FactLabel),
  numbers: z.record(id, FactNumber),
  relations: z.array(FactRelation),
  /** What must be said with it, rendered: by name, each placed in the text as a placeholder. */
  caveats: z.record(id, z.string()),
  /** Audiences whose cut holds it, the nearest first. */
  audiences: z.array(id),
});
export type Fact = z.infer<typeof Fact>;

/** What a narrator returns of facts: plain text with placeholders, no digit and no number word of its own. */
export const DraftStatement = z.strictObject({ factIds: z.array(id), kind: FactKind, text: z.string() });
export type DraftStatement = z.infer<typeof DraftStatement>;

/** Why a statement was refused: the rule, and the words it stands on. */
export const Refusal = z.strictObject({ rule: id, span: z.string(), message: z.string() });
export type Refusal = z.infer<typeof Refusal>;
