import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../examples/consumers/message.ts';
import { recordConclusion } from '../../../functions/doors/conclusion-door.ts';
import { reviewer } from '../../../functions/doors/reviewer.ts';
import { asyncApiDocument } from '../../../infra/local/asyncapi-document.ts';
import { Conclusion, EVENTS } from '../../../shared/contracts/events.ts';
import { SUBSCRIPTIONS } from '../../../shared/contracts/subscriptions.ts';
import type { ObjectStore } from '../../../shared/ports.ts';
import { GOLDEN_1_0 } from './golden-events.ts';

const goldenOf = (type: string) => GOLDEN_1_0.find((event) => event['detail-type'] === type);

describe('events of version 1.0', () => {
  test('there is one of each type', () => {
    expect(GOLDEN_1_0.map((event) => event['detail-type'])).toEqual(Object.keys(EVENTS));
  });

  test.each(Object.keys(EVENTS) as (keyof typeof EVENTS)[])('%s fits its contract and its published schema', (type) => {
    const { detail } = goldenOf(type) ?? {};
    expect(EVENTS[type].detail.safeParse(detail).success).toBe(true);
    const fits = ajv().compile(published(type));
    expect(fits(detail), JSON.stringify(fits.errors)).toBe(true);
    for (const required of published(type).required) {
      const { [required]: _, ...less } = { ...detail } as Record<string, unknown>;
      expect(fits(less), `without ${required}`).toBe(false);
    }
  });

  /** A field that is taken away, or newly required of whoever sends, breaks who knows 1.0: that is a new major. */
  test.each(Object.keys(EVENTS) as (keyof typeof EVENTS)[])(
    '%s has what 1.0 has, and asks for nothing more',
    (type) => {
      const { detail } = goldenOf(type) ?? { detail: {} };
      expect(Object.keys(published(type).properties)).toEqual(expect.arrayContaining(Object.keys(detail)));
      if (EVENTS[type].way === 'in') expect([...published(type).required].sort()).toEqual(Object.keys(detail).sort());
      else expect(published(type).required).toEqual(expect.arrayContaining(Object.keys(detail)));
    },
  );
});

/** Whoever knows one minor version of the major reads what another one sends. */
describe('between minor versions', () => {
  const later = GOLDEN_1_0.map((event) => ({
    ...event,
    detail: { ...event.detail, schemaVersion: '1.7', added: { later: true } },
  }));
  const nextMajor = GOLDEN_1_0.map((event) => ({ ...event, detail: { ...event.detail, schemaVersion: '2.0' } }));
  const payloads = asyncApiDocument().components.messages;
  const byDocument = (type: string) =>
    new Ajv({ strict: false, formats: { date: true } }).compile(payloads[type]?.payload ?? false);

  test.each(later)('$detail-type: the published schemas of today take one of 1.7, and none of 2.0', (event) => {
    const type = event['detail-type'];
    const fits = ajv().compile(published(type));
    expect(fits(event.detail), JSON.stringify(fits.errors)).toBe(true);
    expect(byDocument(type)(event)).toBe(true);
    const other = nextMajor.find((one) => one['detail-type'] === type);
    expect(fits(other?.detail)).toBe(false);
    expect(byDocument(type)(other)).toBe(false);
  });

  test.each(later)('$detail-type: we write what the contract says, no more and of no other version', (event) => {
    const { detail } = EVENTS[event['detail-type']];
    expect(detail.safeParse(event.detail).success).toBe(false);
    expect(detail.safeParse({ ...event.detail, schemaVersion: '1.0' }).success).toBe(false);
    expect(detail.safeParse(goldenOf(event['detail-type'])?.detail).success).toBe(true);
  });

  test.each(['1.0', '1.7'])('the doors take what is sent to them by %s', async (version) => {
    const sent = version === '1.0' ? GOLDEN_1_0 : later;
    const into = sent.filter((event) => EVENTS[event['detail-type']].way === 'in');
    const files = { definitions: 'definitions/d.yaml', exports: 'exports/' };
    const kept = new Map<string, Uint8Array>();
    const create = async (key: string, body: Uint8Array) => {
      kept.set(key, body);
      return 'created' as const;
    };
    for (const event of into)
      if (event['detail-type'] === 'ReviewRequested')
        expect(reviewer(async () => 'started').input.safeParse({ ...event.detail, ...files }).success).toBe(true);
      else {
        const outcome = await recordConclusion({ create } as unknown as ObjectStore, event);
        expect(outcome, event['detail-type']).toMatchObject({ outcome: 'kept' });
      }
    expect(into).toHaveLength(kept.size + 1);
    // what is kept is what this version knows, whichever sent it
    for (const body of kept.values())
      expect(Conclusion.safeParse(JSON.parse(new TextDecoder().decode(body))).success).toBe(true);
  });

  test.each(nextMajor.filter((event) => EVENTS[event['detail-type']].way === 'in'))(
    '$detail-type of 2.0 is refused by its door',
    async (event) => {
      const files = { definitions: 'definitions/d.yaml', exports: 'exports/' };
      if (event['detail-type'] === 'ReviewRequested')
        expect(reviewer(async () => 'started').input.safeParse({ ...event.detail, ...files }).success).toBe(false);
      else expect(await recordConclusion({} as ObjectStore, event)).toMatchObject({ outcome: 'refused' });
    },
  );
});

