import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewer } from '../../../functions/doors/reviewer.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { ContractError, TransientError } from '../../../shared/contracts/errors.ts';
import { EVENTS } from '../../../shared/contracts/events.ts';
import type { RunRequest } from '../../../shared/contracts/run-plan.ts';
import type { ObjectStore, OutgoingEvent, Ports } from '../../../shared/ports.ts';
import { runStep } from '../../../shared/runtime/run-step.ts';

const example = readFileSync(new URL('../../../examples/company/definitions.yaml', import.meta.url));
const files = { definitions: 'definitions/definitions.yaml', exports: 'exports/' };
const ticket = {
  schemaVersion: '1.0',
  ticket: 'OPS-17',
  review: 'segment_underperformance',
  period: '2026-10',
  requester: 'revops',
};
const RUN = 'review-segment_underperformance-2026-10-1-r1';

let root: string;
let objects: ObjectStore;
/** Effects: names of runs that were started, and events that were sent. */
let started: [string, RunRequest][];
let sent: OutgoingEvent[];
let fail: { start?: Error; send?: Error };

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'reviewer-'));
  objects = folderStore(root);
  await objects.write(files.definitions, example);
  started = [];
  sent = [];
  fail = {};
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function ask(changed: object = {}, now = '2026-11-10T12:00:00Z', store = objects) {
  const door = reviewer(async (name, request) => {
    if (fail.start !== undefined) throw fail.start;
    const isKnown = started.some(([known]) => known === name);
    started.push([name, request]);
    return isKnown ? 'duplicate' : 'started';
  });
  const events = {
    send: async (some: readonly OutgoingEvent[]) => {
      if (fail.send !== undefined) throw fail.send;
      sent.push(...some);
    },
  };
  const ports = { objects: store, events, clock: { now: () => new Date(now) } } as unknown as Ports;
  return runStep(door, { ...ticket, ...changed, ...files }, ports);
}

