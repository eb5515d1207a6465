import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPrecedents } from '../../functions/read-precedents.ts';
import { recordShown } from '../../functions/record-shown.ts';
import { runKey, writeJson } from '../../functions/run-files.ts';
import { keyAfter, shownRecords } from '../../functions/shown-records.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { AlreadyRunningError, IntegrityError } from '../../shared/contracts/errors.ts';
import type { RunPlan, RunRequest } from '../../shared/contracts/run-plan.ts';
import { epochDay } from '../../shared/definitions/epoch-day.ts';
import type { ObjectStore } from '../../shared/ports.ts';

/** Records of these months, and how many objects are read to find one. */
async function found(months: readonly number[], through: number) {
  const keys = months.map((_, index) =>
    keyAfter(index === 0 ? undefined : `reports/small-segments/${text(index)}.json`),
  );
  let reads = 0;
  const objects: Pick<ObjectStore, 'list' | 'read'> = {
    list: async () => keys.map((key) => ({ key, bytes: 1 })),
    read: async (key) => {
      reads += 1;
      const record = { schema: 1, through: months[keys.indexOf(key)], segments: [] };
      return new TextEncoder().encode(JSON.stringify(record));
    },
  };
  const { before, covering } = await shownRecords(objects as ObjectStore, through);
  return { before: before?.record.through, covering: covering?.record.through, reads };
}

function text(number: number): string {
  return String(number).padStart(4, '0');
}

test.each([
  ['no record', [], 202603, { reads: 0 }],
  ['a new month', [202601, 202602], 202603, { before: 202602, reads: 1 }],
  ['a month that another line reported', [202601, 202603], 202603, { before: 202601, covering: 202603, reads: 2 }],
  ['a month that was left out', [202601, 202603], 202602, { before: 202601, covering: 202603, reads: 2 }],
  ['an older month', [202601, 202602, 202603], 202602, { before: 202601, covering: 202602, reads: 3 }],
  ['a month before all', [202602, 202603], 202601, { covering: 202602, reads: 2 }],
])(
  'of %s: the last record before it, the first that covers it, and no more is read',
  async (_, months, through, wanted) => {
    expect(await found(months, through)).toEqual({ before: undefined, covering: undefined, ...wanted });
  },
);

describe('what a version shows is recorded for those of every line', () => {
  const definitions = { calendar: { kind: 'months' } } as const;
  let root: string;
  let objects: ObjectStore;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'shown-'));
    objects = folderStore(root);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** A run up to a month's end, planned now, that showed these segments of regions. */
  async function planned(periodEnd: string, kind: RunRequest['kind'] = 'cadence') {
    const through = Number(periodEnd.slice(0, 7).replace('-', ''));
    const { before } = await shownRecords(objects, through);
    const pinned = before && { shownRecord: { key: before.key, sha256: before.sha256 } };
    const run = { runId: `run-${periodEnd}`, home: `reports/none/${periodEnd}`, request: { kind } };
    const plan = { ...run, periodEndDay: epochDay(periodEnd), ...pinned } as RunPlan;
    const decided = async (...shown: readonly string[]) => {
      const { covering } = await readPrecedents(objects, plan, definitions);
      const segments = { funnel: 'sales', dimension: 'region', merged: 2, mergesUnnamed: false };
      const all = [{ ...segments, shown: shown.map((segment) => ({ segment, from: null })) }];
      await writeJson(objects, runKey.smallSegments(plan.runId), { covering, segments: all });
    };
    const kept = async () =>
      (await readPrecedents(objects, plan, definitions)).precedents.map(({ through: last, shown }) => [
        last,
        ...shown.map(({ segment }) => segment),
      ]);
    return { plan, decided, kept, record: () => recordShown(objects, plan, definitions) };
  }

  test('of the months before, and of the same', async () => {
    const january = await planned('2026-01-31');
    await january.decided('north');
    await january.record();
    const february = await planned('2026-02-28');
    expect(await february.kept()).toEqual([[202601, 'north']]);
    await february.decided('north', 'south');
    await february.record();
    // again, and in another line: as the first said
    await february.decided('east');
    await february.record();
    expect(await (await planned('2026-02-28')).kept()).toEqual([
      [202601, 'north'],
      [202602, 'north', 'south'],
    ]);
    // a draft keeps to what it pinned alone
    expect(await (await planned('2026-02-28', 'draft')).kept()).toEqual([[202601, 'north']]);
  });

  test('once: who decided the same at the same time goes on, who decided otherwise does not', async () => {
    const [monthly, quarterly, review] = [
      await planned('2026-03-31'),
      await planned('2026-03-31'),
      await planned('2026-03-31'),
    ];
    await monthly.decided('north');
    await monthly.record();
    // these had decided before
    for (const [late, shown] of [
      [quarterly, 'north'],
      [review, 'south'],
    ] as const) {
      const segments = { funnel: 'sales', dimension: 'region', merged: 2, mergesUnnamed: false };
      const all = [{ ...segments, shown: [{ segment: shown, from: null }] }];
      await writeJson(objects, runKey.smallSegments(late.plan.runId), { covering: null, segments: all });
      if (shown === 'north') await late.record();
      else await expect(late.record()).rejects.toThrow(AlreadyRunningError);
    }
  });

  test('a record that was changed is refused', async () => {
    const january = await planned('2026-01-31');
    await january.decided('north');
    await january.record();
    const february = await planned('2026-02-28');
    await february.decided('north');
    await writeJson(objects, keyAfter(undefined), { schema: 1, through: 202601, segments: [] });
    await expect(february.kept()).rejects.toThrow(IntegrityError);
    await expect(february.record()).rejects.toThrow(IntegrityError);
  });
});
