import { describe, expect, it } from 'vitest';
import { signedRequest } from '../../../examples/webhook/signed-request.ts';
import { tokenBucket } from '../../../functions/doors/token-bucket.ts';
import { type WebhookRequest, webhook } from '../../../functions/doors/webhook.ts';
import { EVENTS } from '../../../shared/contracts/events.ts';
import type { OutgoingEvent } from '../../../shared/ports.ts';

const CURRENT = 'the-secret-that-holds-now-0123456789abcdef';
const PREVIOUS = 'the-one-before-it-0123456789abcdef0123456';
const NOW = new Date('2026-11-10T12:00:00Z');
const ticket = { ticket: 'OPS-17', review: 'board', period: '2026-10', requester: 'cro' };
const text = JSON.stringify(ticket);

type Asked = { body?: string; secret?: string; at?: Date; changed?: Partial<WebhookRequest>; secrets?: string[] };

/** A door with the rate of the product, and what it put on the bus. */
function door(clock = { now: () => NOW }) {
  const sent: OutgoingEvent[] = [];
  const mayPass = tokenBucket(10, 60);
  const knock = ({ body = text, secret = CURRENT, at = NOW, changed, secrets = [CURRENT, PREVIOUS] }: Asked = {}) =>
    webhook(
      { ...signedRequest(secret, body, at), ...changed },
      {
        secrets: async () => secrets,
        mayPass,
        events: { send: async (events) => void sent.push(...events) },
        clock,
      },
    );
  return { knock, sent };
}

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const headersOf = (changed: Record<string, string>, { headers } = signedRequest(CURRENT, text, NOW)) => ({
  changed: { headers: { ...headers, ...changed } },
});
const signed = (body: string) => signedRequest(CURRENT, body, NOW).headers;

describe('a request that is signed', () => {
  it('becomes one event of one kind', async () => {
    const { knock, sent } = door();
    expect(await knock()).toBe(202);
    const [event, ...others] = sent;
    expect(others).toEqual([]);
    expect(event?.detailType).toBe('ReviewRequested');
    expect(EVENTS.ReviewRequested.detail.parse(event?.detail)).toEqual({ schemaVersion: '1.0', ...ticket });
  });

  it.each<[string, Asked]>([
    ['by the secret before, while secrets are exchanged', { secret: PREVIOUS }],
    ['in base64, which has the same bytes', headersOf({ 'x-signals-signature': base64Of(text) })],
    ['in capitals', headersOf({ 'x-signals-signature': upperCaseOf(text) })],
    ['five minutes ago', { at: later(-300) }],
    ['by a clock that is five minutes ahead', { at: later(300) }],
    [
      'and whose body arrives in base64',
      { changed: { body: Buffer.from(text).toString('base64'), isBase64Encoded: true } },
    ],
    ['in other letters', { body: JSON.stringify({ ...ticket, ticket: 'Prüfung-名' }) }],
  ])('%s is taken', async (_, asked) => {
    const { knock, sent } = door();
    expect(await knock(asked)).toBe(202);
    expect(sent).toHaveLength(1);
  });
});