describe('a review that may be asked for', () => {
  it('is started under its own name, as a run of that review', async () => {
    expect(await ask()).toEqual({ outcome: 'started', run: RUN });
    const { review, period } = ticket;
    expect(started).toEqual([[RUN, { kind: 'review', cadence: 'monthly', review, period, ...files }]]);
    expect(sent).toEqual([]);
  });

  it('is started once, however often the ticket is edited and sent again', async () => {
    await ask();
    for (const edited of [{}, { review: 'campaign_launch', requester: 'demand-generation' }, { period: '2026-13' }])
      expect(await ask(edited)).toEqual({ outcome: 'answered_before' });
    expect(await ask({}, '2027-06-01T00:00:00Z')).toEqual({ outcome: 'answered_before' });
    expect(started).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it('is started once by tickets that arrive together', async () => {
    await Promise.all([ask(), ask(), ask({ period: '2026-09' })]);
    expect(new Set(started.map(([name]) => name)).size + new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('is made of one period as often as the definitions say', async () => {
    const thrice = new TextDecoder()
      .decode(example)
      .replace('    windowDays: 21\n', '    windowDays: 21\n    perPeriod: 3\n');
    await objects.write(files.definitions, new TextEncoder().encode(thrice));
    const tickets = ['A', 'B', 'C', 'D', 'B'];
    const outcomes: unknown[] = [];
    for (const name of tickets) outcomes.push(await ask({ ticket: name }));
    expect(outcomes).toEqual([
      ...[1, 2, 3].map((number) => ({ outcome: 'started', run: RUN.replace('-1-r1', `-${number}-r1`) })),
      { outcome: 'rejected', reason: expect.stringMatching(/October 2026 has been asked for 3 times, as often as/) },
      { outcome: 'answered_before' },
    ]);
    expect(
      await ask({ ticket: 'E', period: '2026-10', review: 'campaign_launch', requester: 'product-marketing' }),
    ).toEqual({
      outcome: 'started',
      run: 'review-campaign_launch-2026-10-1-r1',
    });
  });
});

describe('what is rejected', () => {
  const cases: readonly [string, object, string, RegExp][] = [
    ['a review that nobody defined', { review: 'adhoc' }, '2026-11-10', /no review "adhoc" is predefined/],
    [
      'somebody who may not ask',
      { requester: 'intern' },
      '2026-11-10',
      /"intern" may not ask.*revops, sales-leadership may/,
    ],
    ['a period that is open', { period: '2026-11' }, '2026-11-10', /November 2026 is open until 2026-12-05/],
    ['what is no period', { period: 'now' }, '2026-11-10', /"now" is no period/],
    ['a period of the other cadence', { period: '2026-Q3' }, '2026-11-10', /is monthly; "2026-Q3" is not/],
    ['a request after the window', {}, '2026-11-22', /could be asked for until 2026-11-21/],
  ];

  it.each(cases)('%s', async (_, changed, today, reason) => {
    const answer = await ask(changed, `${today}T12:00:00Z`);
    expect(answer).toEqual({ outcome: 'rejected', reason: expect.stringMatching(reason) });
    expect(started).toEqual([]);
    const [event, ...others] = sent;
    expect(others).toEqual([]);
    expect(event?.detailType).toBe('ReviewRejected');
    const detail = EVENTS.ReviewRejected.detail.parse(event?.detail);
    const { schemaVersion: _version, ...asked } = { ...ticket, ...changed };
    expect(detail).toEqual({ schemaVersion: '1.0', idempotencyKey: event?.id, ...asked, reason: detail.reason });
    expect(detail.reason).toMatch(reason);

    // edited until it would be admitted, it stays rejected, and nobody is told again
    expect(await ask({}, '2026-11-10T12:00:00Z')).toEqual({ outcome: 'answered_before' });
    expect(started).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('the second ticket for a review of a period', async () => {
    await ask();
    expect(await ask({ ticket: 'OPS-18', requester: 'sales-leadership' })).toMatchObject({
      outcome: 'rejected',
      reason: expect.stringMatching(/has been asked for once/),
    });
    expect(started).toHaveLength(1);
  });
});

describe('after a crash', () => {
  it('before the run was started, the same run is started', async () => {
    fail = { start: new TransientError('throttled') };
    await expect(ask()).rejects.toThrow(TransientError);
    fail = {};
    // by now the ticket says something else, and the window is over
    expect(await ask({ requester: 'intern' }, '2026-12-24T12:00:00Z')).toEqual({ outcome: 'started', run: RUN });
    expect(await ask()).toEqual({ outcome: 'answered_before' });
  });

  it('before the rejection was sent, the same rejection is sent', async () => {
    fail = { send: new TransientError('throttled') };
    await expect(ask({ requester: 'intern' })).rejects.toThrow(TransientError);
    fail = {};
    expect(await ask()).toMatchObject({ outcome: 'rejected', reason: expect.stringMatching(/"intern"/) });
    expect(sent).toHaveLength(1);
  });

  it('at any write, effects are of one kind and under one name', async () => {
    for (const crash of [1, 2, 3, 4]) {
      let writes = 0;
      const crashing: ObjectStore = {
        ...objects,
        create: async (key, body) => {
          writes += 1;
          if (writes === crash) throw new TransientError('gone');
          return objects.create(key, body);
        },
      };
      const asked = { ticket: `CRASH-${crash}`, period: `2026-0${crash + 1}` };
      const when = `2026-0${crash + 2}-10T12:00:00Z`;
      await expect(ask(asked, when, crashing)).rejects.toThrow('gone');
      await ask(asked, when);
      expect(await ask(asked, when)).toEqual({ outcome: 'answered_before' });
    }
    expect(new Set(started.map(([name]) => name)).size).toBe(4);
    expect(sent).toEqual([]);
  });
});

it.each([{ ticket: '' }, { ticket: 'x'.repeat(201) }, { requester: undefined }, { schemaVersion: '2.0' }])(
  'takes no event that is none: %j',
  async (changed) => {
    await expect(ask(changed)).rejects.toThrow(ContractError);
    expect([started, sent]).toEqual([[], []]);
  },
);

it('takes what a later version of the event adds', async () => {
  expect(await ask({ schemaVersion: '1.4', priority: 'high' })).toEqual({ outcome: 'started', run: RUN });
});
