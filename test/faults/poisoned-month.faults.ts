import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Flag } from '../../shared/contracts/outputs.ts';
import { monthRun } from './month-run.ts';
import type { EngineMemory } from './remembered-engine.ts';
import { temporaryDisk } from './temporary-disk.ts';
import { TWO_REGION_DEFINITIONS } from './two-region-company.ts';

/**
 * A month of poisoned exports between clean ones, by real runs. What other tools are known to do: the failed run becomes the next
 * baseline (awslabs/deequ #531, elementary #980), or the value under test is part of its own (elementary #1560).
 */
const root = mkdtempSync(join(temporaryDisk(), 'poisoned-'));
const memory: EngineMemory = new Map();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const MONTHS = ['2023', '2024'].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);
const [BEFORE, POISONED, AFTER] = ['2024-06', '2024-07', '2024-08'] as const;
const CLEAN = 60;

/** Exports that hold the months up to one, as many deals in each as are given; a little more in every other month. */
function written(name: string, last: string, given: Readonly<Record<string, number>> = {}, hasLog = true): string {
  const deals = ['id,region'];
  const log = ['deal,stage,at'];
  for (const [index, month] of MONTHS.filter((one) => one <= last).entries())
    for (let number = 0; number < (given[month] ?? CLEAN + (index % 2)); number += 1) {
      const id = `${month}-${number}`;
      deals.push(`${id},${number % 2 === 0 ? 'North' : 'South'}`);
      log.push(`${id},Offer,${month}-05`, `${id},${number % 4 < 2 ? 'Won' : 'Lost'},${month}-09`);
    }
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deals.csv'), `${deals.join('\n')}\n`);
  writeFileSync(join(folder, 'log.csv'), `${(hasLog ? log : log.slice(0, 1)).join('\n')}\n`);
  return folder;
}

/** Runs the three months, and says of each which gates found what in which months beyond a warning. */
async function found(name: string, poisoned: string, after: string): Promise<readonly string[][]> {
  const [store, definitions] = [join(root, `store-${name}`), join(root, 'definitions.yaml')];
  writeFileSync(definitions, TWO_REGION_DEFINITIONS.replace('windowMonths: 3', 'windowMonths: 12'));
  const months: string[][] = [];
  for (const [index, [period, exports]] of [
    [BEFORE, written('before', BEFORE)],
    [POISONED, poisoned],
    [AFTER, after],
  ].entries()) {
    const at = `2026-06-15T0${index + 1}:00:00Z`;
    const { version } = await monthRun({
      store,
      exports: exports ?? '',
      definitions,
      memory,
      period: period ?? '',
      at,
    });
    const { flags }: { flags: Flag[] } = JSON.parse(readFileSync(join(store, version, 'quality.json'), 'utf8'));
    const beyond = flags.filter(({ severity }) => severity !== 'warn');
    months.push(beyond.map(({ kind, months: own = [] }) => [kind, ...own].join(' ')).sort());
  }
  return months;
}

test('rows that stay in the exports are told of their own month, in every later report too', async () => {
  const tripled = { [POISONED]: 3 * CLEAN };
  const told = [`volume_unusual ${POISONED}`, `volume_unusual ${POISONED}`, `volume_unusual ${POISONED}`];
  const [before, poisoned, after] = await found(
    'kept',
    written('tripled', POISONED, tripled),
    written('kept', AFTER, tripled),
  );
  expect(before).toEqual([]);
  expect(poisoned?.filter((one) => !one.startsWith('closures'))).toEqual(told.slice(0, 2));
  expect(after?.filter((one) => !one.startsWith('closures'))).toEqual(told.slice(0, 2));
  // a month as bad as the poisoned one is not usual because of it
  const again = written('again', AFTER, { ...tripled, [AFTER]: 3 * CLEAN });
  const [, , worse] = await found('again', written('tripled', POISONED, tripled), again);
  expect(worse).toContain(`volume_unusual ${POISONED} ${AFTER}`);
});

test('exports that were put right leave nothing behind: not their volume, nor how many rows there were', async () => {
  const tripled = written('tripled', POISONED, { [POISONED]: 3 * CLEAN });
  const [, , after] = await found('corrected', tripled, written('corrected', AFTER));
  expect(after).toEqual([]);
});

test('months that lacked most of their rows do not make ordinary ones look like many', async () => {
  const halved = written('halved', POISONED, { [POISONED]: 20 });
  const [, poisoned, after] = await found('halved', halved, written('whole', AFTER));
  expect(poisoned).toContain(`volume_unusual ${POISONED}`);
  expect(after).toEqual([]);
});

test('a month that was blocked is the baseline of none', async () => {
  const [before, blocked, after] = await found(
    'blocked',
    written('no-log', POISONED, {}, false),
    written('whole', AFTER),
  );
  expect([before, blocked?.includes('source_missing'), after]).toEqual([[], true, []]);
});