describe('nothing is put on the bus', () => {
  it.each<[number, string, Asked]>([
    [401, 'by another secret', { secret: 'a-guess-that-is-long-enough-0123456789' }],
    [401, 'by a secret that was taken back', { secret: PREVIOUS, secrets: [CURRENT] }],
    [401, 'where no secret is set, signed by none', { secret: '', secrets: [''] }],
    [401, 'where the secret is one that can be guessed', { secret: 'password', secrets: ['password'] }],
    [401, 'where there are no secrets', { secrets: [] }],
    [401, 'without headers', { changed: { headers: {} } }],
    [401, 'for another body', { changed: { body: text.replace('board', 'other') } }],
    [401, 'for a body that was cut', { changed: { body: text.slice(0, -1) } }],
    [401, 'older than five minutes', { at: later(-301) }],
    [401, 'of later than five minutes from now', { at: later(301) }],
    [401, 'an old one, given a new time', headersOf({}, forged(later(-600), NOW))],
    [401, 'a time in milliseconds', headersOf({ 'x-signals-timestamp': String(NOW.getTime()) })],
    [401, 'a time that is none', headersOf({ 'x-signals-timestamp': 'NaN' })],
    [
      401,
      'half a signature',
      headersOf({ 'x-signals-signature': signed(text)['x-signals-signature']?.slice(0, 35) ?? '' }),
    ],
    [
      401,
      'another version',
      headersOf({ 'x-signals-signature': (signed(text)['x-signals-signature'] ?? '').replace('v1', 'v2') }),
    ],
    [413, 'longer than 8 KB', { body: JSON.stringify({ ...ticket, requester: 'x'.repeat(8200) }) }],
    [413, 'longer than 8 KB, whoever signed it', { body: 'x'.repeat(8193), secret: 'nobody' }],
    [400, 'no JSON', { body: 'review=board' }],
    [400, 'nothing', { body: '' }],
    [400, 'a list', { body: '[]' }],
    [400, 'a ticket without a review', { body: JSON.stringify({ ...ticket, review: undefined }) }],
    [400, 'an empty ticket', { body: JSON.stringify({ ...ticket, ticket: '' }) }],
    [400, 'a text that is too long', { body: JSON.stringify({ ...ticket, requester: 'x'.repeat(201) }) }],
    [400, 'more than a ticket', { body: JSON.stringify({ ...ticket, definitions: 'definitions/mine.yaml' }) }],
  ])('%i: %s', async (status, _, asked) => {
    const { knock, sent } = door();
    expect(await knock(asked)).toBe(status);
    expect(sent).toEqual([]);
  });
});

describe('many requests', () => {
  it('pass ten at once, and ten a minute, whatever they say', async () => {
    const time = { now: NOW };
    const { knock, sent } = door({ now: () => time.now });
    const statuses: number[] = [];
    for (let number = 0; number < 12; number += 1) statuses.push(await knock({ body: number === 3 ? '{}' : text }));
    expect(statuses).toEqual([202, 202, 202, 400, ...Array(6).fill(202), 429, 429]);
    expect(sent).toHaveLength(9);
    time.now = later(6);
    expect([await knock({ at: time.now }), await knock({ at: time.now })]).toEqual([202, 429]);
    time.now = later(6000);
    const filled = await Promise.all(Array.from({ length: 11 }, () => knock({ at: time.now })));
    expect(filled.filter((status) => status === 202)).toHaveLength(10);
  });

  it('that are not signed use nothing up', async () => {
    const { knock } = door();
    for (let number = 0; number < 50; number += 1) expect(await knock({ secret: 'nobody' })).toBe(401);
    expect(await knock()).toBe(202);
  });

  it('are not let through by a clock that is set back', () => {
    const mayPass = tokenBucket(1, 60);
    const mayPassTwice = tokenBucket(2, 60);
    expect([mayPass(NOW), mayPass(later(-3600)), mayPass(later(-3599))]).toEqual([true, false, false]);
    expect([mayPassTwice(NOW), mayPassTwice(later(-3600))]).toEqual([true, true]);
  });
});

function base64Of(body: string): string {
  const hex = signed(body)['x-signals-signature']?.slice(3) ?? '';
  return `v1=${Buffer.from(hex, 'hex').toString('base64')}`;
}

function upperCaseOf(body: string): string {
  return `v1=${signed(body)['x-signals-signature']?.slice(3).toUpperCase()}`;
}

/** Signed at one time, claiming another. */
function forged(at: Date, claimed: Date) {
  const request = signedRequest(CURRENT, text, at);
  const timestamp = String(claimed.getTime() / 1000);
  return { ...request, headers: { ...request.headers, 'x-signals-timestamp': timestamp } };
}
