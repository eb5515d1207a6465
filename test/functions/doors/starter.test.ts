import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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

async function knock(event: object, now = '2026-11-06T11:00:07Z', definitions: string | undefined = example) {
  const started: [string, RunRequest][] = [];
  const names = new Set<string>();
  const ports = {
    objects: { read: async () => (definitions === '' ? undefined : new TextEncoder().encode(definitions)) },
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
