import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MonthRun, monthRun } from './month-run.ts';
import type { EngineMemory } from './remembered-engine.ts';
import { temporaryDisk } from './temporary-disk.ts';
import { TWO_REGION_DEFINITIONS, writeTwoRegions } from './two-region-company.ts';

/** Deals won in the south, of a hundred, while the north wins sixty. */
const WON = { behind: 20, further: 15, level: 60 } as const;
type Data = keyof typeof WON;

export type PreparedCompany = {
  /** Works in a copy of the store in which January was published level with the north, and February behind it. */
  readonly inCopy: <Result>(work: (store: string) => Promise<Result>) => Promise<Result>;
  readonly inEmpty: PreparedCompany['inCopy'];
  /** That store itself. */
  readonly published: string;
  /** A run of February on the given data. */
  readonly february: (store: string, data: Data, more?: Partial<MonthRun>) => ReturnType<typeof monthRun>;
  readonly remove: () => void;
};

/** What a restatement of February needs. */
export async function preparedCompany(): Promise<PreparedCompany> {
  const root = mkdtempSync(join(temporaryDisk(), 'faults-'));
  const definitions = join(root, 'definitions.yaml');
  const memory: EngineMemory = new Map();
  writeFileSync(definitions, TWO_REGION_DEFINITIONS);
  for (const [data, won] of Object.entries(WON)) writeTwoRegions(join(root, data), won);
  const february: PreparedCompany['february'] = (store, data, more = {}) =>
    monthRun({
      ...{ store, exports: join(root, data), definitions, memory, period: '2025-02', at: '2026-06-15T12:00:00Z' },
      ...more,
    });
  const published = join(root, 'published');
  await february(published, 'level', { period: '2025-01', at: '2026-06-15T09:00:00Z' });
  await february(published, 'behind', { at: '2026-06-15T10:00:00Z' });
  // working files, which no later run reads
  rmSync(join(published, 'runs'), { recursive: true });
  const inEmpty: PreparedCompany['inEmpty'] = async (work) => {
    const store = mkdtempSync(join(root, 'store-'));
    try {
      return await work(store);
    } finally {
      rmSync(store, { recursive: true, force: true });
    }
  };
  return {
    inCopy: (work) =>
      inEmpty((store) => {
        cpSync(published, store, { recursive: true });
        return work(store);
      }),
    inEmpty,
    published,
    february,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
