import * as z from 'zod/mini';
import { EVENTS, type VersionDetail } from '../../shared/contracts/events.ts';

/** A message of a queue, read: what it tells, or why it is none of ours. */
export type Message =
  | { readonly kind: 'event'; readonly type: keyof typeof EVENTS; readonly detail: z.infer<typeof VersionDetail> }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The envelope as EventBridge and the outbox folder write it; open, as a bus adds fields of its own. */
const Envelope = z.object({ source: z.literal('segment-signals'), 'detail-type': z.string(), detail: z.unknown() });

/**
 * Reads a message by the contract. A consumer reads what it knows and ignores what a later minor version adds; what does not
 * fit goes to the dead letters rather than away.
 */
export function readMessage(body: string): Message {
  const envelope = Envelope.safeParse(asJson(body));
  if (!envelope.success) return unreadable(`no event of Segment Signals: ${envelope.error.issues[0]?.message}`);
  const type = envelope.data['detail-type'];
  const detail = OpenVersionDetail.safeParse(envelope.data.detail);
  if (!isOut(type)) return unreadable(`${type} is no event that a version tells`);
  if (!detail.success) {
    const [issue] = detail.error.issues;
    return unreadable(`${type} is not what its contract says: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return { kind: 'event', type, detail: detail.data };
}

/** The same shape, open for what is added later. */
const OpenVersionDetail = z.object({
  // additive within a major: 1.4 is read by whoever knows 1.0
  schemaVersion: z.string().check(z.regex(/^1\.\d+$/, 'a version 1.x')) as unknown as z.ZodMiniType<'1.0'>,
  idempotencyKey: z.string().check(z.minLength(1)),
  report: z.string(),
  period: z.string(),
  version: z.string(),
  references: z.array(z.string()),
  about: z.array(z.string()),
  withdraws: z.array(z.string()),
});

function isOut(type: string): type is keyof typeof EVENTS {
  return Object.hasOwn(EVENTS, type) && EVENTS[type as keyof typeof EVENTS].way === 'out';
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function unreadable(reason: string): Message {
  return { kind: 'unreadable', reason };
}
