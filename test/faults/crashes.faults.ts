import { afterAll, describe, expect, it } from 'vitest';
import { type CrashPoint, crashing } from './crash.ts';
import { preparedCompany } from './prepared-company.ts';
import { brokenReferences, pointedTo, publicFiles } from './store-state.ts';
import { leaveHalfWritten, tearTables } from './torn-write.ts';
import { wholeRun } from './whole-run.ts';

const company = await preparedCompany();
afterAll(company.remove);
const whole = await wholeRun(company);
const moved = whole.writes.indexOf('swap reports/monthly/latest.json');
const isTable = (write: string) => /^(ingest|materialise) /.test(write);

const points = whole.writes.flatMap((write, number): (CrashPoint & { readonly number: number })[] => [
  { number, write, moment: 'before' },
  ...(isTable(write) ? [{ number, write, moment: 'torn' } as const] : []),
  { number, write, moment: 'after' },
]);

it('what is disturbed is the second version of its month; every write has a name of its own', () => {
  expect([whole.current, whole.version]).toEqual(['reports/monthly/2025-02/v0001', 'reports/monthly/2025-02/v0002']);
  expect(new Set(whole.writes).size).toBe(whole.writes.length);
  expect(whole.writes.filter(isTable).length).toBeGreaterThan(4);
  expect(whole.writes.length).toBeGreaterThan(100);
  expect(whole.boundaries.length).toBeGreaterThan(40);
});

describe('a crash at a write leaves the version before current, and a run after it ends as if there had been none', () => {
  it.concurrent.each(points.map((point) => [`${point.moment} ${point.write}`, point] as const))(
    '%s',
    (_, { number, ...point }) =>
      company.inCopy(async (store) => {
        if (point.moment === 'before') leaveHalfWritten(store);
        const process = crashing(point, (write) => tearTables(store, write));
        await expect(company.february(store, 'level', { watch: process })).rejects.toThrow('the process has ended');
        await process.settled();
        expectSound(store, number > moved || (number === moved && point.moment === 'after'));
        // the same run goes on under its name, or somebody starts another
        await company.february(store, 'level', point.moment === 'after' ? {} : { at: '2026-06-15T13:00:00Z' });
        expect(publicFiles(store)).toEqual(whole.after);
      }),
  );
});

describe('so does a crash between two steps', () => {
  it.concurrent.each(whole.boundaries)('at the %s', (boundary) =>
    company.inCopy(async (store) => {
      const process = crashing();
      const onBoundary = (name: string) => {
        if (name === boundary) process.crash();
      };
      await expect(company.february(store, 'level', { watch: process, onBoundary })).rejects.toThrow(
        'the process has ended',
      );
      await process.settled();
      expectSound(store, /^end of PublishVersion|DeliverOutbox/.test(boundary));
      await company.february(store, 'level');
      expect(publicFiles(store)).toEqual(whole.after);
    }),
  );
});

/** What was published before is as it was, what is named is there, and the pointer names the version that it should. */
function expectSound(store: string, isMoved: boolean): void {
  const { 'reports/monthly/latest.json': _, ...published } = whole.before;
  expect(publicFiles(store)).toMatchObject(published);
  expect(brokenReferences(store)).toEqual([]);
  expect(pointedTo(store)).toBe(isMoved ? whole.version : whole.current);
}
