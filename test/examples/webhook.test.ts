import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { signedRequest } from '../../examples/webhook/signed-request.ts';
import { webhook } from '../../functions/doors/webhook.ts';
import type { OutgoingEvent } from '../../shared/ports.ts';

const SECRET = 'between-the-ticket-system-and-us-0123456789';
const NOW = new Date('2026-11-10T12:00:00Z');
const fields: Readonly<Record<string, string>> = {
  ticket: 'OPS-17',
  review: 'segment_underperformance',
  period: '2026-10',
  requester: 'revops',
};
const example = (name: string) => readFileSync(new URL(`../../examples/webhook/${name}`, import.meta.url), 'utf8');

async function received(headers: Readonly<Record<string, string>>, body: string) {
  const sent: OutgoingEvent[] = [];
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const status = await webhook(
    { headers: Object.fromEntries(lowerCase), body },
    {
      secrets: async () => [SECRET],
      mayPass: () => true,
      events: { send: async (events) => void sent.push(...events) },
      clock: { now: () => NOW },
    },
  );
  return { status, details: sent.map(({ detail }) => detail) };
}

it('Jira’s body, filled in and signed on its way, becomes a review request', async () => {
  const values: Readonly<Record<string, string>> = {
    'issue.key': 'OPS-17',
    'issue.Segment review': 'segment_underperformance',
    'issue.Review period': '2026-10',
    'issue.Requesting team': 'revops',
  };
  const body = example('jira-automation.json').replace(/\{\{([^}]+)\}\}/g, (_, name: string) => values[name] ?? '?');
  const { headers } = signedRequest(SECRET, body, NOW);
  expect(await received(headers, body)).toEqual({ status: 202, details: [{ schemaVersion: '1.0', ...fields }] });
});

it('ServiceNow’s business rule signs what it sends', async () => {
  const asked = { headers: {} as Record<string, string>, body: '', endpoint: '', errors: [] as string[] };
  const columns: Readonly<Record<string, string>> = {
    number: 'OPS-17',
    u_segment_review: 'segment_underperformance',
    u_review_period: '2026-10',
    u_requesting_team: 'revops',
  };
  const properties: Readonly<Record<string, string>> = {
    'segment_signals.webhook_secret': SECRET,
    'segment_signals.webhook_url': 'https://example.lambda-url.eu-central-1.on.aws/',
  };
  runInNewContext(example('servicenow-business-rule.js'), {
    current: { getValue: (name: string) => columns[name] },
    gs: { getProperty: (name: string) => properties[name], error: (text: string) => asked.errors.push(text) },
    GlideDateTime: class {
      getNumericValue = () => NOW.getTime();
    },
    GlideStringUtil: { base64Encode: (text: string) => Buffer.from(text).toString('base64') },
    GlideCertificateEncryption: class {
      generateMac = (key: string, _algorithm: string, text: string) =>
        createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
    },
    sn_ws: {
      RESTMessageV2: class {
        setEndpoint = (endpoint: string) => {
          asked.endpoint = endpoint;
        };
        setHttpMethod = () => {};
        setRequestHeader = (name: string, value: string) => {
          asked.headers[name] = value;
        };
        setRequestBody = (body: string) => {
          asked.body = body;
        };
        execute = () => ({ getStatusCode: () => 500 });
      },
    },
  });
  expect(asked.endpoint).toBe(properties['segment_signals.webhook_url']);
  expect(await received(asked.headers, asked.body)).toEqual({
    status: 202,
    details: [{ schemaVersion: '1.0', ...fields }],
  });
  expect(asked.errors).toEqual(['Segment Signals answered 500 to OPS-17']);
});
