import * as z from 'zod/mini';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { EVENTS } from '../../shared/contracts/events.ts';
import { RunRequest } from '../../shared/contracts/run-plan.ts';
import { dayInZone } from '../../shared/definitions/day-in-zone.ts';
import { periodDays } from '../../shared/definitions/period.ts';
import { type OutgoingEvent, type Ports, step } from '../../shared/ports.ts';
import { admitRequest } from './admit-request.ts';
import { doorDefinitions } from './door-definitions.ts';
import { claimNumber, requestKey, writtenFirst } from './request-files.ts';
import { runName } from './run-name.ts';
import type { StartRun } from './starter.ts';

const { schemaVersion: _, ...ticket } = EVENTS.ReviewRequested.detail.shape;
const Ticket = z.object(ticket);
type Ticket = z.infer<typeof Ticket>;

/** Detail of a `ReviewRequested`, of any version 1, and where the definitions and the exports lie. */
const ReviewRequest = z.object({
  ...ticket,
  schemaVersion: z.string().check(z.startsWith('1.')),
  definitions: z.string(),
  exports: z.string(),
});
type Files = Pick<z.infer<typeof ReviewRequest>, 'definitions' | 'exports'>;

const Answer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('admitted'), run: z.string(), request: RunRequest }),
  z.strictObject({ answer: z.literal('rejected'), reason: z.string() }),
]);
type Answer = z.infer<typeof Answer>;

/** `answered_before`: the ticket was, whatever it says by now. */
const ReviewOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('started'), run: z.string() }),
  z.object({ outcome: z.literal('rejected'), reason: z.string() }),
  z.object({ outcome: z.literal('answered_before') }),
]);

/**
 * The door of review requests. A ticket is answered once, by what it asked for first: a run under a computed name, or
 * `ReviewRejected` with the reason. What was decided is written before it takes effect, so that whoever goes on after a crash
 * does what was decided, under the same name and the same id of the event.
 */
export const reviewer = (startRun: StartRun) =>
  step({
    name: 'Reviewer',
    input: ReviewRequest,
    output: ReviewOutcome,
    run: async ({ schemaVersion: _, definitions, exports, ...now }, ports) => {
      const { objects, events } = ports;
      const asked = await writtenFirst(objects, requestKey.asked(now.ticket), now, Ticket);
      if ((await objects.read(requestKey.done(asked.ticket))) !== undefined)
        return { outcome: 'answered_before' as const };
      const decided = await answerTo(asked, { definitions, exports }, ports);
      const answer = await writtenFirst(objects, requestKey.answer(asked.ticket), decided, Answer);
      if (answer.answer === 'admitted') await startRun(answer.run, answer.request);
      else await events.send([reviewRejected(asked, answer.reason)]);
      await objects.create(requestKey.done(asked.ticket), new TextEncoder().encode(`${answer.answer}\n`));
      return answer.answer === 'admitted'
        ? { outcome: 'started' as const, run: answer.run }
        : { outcome: 'rejected' as const, reason: answer.reason };
    },
  });

async function answerTo(asked: Ticket, files: Files, { objects, clock }: Ports): Promise<Answer> {
  const { key, definitions } = await doorDefinitions(objects, files.definitions);
  const today = dayInZone(clock.now(), definitions.timezone);
  const admission = admitRequest({ ...asked, ...files, definitions: key }, definitions, today);
  if (admission.kind === 'refused') return { answer: 'rejected', reason: admission.reason };
  const { request } = admission;
  const perPeriod = definitions.reviews?.find(({ id }) => id === asked.review)?.perPeriod ?? 1;
  const number = await claimNumber(objects, asked, perPeriod);
  if (number === undefined) {
    const { label } = periodDays(asked.period, definitions);
    const often = perPeriod === 1 ? 'once' : `${perPeriod} times`;
    const reason = `the review ${asked.review} of ${label} has been asked for ${often}, as often as the definitions allow`;
    return { answer: 'rejected', reason };
  }
  return { answer: 'admitted', run: runName(request, 1, number), request };
}

function reviewRejected(asked: Ticket, reason: string): OutgoingEvent {
  const key = contentHash(`ReviewRejected ${asked.ticket}`).slice(0, 32);
  const detail = { schemaVersion: '1.0', idempotencyKey: key, ...asked, reason };
  return { id: key, detailType: 'ReviewRejected', detail };
}
