import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { AlreadyRunningError } from '../../shared/contracts/errors.ts';
import { pausing } from './pause.ts';
import { preparedCompany } from './prepared-company.ts';
import { brokenReferences, pointedTo, publicFiles, standing, stoodBy, undelivered, versionsOf } from './store-state.ts';
import type { Watch } from './watched-ports.ts';
import { wholeRun } from './whole-run.ts';

const company = await preparedCompany();
afterAll(company.remove);
const whole = await wholeRun(company);
const period = '2025-02';
const second = { at: '2026-06-15T12:00:05Z' };

// a run's own working files are seen by no other run: of them the first, and from the claim of a number on every write
const claim = whole.writes.indexOf('create reports/monthly/2025-02/v0002/identity');
const shared = whole.writes.filter(
  (write, index) =>
    index === 0 || (index >= claim && !write.includes('runs/')) || write === 'write runs/*/composed.json',
);
// the number that a run gets depends on what the other one did
const writeOf = (write: string, version: string) => write.replace('v0002', version);
const ofFirst = (write: string) => writeOf(write, 'v0001').replace('after-v0001', 'after-none');

describe('two runs on the same inputs are one version', () => {
  it.concurrent.each(shared)('one stands before %s while the other comes and goes', (write) =>
    company.inCopy(async (store) => {
      const pause = pausing(write);
      const one = company.february(store, 'level', { watch: pause });
      await pause.reached(one);
      const other = await company.february(store, 'level', second);
      pause.resume();
      expect([(await one).version, other.version]).toEqual([whole.version, whole.version]);
      expect(publicFiles(store)).toEqual(whole.after);
    }),
  );

  it('at the same moment', () =>
    company.inCopy(async (store) => {
      const runs = await Promise.all([
        company.february(store, 'level'),
        company.february(store, 'level', second),
        company.february(store, 'level', { at: '2026-06-15T12:00:09Z' }),
      ]);
      expect(runs.map(({ result }) => result).sort()).toEqual(['published', 'same', 'same']);
      expect(publicFiles(store)).toEqual(whole.after);
    }));
});

describe('two runs on different inputs are two versions, one after the other', () => {
  it.concurrent.each(shared)('the first stands before %s while the second comes and goes', (write) =>
    company.inCopy(async (store) => {
      const pause = pausing(write);
      const one = company.february(store, 'level', { watch: pause });
      await pause.reached(one);
      const other = await company.february(store, 'further', second);
      pause.resume();
      expectOrdered(store, [(await one).version, other.version]);
    }),
  );

  it.concurrent.each(shared.slice(1))('the second stands before %s while the first, begun before it, ends', (write) =>
    company.inCopy(async (store) => {
      const claimed = pausing('create reports/monthly/2025-02/v0002/supersedes');
      const one = company.february(store, 'level', { watch: claimed });
      await claimed.reached(one);
      const pause = pausing(writeOf(write, write.endsWith('v0002/identity') ? 'v0002' : 'v0003'));
      const other = company.february(store, 'further', { ...second, watch: pause });
      // where it has no such write, as of an event of its own, it is through before
      await Promise.race([pause.reached(other), other]).catch(() => undefined);
      claimed.resume();
      await one;
      pause.resume();
      expectOrdered(store, [(await one).version, (await other).version]);
    }),
  );

  it('in the same second, by two executions: their working files are apart', () =>
    company.inCopy(async (store) => {
      const pause = pausing('materialise runs/*/journeys/unit');
      const one = company.february(store, 'level', { watch: pause });
      await pause.reached(one);
      const other = await company.february(store, 'further', { execution: 'another' });
      pause.resume();
      expectOrdered(store, [(await one).version, other.version]);
    }));

  it('under the name of one execution: the later one says that it was begun', () =>
    company.inCopy(async (store) => {
      const pause = pausing('materialise runs/*/journeys/unit');
      const one = company.february(store, 'level', { watch: pause });
      await pause.reached(one);
      await expect(company.february(store, 'further')).rejects.toThrow('was begun on other inputs in the same second');
      pause.resume();
      await one;
      // and that the later one failed is told
      const found = Object.entries(publicFiles(store));
      const told = found.filter(([file]) => !(file in whole.after)).map(([file]) => file);
      expect(told).toEqual([expect.stringMatching(/^outbox\/events\/\w+\.json$/)]);
      expect(readFileSync(join(store, told[0] ?? ''), 'utf8')).toContain('"RunFailed"');
      expect(Object.fromEntries(found.filter(([file]) => !told.includes(file)))).toEqual(whole.after);
    }));

  it('overtaken at every attempt, a run gives up by name, and nothing of it is published', () =>
    company.inCopy(async (store) => {
      let overtaken = 0;
      const objects = folderStore(store);
      const others: Watch = {
        read: (work) => work(),
        write: async (name, work) => {
          const [, follows] = /^create .*after-(v\d{4})\.json$/.exec(name) ?? [];
          if (follows === undefined) return await work();
          overtaken += 1;
          const version = `v${String(100 + overtaken).padStart(4, '0')}`;
          const home = 'reports/monthly/2025-02';
          await objects.create(`${home}/${version}/identity`, new TextEncoder().encode(`other ${overtaken}`));
          await objects.create(`${home}/after-${follows}.json`, new TextEncoder().encode(JSON.stringify({ version })));
          return await work();
        },
      };
      await expect(company.february(store, 'level', { watch: others })).rejects.toBeInstanceOf(AlreadyRunningError);
      expect(overtaken).toBe(5);
      expect(pointedTo(store)).toBe(whole.current);
    }));
});

describe('the first two versions of a period', () => {
  it.concurrent.each(shared.filter((write) => !/supersedes|outbox/.test(write)))(
    'the first stands before %s while the second comes and goes',
    (write) =>
      company.inEmpty(async (store) => {
        const pause = pausing(ofFirst(write));
        const one = company.february(store, 'behind', { watch: pause });
        await pause.reached(one);
        const other = await company.february(store, 'further', second);
        pause.resume();
        const versions = [(await one).version, other.version];
        expect(versionsOf(store, period)).toEqual(versions.sort());
        expectAgreed(store, versions.at(-1) ?? '');
      }),
  );
});

/** Both are there beside the one before them, the pointer names the newer, and consumers know what it says. */
function expectOrdered(store: string, versions: readonly string[]): void {
  const found = versionsOf(store, period);
  expect(found).toEqual([whole.current, ...versions].sort());
  expect(new Set(found).size).toBe(3);
  expectAgreed(store, found.at(-1) ?? '');
}

function expectAgreed(store: string, version: string): void {
  expect(pointedTo(store)).toBe(version);
  expect(brokenReferences(store)).toEqual([]);
  expect(undelivered(store)).toEqual([]);
  expect(standing(store, period)).toEqual(stoodBy(store, period));
}
