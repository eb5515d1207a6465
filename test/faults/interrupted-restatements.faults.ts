import { afterAll, describe, expect, it } from 'vitest';
import { crashing } from './crash.ts';
import { preparedCompany } from './prepared-company.ts';
import { brokenReferences, pointedTo, publicFiles, standing, stoodBy, undelivered, versionsOf } from './store-state.ts';
import { wholeRun } from './whole-run.ts';

const company = await preparedCompany();
afterAll(company.remove);
const whole = await wholeRun(company);

/** Whatever others can see of a run, but for the files of a version between its first and its last. */
const seen = whole.writes.filter((write) => /^(create|swap) /.test(write) && !/v0002\/(tables|[b-t]\w*\.)/.test(write));

describe('a crash, and then a run on other data', () => {
  it.concurrent.each(seen)('after %s', (write) =>
    company.inCopy(async (store) => {
      const process = crashing({ write, moment: 'after' });
      await expect(company.february(store, 'level', { watch: process })).rejects.toThrow('the process has ended');
      const { version } = await company.february(store, 'further', { at: '2026-06-15T13:00:00Z' });
      expectAgreed(store, version);
      // and the run that crashed, once more: its version, which the other may have finished, or a new one
      const again = await company.february(store, 'level', { at: '2026-06-15T14:00:00Z' });
      const versions = versionsOf(store, '2025-02');
      expect(versions).toEqual([whole.current, version, again.version].sort());
      expectAgreed(store, versions.at(-1) ?? '');
    }),
  );
});

it('inputs that return are the version that they were: no message goes out again, and the newer version stays current', () =>
  company.inCopy(async (store) => {
    const restated = await company.february(store, 'level');
    const before = publicFiles(store);
    const returned = await company.february(store, 'behind', { at: '2026-06-15T13:00:00Z' });
    expect(returned).toMatchObject({ version: whole.current, result: 'same', sent: 0 });
    expect(publicFiles(store)).toEqual(before);
    expect(pointedTo(store)).toBe(restated.version);
  }));

function expectAgreed(store: string, version: string): void {
  expect(pointedTo(store)).toBe(version);
  expect(brokenReferences(store)).toEqual([]);
  expect(undelivered(store)).toEqual([]);
  expect(standing(store, '2025-02')).toEqual(stoodBy(store, '2025-02'));
}
