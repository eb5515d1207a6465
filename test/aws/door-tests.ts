import { setTimeout as wait } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { beforeAll, expect, it } from 'vitest';
import { signedRequest } from '../../examples/webhook/signed-request.ts';
import { requestKey } from '../../functions/doors/request-files.ts';
import { pushDefinitions, pushedDefinitions } from '../../functions/push-definitions.ts';
import { EVENTS } from '../../shared/contracts/events.ts';
import { expectAsOnLaptop } from './as-on-laptop.ts';
import { type DeployedProduct, ended, invoked, knock, receivedFrom, textOf } from './deployed-product.ts';
import { jsonCall } from './deployment-calls.ts';
import { emulated } from './emulated.ts';
import { replayArchive } from './replay-archive.ts';

const REVIEW = 'review-segment_underperformance-2026-10-1-r1';
const ticket = { ticket: 'OPS-17', review: 'segment_underperformance', period: '2026-10', requester: 'revops' };
const REFUSED: readonly (readonly [object, RegExp])[] = [
  [{ ticket: 'R-1', review: 'adhoc' }, /no review "adhoc" is predefined/],
  [{ ticket: 'R-2', requester: 'intern' }, /"intern" may not ask/],
  [{ ticket: 'R-3', period: '2199-01' }, /is open until/],
  [{ ticket: 'R-4', period: 'now' }, /"now" is no period/],
  [{ ticket: 'R-5', period: '2026-Q3' }, /is monthly; "2026-Q3" is not/],
  [{ ticket: 'R-6', review: 'campaign_launch', requester: 'product-marketing' }, /could be asked for until/],
  [{ ticket: 'R-7', requester: 'sales-leadership' }, /has been asked for once/],
];

