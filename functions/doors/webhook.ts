import * as z from 'zod/mini';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { EVENTS } from '../../shared/contracts/events.ts';
import type { Clock, EventBus } from '../../shared/ports.ts';
import { isSigned } from './webhook-signature.ts';

/** A request as a function's own address hands it over: names of headers are in lower case. */
export const WebhookRequest = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});
export type WebhookRequest = z.infer<typeof WebhookRequest>;

/** Taken, not readable, not signed, too long, too many. Whoever is refused learns no more than that. */
export type WebhookStatus = 202 | 400 | 401 | 413 | 429;

export type WebhookPorts = {
  readonly secrets: () => Promise<readonly string[]>;
  /** Whether one more may pass now. */
  readonly mayPass: (now: Date) => boolean;
  readonly events: EventBus;
  readonly clock: Clock;
};

const LONGEST_BODY_BYTES = 8192;

const { schemaVersion, ...ticket } = EVENTS.ReviewRequested.detail.shape;
/** What a ticket system sends: the detail of a `ReviewRequested`, and nothing else. */
const TicketBody = z.strictObject({ ...ticket, schemaVersion: z._default(schemaVersion, '1.0') });

/**
 * The door of ticket systems. It knows nothing of reviews: a request that is signed becomes one `ReviewRequested` on the bus, whose
 * own door decides. Signed requests alone count for the rate, so that nobody else can use it up.
 */
export async function webhook(request: WebhookRequest, ports: WebhookPorts): Promise<WebhookStatus> {
  const body = bodyOf(request);
  if (body.length > LONGEST_BODY_BYTES) return 413;
  const now = ports.clock.now();
  const { 'x-signals-timestamp': timestamp, 'x-signals-signature': signature } = request.headers;
  if (!isSigned({ timestamp, signature, body }, await ports.secrets(), now)) return 401;
  if (!ports.mayPass(now)) return 429;
  const detail = TicketBody.safeParse(jsonOf(body));
  if (!detail.success) return 400;
  await ports.events.send([{ id: contentHash(body.toString()), detailType: 'ReviewRequested', detail: detail.data }]);
  return 202;
}

export function bodyOf({ body = '', isBase64Encoded }: WebhookRequest): Buffer {
  return Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
}

/** Undefined, which no contract takes, where it is none. */
function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
