import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { earlierQuality } from '../../functions/earlier-quality.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { IntegrityError } from '../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';

const version = 'reports/monthly/2026-09/v0001';
const manifest = `${version}/manifest.json`;
let root: string;
let objects: ObjectStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'earlier-quality-'));
  objects = folderStore(root);
});
afterEach(() => rm(root, { recursive: true }));

const THIRTEEN_MONTHS = Array.from({ length: 13 }, (_, found) => ({ period: `month ${found}`, found }));

async function write(name: string, text: string): Promise<{ name: string; sha256: string }> {
  const bytes = new TextEncoder().encode(text);
  await objects.write(`${version}/${name}`, bytes);
  return { name, sha256: contentHash(bytes) };
}

async function publish(): Promise<{ manifest: string; sha256: string }> {
  const quality = {
    period: '2026-09',
    gates: [
      { id: 'often_blank', found: 0.3, earlier: THIRTEEN_MONTHS },
      { id: 'ledger_open', found: null },
    ],
    flags: [
      { kind: 'volume_unusual', stages: ['sales.lead'], months: ['2026-08'] },
      { kind: 'month_missing', stages: ['sales.lead', 'sales.offer'], months: ['2026-05'] },
      { kind: 'closures_in_bulk', stages: ['sales.lead'], months: ['2026-06'] },
      { kind: 'often_blank', dimension: 'region' },
    ],
    receipts: [{ source: 'crm', object: 'deal', read: 12, accepted: 11 }],
  };
  const files = [await write('quality.json', JSON.stringify(quality)), await write('definitions.yaml', 'format: 1\n')];
  const { sha256 } = await write('manifest.json', JSON.stringify({ files }));
  return { manifest, sha256 };
}

test('its definitions, the rows that it read, and the months that it flagged for their volume', async () => {
  const { definitions, read, flaggedMonths } = await earlierQuality(objects, await publish());
  expect(definitions).toEqual({ format: 1 });
  expect([...read]).toEqual([['crm.deal', 12]]);
  expect([...flaggedMonths]).toEqual([
    ['sales.lead', ['2026-08', '2026-05']],
    ['sales.offer', ['2026-05']],
  ]);
});

test('what each gate measured in it and in a year of versions before it, oldest first', async () => {
  const { measured } = await earlierQuality(objects, await publish());
  expect(measured.get('often_blank')).toEqual([...THIRTEEN_MONTHS.slice(2), { period: '2026-09', found: 0.3 }]);
  expect(measured.get('ledger_open')).toEqual([{ period: '2026-09', found: null }]);
});

test('nothing where there is no version before', async () => {
  expect(await earlierQuality(objects, undefined)).toEqual({
    ...{ read: new Map(), flaggedMonths: new Map(), measured: new Map() },
  });
});

test('a version that has changed since it was pinned is refused', async () => {
  const baseline = await publish();
  await expect(earlierQuality(objects, { ...baseline, sha256: 'other' })).rejects.toThrow(IntegrityError);
  await write('definitions.yaml', 'format: 2\n');
  await expect(earlierQuality(objects, baseline)).rejects.toThrow(IntegrityError);
});