export function doorTests(deployed: () => DeployedProduct, told: () => string): void {
  let product: DeployedProduct;
  let events: EventBridgeClient;
  beforeAll(() => {
    product = deployed();
    events = new EventBridgeClient(emulated(product.account.endpoint));
  });

  it('accepted review: makes what a signed ticket asks for, byte for byte as the laptop does', async () => {
    expect(await post(JSON.stringify(ticket))).toBe(202);
    await answered('OPS-17');
    const execution = await ended(product, REVIEW);
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    const { version } = JSON.parse(execution.output ?? '');
    expect(version).toBe('reports/review/segment_underperformance/2026-10/v0001');
    const { review, period } = ticket;
    await expectAsOnLaptop(product, version, { kind: 'review', cadence: 'monthly', review, period });
  }, 300_000);

  it('each kind of refusal: rejects what is no predefined review that may be asked for, with the reason, and starts nothing', async () => {
    await request(REFUSED.map(([changed]) => ({ ...ticket, ...changed })));
    for (const [{ ticket: id }] of REFUSED as [{ ticket: string }, RegExp][]) await answered(id);
    const messages = await receivedFrom(product.account, told());
    const rejected = messages.map(({ 'detail-type': type, detail }) => {
      expect(type).toBe('ReviewRejected');
      return EVENTS.ReviewRejected.detail.parse(detail);
    });
    expect(rejected.map((detail) => detail.ticket).sort()).toEqual(REFUSED.map(([,], index) => `R-${index + 1}`));
    for (const { ticket: id, reason } of rejected)
      expect(reason).toMatch(REFUSED[Number(id.slice(2)) - 1]?.[1] ?? /^$/);
    expect((await runs()).filter((name) => name?.startsWith('review-'))).toEqual([REVIEW]);
  }, 120_000);

  it('duplicate ticket edits: does nothing anew for tickets that are edited, delivered again or replayed from the archive', async () => {
    const edited = { ...ticket, review: 'annual_planning', period: '2026-Q3', requester: 'executive-staff' };
    await request([ticket, ticket, edited, ...REFUSED.map(([changed]) => ({ ...ticket, ...changed }))]);
    await request(REFUSED.map(([changed]) => ({ ...ticket, ...changed, requester: 'somebody else' })));
    await replayArchive(product, 'tickets');
    await request([{ ...ticket, ticket: 'LAST', review: 'adhoc' }]);
    await answered('LAST');
    await wait(4000);
    const messages = await receivedFrom(product.account, told());
    // what was told before is told again by the replay, under its name; what is told anew has none
    const anew = messages.filter((message) => !('replay-name' in message));
    expect(messages.length).toBeGreaterThan(anew.length);
    expect(anew.map(({ detail }) => (detail as { ticket?: string }).ticket)).toEqual(['LAST']);
    expect((await runs()).filter((name) => name?.startsWith('review-'))).toEqual([REVIEW]);
  }, 120_000);

  it('webhook forged, stale, oversized and flooded: lets nothing through', async () => {
    const body = JSON.stringify({ ...ticket, ticket: 'WEB-1', review: 'adhoc' });
    expect(await post(body, { secret: 'x'.repeat(64) })).toBe(401);
    expect(await post(body, { at: new Date(Date.now() - 301_000) })).toBe(401);
    expect(await post(body, { sent: body.replace('adhoc', 'other') })).toBe(401);
    expect(await post('x'.repeat(9000))).toBe(413);
    expect(await post('{}')).toBe(400);
    expect(await product.bucket.read(requestKey.asked('WEB-1'))).toBeUndefined();
    const statuses: number[] = [];
    for (let number = 0; number < 14; number += 1) statuses.push(await post(body));
    expect(new Set(statuses)).toEqual(new Set([202, 429]));
    // ten at once, one for '{}' before, and what a minute gives back while these were sent
    expect(statuses.filter((status) => status === 202).length).toBeLessThanOrEqual(12);
    await answered('WEB-1');
  }, 120_000);

  it('schedule-shaped start: starts the quarter by its own schedule, and publishes byte for byte what the laptop does', async () => {
    expect(await knock(product, '2026-10-07T10:00:00Z', 'quarterly')).toEqual({
      outcome: 'started',
      run: 'quarterly-2026-Q3-r1',
    });
    const execution = await ended(product, 'quarterly-2026-Q3-r1');
    expect(execution).toMatchObject({ status: 'SUCCEEDED' });
    const { version } = JSON.parse(execution.output ?? '');
    await expectAsOnLaptop(product, version, { kind: 'cadence', cadence: 'quarterly', period: '2026-Q3' });
  }, 300_000);

  it('late source: waits for it, and goes on when it has signalled', async () => {
    const pushed = await pushedDefinitions(product.bucket);
    const definitions = await textOf(product.bucket, pushed.at(-1)?.key ?? '');
    const signalling = definitions.replace(
      /^ {2}salesforce:\n/m,
      '  salesforce:\n    completedBy: _DONE\n    waitHours: 6\n',
    );
    const file = 'definitions.yaml';
    await pushDefinitions(product.bucket, { text: signalling, file, now: new Date() });
    expect(await knock(product, '2026-07-06T10:00:00Z')).toMatchObject({ outcome: 'started' });
    await wait(5000);
    expect(await runs('RUNNING')).toEqual(['monthly-2026-06-r1']);
    expect((await product.bucket.list('runs/')).some(({ key: name }) => name.includes('monthly-2026-06'))).toBe(false);
    await product.bucket.write('exports/_DONE', new TextEncoder().encode('2026-06-30\n'));
    expect(await ended(product, 'monthly-2026-06-r1')).toMatchObject({ status: 'SUCCEEDED' });
    await pushDefinitions(product.bucket, { text: definitions, file, now: new Date() });
  }, 300_000);

  it('damaged export: publishes nothing, names the error, tells of each run that failed, and makes it again after a repair under the next name', async () => {
    await receivedFrom(product.account, told());
    const leads = await textOf(product.bucket, 'exports/Lead_1.csv');
    const pointer = await textOf(product.bucket, 'reports/monthly/latest.json');
    await product.bucket.write(
      'exports/Lead_1.csv',
      new TextEncoder().encode(leads.replace('MQL_Date__c', 'MQL_Day__c')),
    );
    expect(await knock(product, '2026-06-06T10:00:00Z')).toMatchObject({ run: 'monthly-2026-05-r1' });
    expect(await ended(product, 'monthly-2026-05-r1')).toMatchObject({ status: 'FAILED', error: 'ExportError' });
    const [failure, ...others] = await receivedFrom(product.account, told());
    expect(others).toEqual([]);
    const failed = EVENTS.RunFailed.detail.parse(failure?.detail);
    expect(failed).toMatchObject({
      run: 'monthly-2026-05-r1',
      period: '2026-05',
      error: 'ExportError',
    });
    expect(JSON.parse(await textOf(product.bucket, failed.reference ?? ''))).toMatchObject({
      request: { period: '2026-05' },
      Error: 'ExportError',
      Cause: expect.stringContaining('MQL_Date__c'),
    });
    expect(await product.bucket.list('reports/monthly/2026-05/')).toEqual([]);
    expect(await textOf(product.bucket, 'reports/monthly/latest.json')).toBe(pointer);
    await product.bucket.write('exports/Lead_1.csv', new TextEncoder().encode(leads));
    const again = JSON.stringify({ period: '2026-05', revision: 2 });
    const starter = product.stack.StarterFunction ?? '';
    expect(await invoked(product.account, starter, again)).toEqual({ outcome: 'started', run: 'monthly-2026-05-r2' });
    expect(await ended(product, 'monthly-2026-05-r2')).toMatchObject({ status: 'SUCCEEDED' });
    expect(await invoked(product.account, starter, again)).toEqual({ outcome: 'duplicate', run: 'monthly-2026-05-r2' });
  }, 300_000);

  /** Puts requests on the bus, as a ticket system of the account's own might. */
  async function request(details: readonly object[]): Promise<void> {
    const Entries = details.map((detail) => ({
      EventBusName: product.stack.EventBus,
      Source: 'tickets',
      DetailType: 'ReviewRequested',
      Detail: JSON.stringify({ schemaVersion: '1.0', ...detail }),
    }));
    for (let start = 0; start < Entries.length; start += 10) {
      const { FailedEntryCount } = await events.send(
        new PutEventsCommand({ Entries: Entries.slice(start, start + 10) }),
      );
      expect(FailedEntryCount).toBe(0);
    }
  }

  /** The status of a request to the webhook; `sent` in place of the body that was signed. */
  async function post(body: string, { secret, at, sent }: { secret?: string; at?: Date; sent?: string } = {}) {
    const { SecretString } = await jsonCall<{ SecretString: string }>(
      product.account,
      'secretsmanager',
      'secretsmanager.GetSecretValue',
      { SecretId: product.stack.WebhookSecretArn },
    );
    const signed = signedRequest(secret ?? SecretString, body, at ?? new Date());
    const id = new URL(product.stack.WebhookUrl ?? '').hostname.split('.')[0];
    const url = `${product.account.endpoint}/_aws/lambda-url/${id}/`;
    return (await fetch(url, { method: 'POST', headers: signed.headers, body: sent ?? body })).status;
  }

  async function answered(id: string): Promise<void> {
    for (let waited = 0; waited < 60; waited += 1) {
      if ((await product.bucket.read(requestKey.done(id))) !== undefined) return;
      await wait(500);
    }
    throw new Error(`the ticket ${id} was not answered`);
  }

  async function runs(statusFilter?: 'RUNNING'): Promise<readonly (string | undefined)[]> {
    const client = new SFNClient(emulated(product.account.endpoint));
    const { executions = [] } = await client.send(
      new ListExecutionsCommand({ stateMachineArn: product.stack.Workflow, statusFilter }),
    );
    return executions.map(({ name }) => name);
  }
}
