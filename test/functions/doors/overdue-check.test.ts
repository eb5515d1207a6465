import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { overdueCheck } from '../../../functions/doors/overdue-check.ts';
import type { Ports } from '../../../shared/ports.ts';
import { runStep } from '../../../shared/runtime/run-step.ts';

/** Soft close five days after the period, in New York. */
const example = readFileSync(new URL('../../../examples/company/definitions.yaml', import.meta.url), 'utf8');

async function overdueAt(now: string, published: Readonly<Record<string, string>>, definitions = example) {
  const pointer = (period: string) => ({ schema: 1, period, version: 'v', manifest: 'm', sha256: 's' });
  const ports = {
    objects: {
      read: async (key: string) => {
        if (key.startsWith('definitions/')) return new TextEncoder().encode(definitions);
        const period = published[key];
        return period === undefined ? undefined : new TextEncoder().encode(JSON.stringify(pointer(period)));
      },
    },
    clock: { now: () => new Date(now) },
  } as unknown as Ports;
  const { cadences } = await runStep(overdueCheck, { definitions: 'definitions/a.yaml', overdueDays: 3 }, ports);
  return Object.fromEntries(cadences.map(({ cadence, due, overdue }) => [cadence, [due, overdue]]));
}

const september = { 'reports/monthly/latest.json': '2026-09', 'reports/quarterly/latest.json': '2026-Q3' };
const october = { ...september, 'reports/monthly/latest.json': '2026-10' };

it.each([
  ['on the last day on which October may still come', '2026-11-08T23:00:00Z', september, ['2026-09', false]],
  ['by the day of the reporting timezone, not of UTC', '2026-11-09T04:00:00Z', september, ['2026-09', false]],
  ['on the day after', '2026-11-09T14:00:00Z', september, ['2026-10', true]],
  ['once it is there', '2026-11-09T14:00:00Z', october, ['2026-10', false]],
  ['of a year that ended', '2027-01-20T14:00:00Z', october, ['2026-12', true]],
  ['before the first report', '2026-11-09T14:00:00Z', {}, ['2026-10', false]],
])('knows %s whether the month is overdue', async (_, now, published, expected) => {
  expect((await overdueAt(now, published)).monthly).toEqual(expected);
});

it('asks for each cadence by itself', async () => {
  expect(await overdueAt('2027-01-09T14:00:00Z', { ...october, 'reports/monthly/latest.json': '2026-12' })).toEqual({
    monthly: ['2026-12', false],
    quarterly: ['2026-Q4', true],
  });
});

it('waits for what sources are waited for', async () => {
  const waiting = example.replace('  salesforce:\n', '  salesforce:\n    completedBy: _DONE\n    waitHours: 30\n');
  expect(waiting).not.toBe(example);
  expect((await overdueAt('2026-11-10T14:00:00Z', september, waiting)).monthly).toEqual(['2026-09', false]);
  expect((await overdueAt('2026-11-11T14:00:00Z', september, waiting)).monthly).toEqual(['2026-10', true]);
});
