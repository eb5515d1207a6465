import * as z from 'zod/mini';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import { dayInZone } from '../../shared/definitions/day-in-zone.ts';
import { dayText, epochDay } from '../../shared/definitions/epoch-day.ts';
import { periodDays, periodOf, previousPeriod } from '../../shared/definitions/period.ts';
import { type ObjectStore, step } from '../../shared/ports.ts';
import { type Admission, admitRequest } from './admit-request.ts';
import { doorDefinitions } from './door-definitions.ts';
import { requestKey } from './request-files.ts';
import { runName } from './run-name.ts';

const files = { definitions: z.string(), exports: z.string() };

/** What the schedule sends. `scheduledTime` is when it was due, which a late or repeated delivery does not change. */
const ScheduledStart = z.object({
  cadence: z.enum(['monthly', 'quarterly']),
  scheduledTime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, 'an instant in UTC')),
  ...files,
});
type ScheduledStart = z.infer<typeof ScheduledStart>;

/** What somebody sends who has repaired what a run fell over: a period, or the numbered request of a review, once more. */
const RepeatedStart = z.object({
  period: z.string(),
  revision: z.int().check(z.minimum(2), z.maximum(99)),
  review: z.optional(z.string()),
  number: z.optional(z.int().check(z.minimum(1))),
  ...files,
});
type RepeatedStart = z.infer<typeof RepeatedStart>;

/** `duplicate`: a run of this name was started before, by another delivery of the same schedule. */
const StartOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['started', 'duplicate']), run: z.string() }),
  z.object({ outcome: z.literal('refused'), period: z.string(), reason: z.string() }),
]);

/** Starts the workflow under a name that is used once; `duplicate` where it was used before. */
export type StartRun = (name: string, request: RunRequest) => Promise<'started' | 'duplicate'>;

/**
 * Step Functions keeps names for 90 days after a run; within these, a schedule that knocks more often than there are periods
 * starts each once. What lies longer back is a person's to start.
 */
const STARTED_WITHIN_DAYS = 45;

/**
 * The door of the cadence: the period before the one that the schedule fell in, if it is over and past its soft close. And the
 * door of whoever may have a run made again: the next revision is a person's decision, never the schedule's.
 */
export const starter = (startRun: StartRun) =>
  step({
    name: 'Starter',
    input: z.union([ScheduledStart, RepeatedStart]),
    output: StartOutcome,
    run: async (asked, { objects, clock }) => {
      const { key, definitions } = await doorDefinitions(objects, asked.definitions);
      const start = { ...asked, definitions: key };
      const today = dayInZone(clock.now(), definitions.timezone);
      const { period, admission, revision, number } =
        'scheduledTime' in start
          ? admitScheduled(start, definitions, today)
          : await admitRepeated(start, definitions, today, objects);
      if (admission.kind === 'refused') return { outcome: 'refused' as const, period, reason: admission.reason };
      const run = runName(admission.request, revision, number);
      return { outcome: await startRun(run, admission.request), run };
    },
  });

type Decided = {
  readonly period: string;
  readonly admission: Admission;
  readonly revision: number;
  readonly number?: number | undefined;
};

function admitScheduled(start: ScheduledStart, definitions: Definitions, today: string): Decided {
  const { cadence, scheduledTime, ...files } = start;
  const dueDay = epochDay(dayInZone(new Date(scheduledTime), definitions.timezone));
  const period = previousPeriod(periodOf(cadence, dueDay, definitions));
  const { endDay, label } = periodDays(period, definitions);
  const closeDay = endDay + (definitions.calendar.softCloseDays ?? 0);
  const admission: Admission =
    dueDay > closeDay + STARTED_WITHIN_DAYS
      ? {
          kind: 'refused',
          reason: `${label} closed on ${dayText(closeDay)}; a schedule starts it within ${STARTED_WITHIN_DAYS} days`,
        }
      : admitRequest({ period, ...files }, definitions, today);
  return { period, admission, revision: 1 };
}

async function admitRepeated(
  { revision, number, ...asked }: RepeatedStart,
  definitions: Definitions,
  today: string,
  objects: ObjectStore,
): Promise<Decided> {
  const { period, review } = asked;
  const decided = { period, revision, number };
  if ((review === undefined) !== (number === undefined))
    return { ...decided, admission: refused('a review is run again by its id and the number of its request') };
  const admission = admitRequest({ ...asked, repeated: true }, definitions, today);
  if (admission.kind === 'refused' || review === undefined || number === undefined) return { ...decided, admission };
  const wasAdmitted = (await objects.read(requestKey.numbered(review, period, number))) !== undefined;
  return {
    ...decided,
    admission: wasAdmitted ? admission : refused(`there is no request ${number} of the review ${review} of ${period}`),
  };
}

function refused(reason: string): Admission {
  return { kind: 'refused', reason };
}
