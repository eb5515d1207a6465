import * as z from 'zod/mini';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { parsedJson, readBytes } from '../run-files.ts';

/**
 * What doors keep of requests, below `requests/`, for good: what a ticket asked for, what it was answered, that the answer has
 * taken effect; and which tickets had a review of a period made, by number.
 */
export const requestKey = {
  asked: (ticket: string) => `${ticketFolder(ticket)}/asked.json`,
  answer: (ticket: string) => `${ticketFolder(ticket)}/answer.json`,
  done: (ticket: string) => `${ticketFolder(ticket)}/done`,
  numbered: (review: string, period: string, number: number) => `requests/${review}/${period}/${number}.json`,
} as const;

/** Hashed, as a ticket may be called anything; no review is, whose ids have no hyphen. */
function ticketFolder(ticket: string): string {
  return `requests/by-ticket/${contentHash(ticket).slice(0, 32)}`;
}

export const NumberedRequest = z.strictObject({ ticket: z.string(), requester: z.string() });
type NumberedRequest = z.infer<typeof NumberedRequest>;

/** The value that stands under a key: this one where nothing did, or else what was written before, by whomever. */
export async function writtenFirst<T>(
  objects: ObjectStore,
  key: string,
  value: T,
  schema: z.ZodMiniType<T>,
): Promise<T> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  if ((await objects.create(key, bytes)) === 'created') return value;
  return parsedJson(await readBytes(objects, key), key, schema);
}

/** The number of a ticket's request among those of a review and period, from 1; undefined where others have all of them. */
export async function claimNumber(
  objects: ObjectStore,
  { review, period, ...request }: NumberedRequest & { readonly review: string; readonly period: string },
  atMost: number,
): Promise<number | undefined> {
  for (let number = 1; number <= atMost; number += 1) {
    const key = requestKey.numbered(review, period, number);
    const { ticket } = await writtenFirst(objects, key, request, NumberedRequest);
    if (ticket === request.ticket) return number;
  }
  return undefined;
}
