import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starter } from '../../../functions/doors/starter.ts';
import { ContractError, DefinitionsError } from '../../../shared/contracts/errors.ts';
import type { RunRequest } from '../../../shared/contracts/run-plan.ts';
import type { Ports } from '../../../shared/ports.ts';
import { runStep } from '../../../shared/runtime/run-step.ts';

const example = readFileSync(new URL('../../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const scheduled = {
  cadence: 'monthly',
  scheduledTime: '2026-11-06T11:00:00Z',
  definitions: 'definitions/definitions.yaml',
  exports: 'exports/',
};

async function knock(
  event: object,
  now = '2026-11-06T11:00:07Z',
  definitions: string | undefined = example,
  requests: readonly string[] = [],
) {
  const started: [string, RunRequest][] = [];
  const names = new Set<string>();
  const ports = {
    objects: {
      read: async (key: string) => {
        if (key.startsWith('requests/')) return requests.includes(key) ? new Uint8Array() : undefined;
        return definitions === '' ? undefined : new TextEncoder().encode(definitions);
      },
    },
    clock: { now: () => new Date(now) },
  } as unknown as Ports;
  const door = starter(async (name, request) => {
    if (names.has(name)) return 'duplicate';
    names.add(name);
    started.push([name, request]);
    return 'started';
  });
  return { answer: await runStep(door, event, ports), again: () => runStep(door, event, ports), started };
}

it('starts the report of the month before the one that the schedule fell in', async () => {
  const { answer, started } = await knock(scheduled);
  expect(answer).toEqual({ outcome: 'started', run: 'monthly-2026-10-r1' });
  expect(started).toEqual([
    [
      'monthly-2026-10-r1',
      {
        kind: 'cadence',
        cadence: 'monthly',
        period: '2026-10',
        definitions: 'definitions/definitions.yaml',
        exports: 'exports/',
      },
    ],
  ]);
});

it('starts one run, however often the schedule is delivered', async () => {
  const { again, started } = await knock(scheduled);
  expect(await again()).toEqual({ outcome: 'duplicate', run: 'monthly-2026-10-r1' });
  expect(started).toHaveLength(1);
});

it.each([
  ['in the reporting timezone, where it is still October', '2026-11-01T02:00:00Z', 'monthly-2026-09-r1'],
  ['not by when it was delivered', '2026-10-06T11:00:00Z', 'monthly-2026-09-r1'],
  ['across the turn of the year', '2026-01-06T11:00:00Z', 'monthly-2025-12-r1'],
])('knows the period by when the schedule was due, %s', async (_, scheduledTime, run) => {
  const { answer } = await knock({ ...scheduled, scheduledTime });
  expect(answer).toEqual({ outcome: 'started', run });
});

it('knows fiscal quarters', async () => {
  const quarterly = { ...scheduled, cadence: 'quarterly' };
  expect((await knock(quarterly)).answer).toEqual({ outcome: 'started', run: 'quarterly-2026-Q3-r1' });
  const fiscal = example.replace('fiscalYearStart: 1', 'fiscalYearStart: 2');
  expect((await knock(quarterly, undefined, fiscal)).answer).toEqual({
    outcome: 'started',
    run: 'quarterly-2027-Q3-r1',
  });
});

it('starts nothing while the period is open: definitions whose soft close is later than the schedule knows', async () => {
  const later = example.replace('softCloseDays: 5', 'softCloseDays: 10');
  const { answer, started } = await knock(scheduled, undefined, later);
  expect(answer).toMatchObject({ outcome: 'refused', period: '2026-10', reason: expect.stringMatching(/open until/) });
  expect(started).toEqual([]);
});

it('believes the clock, not an event that claims to be of the future', async () => {
  const { answer } = await knock({ ...scheduled, scheduledTime: '2027-03-06T11:00:00Z' });
  expect(answer).toMatchObject({ outcome: 'refused', period: '2027-02' });
});

it('leaves what closed long ago to a person: its name may have been forgotten, and would be started again', async () => {
  const due = { ...scheduled, cadence: 'quarterly' };
  const late = await knock({ ...due, scheduledTime: '2026-11-19T11:00:00Z' }, '2026-11-19T11:00:07Z');
  expect(late.answer).toMatchObject({ outcome: 'started' });
  const later = await knock({ ...due, scheduledTime: '2026-11-20T11:00:00Z' }, '2026-11-20T11:00:07Z');
  expect(later.answer).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/closed on 2026-10-05/) });
});