describe('the document of events', () => {
  const document = asyncApiDocument();

  test('is valid AsyncAPI 3', async () => {
    const text = readFileSync(new URL('../../../docs/events.asyncapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
    const { document: parsed, diagnostics } = await new Parser().parse(text);
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(parsed?.version()).toBe('3.0.0');
    expect(parsed?.allMessages().all()).toHaveLength(Object.keys(EVENTS).length);
  });

  test('its messages take the golden events, and none without a part', () => {
    for (const event of GOLDEN_1_0) {
      const { payload } = document.components.messages[event['detail-type']] ?? {};
      const fits = new Ajv({ strict: false, formats: { date: true } }).compile(payload ?? false);
      expect(fits(event), `${event['detail-type']} ${JSON.stringify(fits.errors)}`).toBe(true);
      expect(fits({ ...event, detail: {} })).toBe(false);
    }
  });

  test('each queue has the messages of its pattern', () => {
    for (const { name, pattern } of SUBSCRIPTIONS) {
      const channel = (document.channels as Record<string, { messages: object }>)[name];
      expect(Object.keys(channel?.messages ?? {}).sort()).toEqual([...pattern['detail-type']].sort());
    }
  });
});

describe('a consumer', () => {
  test('reads every message of its queue, what a later minor version adds, too', () => {
    for (const { pattern } of SUBSCRIPTIONS)
      for (const type of pattern['detail-type']) {
        const golden = goldenOf(type);
        expect(readMessage(JSON.stringify(golden)).kind, type).toBe('event');
        const later = { ...golden, detail: { ...golden?.detail, schemaVersion: '1.7', added: { later: true } } };
        expect(readMessage(JSON.stringify(later)).kind, type).toBe('event');
      }
  });

  test.each([
    ['no JSON', '{', /no event/],
    ['of another source', JSON.stringify({ ...GOLDEN_1_0[0], source: 'somebody' }), /no event/],
    ['of a type that nobody knows', JSON.stringify({ ...GOLDEN_1_0[0], 'detail-type': 'Whatever' }), /Whatever/],
    [
      'that comes in rather than out',
      JSON.stringify({ ...GOLDEN_1_0[0], 'detail-type': 'ReviewRequested' }),
      /ReviewRequested/,
    ],
    [
      'of another major',
      JSON.stringify({ ...GOLDEN_1_0[0], detail: { ...GOLDEN_1_0[0].detail, schemaVersion: '2.0' } }),
      /schemaVersion/,
    ],
    [
      'without a version',
      JSON.stringify({ ...GOLDEN_1_0[0], detail: { ...GOLDEN_1_0[0].detail, version: 7 } }),
      /version/,
    ],
  ])('gives back a message %s, and says why', (_name, body, reason) => {
    const message = readMessage(body);
    expect(message.kind === 'unreadable' && message.reason).toMatch(reason);
  });
});

type Published = { readonly required: readonly string[]; readonly properties: object };

function published(type: string): Published {
  const file = new URL(`../../../shared/contracts/schemas/events/${type}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Published;
}

function ajv() {
  return new Ajv2020({ formats: { date: true } });
}
