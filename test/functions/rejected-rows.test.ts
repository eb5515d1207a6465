import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rejectedRows } from '../../functions/rejected-rows.ts';
import { runKey } from '../../functions/run-files.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { ContractError } from '../../shared/contracts/errors.ts';
import type { Receipt } from '../../shared/contracts/receipt.ts';
import type { RunPlan } from '../../shared/contracts/run-plan.ts';
import { writeTable } from '../../shared/queries/table-file.ts';

const plan = { runId: 'run-1', request: { exports: 'exports/2026-10/' } } as RunPlan;
const receipt = (object: string, rows: number) =>
  ({ source: 'crm', object, rejected: rows === 0 ? [] : [{ reason: 'bad_date', rows }] }) as unknown as Receipt;
const columns = { file: 'text', row_number: 'integer', reason: 'text', column_name: 'text', id: 'text' } as const;

test('the first thousand of each reason, of each object that has any, under the names of the exports', async () => {
  const root = await mkdtemp(join(tmpdir(), 'rejected-rows-'));
  try {
    const objects = folderStore(root);
    const rows = Array.from({ length: 1001 }, (_, index) => ({
      ...{ file: 'exports/2026-10/Deal.csv', row_number: index + 1, reason: 'bad_date', column_name: null, id: null },
    }));
    // one of another reason, and one of the same in another column, after a thousand of the first
    const rare = { ...{ file: 'exports/2026-10/Deal.csv', row_number: 2000, column_name: null, id: null } };
    const all = [...rows, { ...rare, reason: 'broken_quotes' }, { ...rare, reason: 'bad_date', column_name: 'closed' }];
    await objects.write(`${runKey.rejected('run-1', 'crm', 'deal')}/part-0.parquet`, writeTable(columns, all));
    const found = await rejectedRows(objects, plan, [receipt('deal', 1001), receipt('log', 0)]);
    expect([...found.keys()]).toEqual(['crm.deal']);
    expect(found.get('crm.deal')).toHaveLength(1002);
    expect(found.get('crm.deal')?.slice(-2)).toMatchObject([{ reason: 'broken_quotes' }, { column_name: 'closed' }]);
    expect(found.get('crm.deal')?.[0]).toMatchObject({ file: 'Deal.csv', row_number: 1 });
    await expect(rejectedRows(objects, plan, [receipt('log', 1)])).rejects.toThrow(ContractError);
  } finally {
    await rm(root, { recursive: true });
  }
});
