import * as z from 'zod/mini';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import { dayInZone } from '../../shared/definitions/day-in-zone.ts';
import { epochDay } from '../../shared/definitions/epoch-day.ts';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';
import { periodOf, previousPeriod } from '../../shared/definitions/period.ts';
import { step } from '../../shared/ports.ts';
import { readBytes } from '../run-files.ts';
import { admitRequest } from './admit-request.ts';

/** What the schedule sends. `scheduledTime` is when it was due, which a late or repeated delivery does not change. */
export const ScheduledStart = z.object({
  cadence: z.enum(['monthly', 'quarterly']),
  scheduledTime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, 'an instant in UTC')),
  definitions: z.string(),
  exports: z.string(),
});

/** `duplicate`: a run of this name was started before, by another delivery of the same schedule. */
export const StartOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['started', 'duplicate']), run: z.string() }),
  z.object({ outcome: z.literal('refused'), period: z.string(), reason: z.string() }),
]);
export type StartOutcome = z.infer<typeof StartOutcome>;

/** Starts the workflow under a name that is used once; `duplicate` where it was used before. */
export type StartRun = (name: string, request: RunRequest) => Promise<'started' | 'duplicate'>;

/** The door of the cadence: the period before the one that the schedule fell in, if it is over and past its soft close. */
export const starter = (startRun: StartRun) =>
  step({
    name: 'Starter',
    input: ScheduledStart,
    output: StartOutcome,
    run: async ({ cadence, scheduledTime, ...files }, { objects, clock }) => {
      const text = new TextDecoder().decode(await readBytes(objects, files.definitions));
      const definitions = loadDefinitions(text, files.definitions);
      const dueDay = dayInZone(new Date(scheduledTime), definitions.timezone);
      const period = previousPeriod(periodOf(cadence, epochDay(dueDay), definitions));
      const admission = admitRequest({ period, ...files }, definitions, dayInZone(clock.now(), definitions.timezone));
      if (admission.kind === 'refused') return { outcome: 'refused' as const, period, reason: admission.reason };
      // the next revision of a period that was reported is a person's decision, never the schedule's
      const run = `${cadence}-${period}-r1`;
      return { outcome: await startRun(run, admission.request), run };
    },
  });
