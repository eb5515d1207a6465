import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a sender signs: the time at which it does, in seconds since 1970 as ten digits, a dot, and the body as it is sent. */
export type SignedRequest = {
  readonly timestamp: string | undefined;
  /** `v1=` and the HMAC-SHA256, in hexadecimal or in base64. */
  readonly signature: string | undefined;
  readonly body: Uint8Array;
};

/** A request that is older, or that claims to be of later, is somebody's copy or somebody's wrong clock. */
const WINDOW_SECONDS = 300;
/** With a shorter secret, such as none at all, a signature says nothing. */
const SECRET_LENGTH = 32;

/** Whether one of the secrets signed the request within the window around `now`. Two hold while they are exchanged. */
export function isSigned(
  { timestamp = '', signature = '', body }: SignedRequest,
  secrets: readonly string[],
  now: Date,
) {
  if (!/^\d{10}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > WINDOW_SECONDS) return false;
  const given = signatureBytes(signature);
  const usable = secrets.filter((secret) => secret.length >= SECRET_LENGTH);
  // each is compared to its end, so that the time taken tells neither how much was right nor by which secret
  return usable.map((secret) => timingSafeEqual(given, hmac(secret, timestamp, body))).includes(true);
}

function hmac(secret: string, timestamp: string, body: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
}

/** Thirty-two bytes, whatever the text says: what is no signature becomes one of nothing. */
function signatureBytes(text: string): Buffer {
  const [, hex, base64] = /^v1=(?:([0-9a-f]{64})|([A-Za-z0-9+/]{43}=))$/i.exec(text) ?? [];
  if (hex !== undefined) return Buffer.from(hex, 'hex');
  return base64 === undefined ? Buffer.alloc(32) : Buffer.from(base64, 'base64');
}
