import type { ComparedAssumption } from '../contracts/assumption.ts';
import { contentHash } from '../contracts/content-hash.ts';
import type { Flag, Outbox } from '../contracts/outputs.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import type { LifeCycle, Message, Signal } from '../contracts/signal.ts';
import { isLive } from '../signals/life-cycle.ts';
import { isSame, withMessages } from '../signals/restated-life-cycle.ts';
import type { Pack } from './packs.ts';

type Event = Outbox['events'][number];

export type OutboxInput = {
  readonly plan: Pick<RunPlan, 'identity' | 'home' | 'request'>;
  readonly version: string;
  readonly blocked: boolean;
  readonly flags: readonly Flag[];
  readonly signals: readonly Signal[];
  /** The life cycle as the baseline's period left it, and as it stands beside an earlier version of this period. */
  readonly baseline: readonly LifeCycle[];
  readonly entries: readonly LifeCycle[];
  readonly packs: readonly Pack[];
  readonly assumptions: readonly ComparedAssumption[];
  /** What the newest earlier version said of assumptions: of this period, or else of the one before. */
  readonly assumedBefore: readonly AssumedBefore[];
};

/** What quality constrained was not told; versions that are older than that do not say so. */
export type AssumedBefore = Pick<ComparedAssumption, 'id' | 'verdict'> & {
  readonly constrainedBy?: readonly string[] | undefined;
};

/** The events of a version, and its life cycle with what they tell. */
export type Told = { readonly outbox: Outbox; readonly lifeCycle: readonly LifeCycle[] };

/** An event about a signal, or about none. */
type Telling = { readonly event: Event; readonly entry?: LifeCycle; readonly rule?: string };

/**
 * The events of a version, decided before it is published. Ids come from the version's identity, so that a run that is
 * delivered twice sends the same ids. Drafts send nothing.
 */
export function outboxOf(input: OutboxInput): Told {
  const { plan, blocked, flags, entries } = input;
  if (plan.request.kind === 'draft') return { outbox: { schema: 1, events: [] }, lifeCycle: entries };
  const constrained = flags.filter(({ severity }) => severity !== 'warn').map(({ id }) => id);
  if (blocked) {
    const event = eventOf(input, { detailType: 'ReportBlocked', references: ['quality.json'], about: constrained });
    return { outbox: { schema: 1, events: [event] }, lifeCycle: entries };
  }
  const tellings = [...packTellings(input), ...shiftTellings(input)];
  return {
    outbox: {
      schema: 1,
      events: [
        eventOf(input, { detailType: 'ReportPublished', references: ['manifest.json'], about: [] }),
        ...(constrained.length === 0
          ? []
          : [
              eventOf(input, {
                detailType: 'QualityFlagged',
                references: ['flags.json', 'quality.json'],
                about: constrained,
              }),
            ]),
        ...tellings.map(({ event }) => event),
        ...contradictions(input),
        ...retractions(input),
      ],
    },
    lifeCycle: entries.map((entry) => ({ ...entry, messages: withMessages(entry.messages, toldOf(entry, tellings)) })),
  };
}

type About = Pick<Event, 'detailType'> & Pick<Event['detail'], 'references' | 'about'> & { withdraws?: string[] };

function eventOf({ plan, version }: OutboxInput, { detailType, references, about, withdraws = [] }: About): Event {
  const key = contentHash(`${plan.identity} ${detailType} ${about.join(' ')}`).slice(0, 32);
  return {
    id: key,
    detailType,
    detail: {
      schemaVersion: '1.0',
      idempotencyKey: key,
      report: plan.home,
      period: plan.request.period,
      version,
      references,
      about,
      withdraws,
    },
  };
}

/** One event a pack, but for what an earlier version of this period has told by the same rule. */
function packTellings(input: OutboxInput): Telling[] {
  return input.packs
    .filter(({ fired }) => !toldThisPeriod(fired.entry, input).some(({ rule }) => rule === fired.rule.id))
    .map(({ fired: { rule, signal, entry }, file }) => {
      const detailType = rule.to === 'post_mortem' ? 'UnderperformanceDetected' : 'OutperformanceDetected';
      const about = [signal.id, rule.id];
      return { event: eventOf(input, { detailType, references: [file], about }), entry, rule: rule.id };
    });
}

/** Once, when it is new, or when quality ceases to constrain it. */
function shiftTellings(input: OutboxInput): Telling[] {
  return input.entries
    .filter((entry) => entry.claim === 'shift' && isLive(entry))
    .filter((entry) => isSupported(entry, input.signals))
    .filter(({ messages }) => messages.every(({ rule }) => rule !== null))
    .map((entry) => {
      const about = [entry.signal];
      return {
        event: eventOf(input, { detailType: 'SuddenShiftDetected', references: ['signals.json'], about }),
        entry,
      };
    });
}

function isSupported({ signal, direction }: LifeCycle, signals: readonly Signal[]): boolean {
  return signals.some((one) => one.id === signal && one.direction === direction && one.evidence === 'supported');
}

/** Once, when it begins to contradict; silent where quality constrains the comparison, as it is for signals. */
function contradictions(input: OutboxInput): Event[] {
  const known = new Set(
    input.assumedBefore
      .filter(({ verdict, constrainedBy = [] }) => verdict === 'contradicts' && constrainedBy.length === 0)
      .map((assumption) => assumption.id),
  );
  return input.assumptions
    .filter(({ id, verdict }) => verdict === 'contradicts' && !known.has(id))
    .filter(({ constrainedBy }) => constrainedBy.length === 0)
    .map(({ id }) =>
      eventOf(input, { detailType: 'AssumptionContradicted', references: ['assumptions.json'], about: [id] }),
    );
}

/** What was told of a retracted signal is withdrawn, message by message. */
function retractions(input: OutboxInput): Event[] {
  return input.entries
    .filter(({ state, messages }) => state === 'retracted' && messages.length > 0)
    .map(({ signal, direction, messages }) =>
      eventOf(input, {
        detailType: 'SignalRetracted',
        references: ['signals.json'],
        about: [signal, direction],
        withdraws: messages.map(({ event }) => event),
      }),
    );
}

function toldThisPeriod(entry: LifeCycle, { baseline }: OutboxInput): readonly Message[] {
  const before = baseline.find((one) => isSame(one, entry))?.messages ?? [];
  return entry.messages.filter(({ event }) => !before.some((one) => one.event === event));
}

function toldOf(entry: LifeCycle, tellings: readonly Telling[]): Message[] {
  return tellings
    .filter((telling) => telling.entry === entry)
    .map(({ event, rule }) => ({ event: event.id, rule: rule ?? null }));
}
