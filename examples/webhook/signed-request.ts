import { createHmac } from 'node:crypto';

/** What a request to the webhook carries: its body, and the headers that say who sent it and when. */
export type SignedRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/**
 * Signs a body as the webhook asks for it. For whatever stands between a ticket system that cannot sign and the webhook, such as a
 * function of a Jira app: it needs nothing but Node.
 */
export function signedRequest(secret: string, body: string, now: Date): SignedRequest {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return {
    headers: {
      'content-type': 'application/json',
      'x-signals-timestamp': timestamp,
      'x-signals-signature': `v1=${signature}`,
    },
    body,
  };
}