it('starts each month of weeks once, though its schedule knocks every week', async () => {
  const weeks = example.replace(
    /calendar:\n(?: {2}.*\n)+/,
    'calendar:\n  kind: 4-4-5\n  yearEnds: { month: 12, weekday: saturday, rule: last }\n  softCloseDays: 5\n',
  );
  // Fridays, six days after the Saturdays on which months of weeks may end
  const fridays = Array.from({ length: 60 }, (_, week) => new Date(Date.UTC(2026, 0, 2 + 7 * week, 11)).toISOString());
  const runs: string[] = [];
  for (const scheduledTime of fridays) {
    const { answer } = await knock({ ...scheduled, scheduledTime }, scheduledTime, weeks);
    if ('run' in answer && !runs.includes(answer.run)) runs.push(answer.run);
  }
  expect(runs.slice(0, 14)).toEqual([
    'monthly-2025-12-r1',
    ...Array.from({ length: 12 }, (_, month) => `monthly-2026-${String(month + 1).padStart(2, '0')}-r1`),
    'monthly-2027-01-r1',
  ]);
});

describe('a run that somebody has made again', () => {
  const again = { definitions: 'definitions/definitions.yaml', exports: 'exports/' };
  const numbered = 'requests/segment_underperformance/2026-10/1.json';

  it('is the next revision of the period, under a name of its own', async () => {
    const { answer, started } = await knock({ ...again, period: '2026-10', revision: 2 });
    expect(answer).toEqual({ outcome: 'started', run: 'monthly-2026-10-r2' });
    expect(started[0]?.[1]).toEqual({ kind: 'cadence', cadence: 'monthly', period: '2026-10', ...again });
  });

  it('is the request of a review that was admitted, also after its window', async () => {
    const asked = { ...again, period: '2026-10', review: 'segment_underperformance', number: 1, revision: 3 };
    const { answer } = await knock(asked, '2027-02-01T11:00:00Z', undefined, [numbered]);
    expect(answer).toEqual({ outcome: 'started', run: 'review-segment_underperformance-2026-10-1-r3' });
  });

  it.each<[string, object, RegExp]>([
    ['a period that is open', { period: '2026-11' }, /November 2026 is open/],
    [
      'a review that nobody asked for',
      { period: '2026-09', review: 'segment_underperformance', number: 1 },
      /no request 1/,
    ],
    [
      'a review without the number',
      { period: '2026-10', review: 'segment_underperformance' },
      /by its id and the number/,
    ],
    ['a number without the review', { period: '2026-10', number: 1 }, /by its id and the number/],
    ['a review that is not predefined', { period: '2026-10', review: 'adhoc', number: 1 }, /no review "adhoc"/],
  ])('is refused for %s', async (_, asked, reason) => {
    const { answer, started } = await knock({ ...again, revision: 2, ...asked }, undefined, undefined, [numbered]);
    expect(answer).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(reason) });
    expect(started).toEqual([]);
  });

  it('is never the first: that is for the schedule and the tickets', async () => {
    await expect(knock({ ...again, period: '2026-10', revision: 1 })).rejects.toThrow(ContractError);
  });
});

it('says what is wrong with the definitions, or that there are none', async () => {
  await expect(knock(scheduled, undefined, 'format: 1')).rejects.toThrow(DefinitionsError);
  await expect(knock(scheduled, undefined, '')).rejects.toThrow(ContractError);
});

it.each([
  { ...scheduled, scheduledTime: '<aws.scheduler.scheduled-time>' },
  { ...scheduled, cadence: 'weekly' },
])('takes no event that is none of the schedule', async (event) => {
  await expect(knock(event)).rejects.toThrow(ContractError);
});
