import * as z from 'zod/mini';

/**
 * Every event that crosses the bus, out and in. Details carry ids, a version, a period and references, never data; strict when we
 * write, open for readers, additive within a major of `schemaVersion`. Delivery is at least once and in no order: whoever acts
 * on an event keeps its `idempotencyKey`.
 */

const key = z.string().check(z.minLength(1), z.maxLength(200));
const common = { schemaVersion: z.literal('1.0'), idempotencyKey: key };
const keys = z.array(z.string());

/** Of everything that a version tells. */
export const VersionDetail = z.strictObject({
  ...common,
  /** Where the report's versions lie, such as `reports/monthly/2026-10`. */
  report: z.string(),
  period: z.string(),
  version: z.string(),
  /** Keys of the files of the version that the event is about, relative to the version. */
  references: keys,
  /** Ids of the signals, rules, assumptions or flags that the event is about. */
  about: keys,
  /** Ids of the events that no longer hold. */
  withdraws: keys,
});

/** What a ticket asks for. The ticket is the idempotency key: edited and sent again it asks for nothing new. */
const ticket = { ticket: key, review: key, period: key, requester: key };
const ReviewRequestedDetail = z.strictObject({ schemaVersion: z.literal('1.0'), ...ticket });

const ReviewRejectedDetail = z.strictObject({ ...common, ...ticket, reason: z.string() });

/** `run` is the name of the execution; the error's message stays with the run, as it may quote a row. */
const RunFailedDetail = z.strictObject({
  ...common,
  run: z.string(),
  period: z.nullable(z.string()),
  error: z.string(),
  /** Key of the file that says more, where the run could still write one. */
  reference: z.nullable(z.string()),
});

/** What became of what a version told: linked to its signals, and shown beside them in later reports. */
const concluded = {
  ...common,
  /** Event that this answers. */
  answers: key,
  /** As in the event that it answers. */
  report: z.string(),
  version: z.string(),
  signals: z.array(z.string()).check(z.minLength(1)),
  /** Where the conclusion can be read: a ticket or a page, in the words of whoever concluded. */
  reference: z.string().check(z.maxLength(500)),
  concludedOn: z.iso.date(),
};
const PostMortemConcludedDetail = z.strictObject({
  ...concluded,
  outcome: z.enum(['explained', 'not_explained', 'data_problem']),
});
const ExperimentConcludedDetail = z.strictObject({
  ...concluded,
  outcome: z.enum(['repeated', 'not_repeated', 'undecided']),
});
const AssumptionRevisedDetail = z.strictObject({
  ...common,
  assumption: key,
  signals: keys,
  reference: z.string().check(z.maxLength(500)),
  revisedOn: z.iso.date(),
});

type BusEvent = { readonly way: 'out' | 'in'; readonly detail: z.ZodMiniType; readonly meaning: string };

/** By detail type. `out`: of the source `segment-signals`; `in`: of any other source. */
export const EVENTS = {
  ReportPublished: { way: 'out', detail: VersionDetail, meaning: 'A version of a report was published.' },
  ReportBlocked: {
    way: 'out',
    detail: VersionDetail,
    meaning: 'Quality blocked a report: nothing but its quality was published.',
  },
  QualityFlagged: { way: 'out', detail: VersionDetail, meaning: 'A published version is constrained by quality.' },
  UnderperformanceDetected: {
    way: 'out',
    detail: VersionDetail,
    meaning: 'A rule of the definitions asks for a post-mortem of a signal; the evidence pack is referenced.',
  },
  OutperformanceDetected: {
    way: 'out',
    detail: VersionDetail,
    meaning: 'A rule of the definitions asks for an experiment about a signal; the brief is referenced.',
  },
  SuddenShiftDetected: {
    way: 'out',
    detail: VersionDetail,
    meaning: 'A segment lies beyond what its earlier months let expect.',
  },
  AssumptionContradicted: {
    way: 'out',
    detail: VersionDetail,
    meaning: 'An assumption of the definitions is contradicted for the first time.',
  },
  SignalRetracted: {
    way: 'out',
    detail: VersionDetail,
    meaning: 'A signal no longer holds over the months that it was found in: what was told of it is withdrawn.',
  },
  ReviewRejected: {
    way: 'out',
    detail: ReviewRejectedDetail,
    meaning: 'A review that was asked for is not made, and why.',
  },
  RunFailed: { way: 'out', detail: RunFailedDetail, meaning: 'A run ended without a version.' },
  ReviewRequested: { way: 'in', detail: ReviewRequestedDetail, meaning: 'A ticket asks for a predefined review.' },
  PostMortemConcluded: {
    way: 'in',
    detail: PostMortemConcludedDetail,
    meaning: 'A post-mortem of signals is concluded.',
  },
  ExperimentConcluded: {
    way: 'in',
    detail: ExperimentConcludedDetail,
    meaning: 'An experiment about signals is concluded.',
  },
  AssumptionRevised: {
    way: 'in',
    detail: AssumptionRevisedDetail,
    meaning: 'An assumption of the definitions was revised.',
  },
} as const satisfies Readonly<Record<string, BusEvent>>;

/** The events by which learning comes back, as they are kept: `conclusions/<hash>.json` in the store. */
export const Conclusion = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('PostMortemConcluded'), detail: PostMortemConcludedDetail }),
  z.strictObject({ type: z.literal('ExperimentConcluded'), detail: ExperimentConcludedDetail }),
  z.strictObject({ type: z.literal('AssumptionRevised'), detail: AssumptionRevisedDetail }),
]);
export type Conclusion = z.infer<typeof Conclusion>;
