import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ContractError, IntegrityError, TransientError } from '../../../../shared/contracts/errors.ts';
import type { Query } from '../../../../shared/ports.ts';
import { rowSchema } from '../../../../shared/queries/row.ts';
import { writeTable } from '../../../../shared/queries/table-file.ts';
import { type AthenaInFolder, athenaInFolder } from '../../../aws/athena-in-folder.ts';

const columns = { id: 'text', amount: 'integer', won: 'boolean' } as const;
const row = rowSchema({ id: 'text?', amount: 'integer?', won: 'boolean?' });
const table = { prefix: 'runs/a/deal', columns };

let athena: AthenaInFolder;
beforeEach(async () => {
  athena = await athenaInFolder();
});
afterEach(() => athena.dispose());

const deals = [
  { id: "O'Brien", amount: 1, won: true },
  { id: '', amount: -9007199254740991, won: false },
  { id: null, amount: null, won: null },
];

function query(sql: string, parameters: Query['parameters'] = []): Query {
  return { name: 'sample', sql, tables: { deal: table }, parameters };
}

async function writeDeals(rows = deals, part = 'part-0'): Promise<void> {
  await athena.objects.write(`${table.prefix}/${part}.parquet`, writeTable(columns, rows));
}

describe('collecting from Athena', () => {
  it('reads texts back as what they were: NULL, the empty text, numbers, booleans', async () => {
    await writeDeals();
    const rows = await athena.engine().collect(query('SELECT * FROM {{deal}} ORDER BY amount DESC'), row, 3);
    expect(rows).toEqual([deals[0], deals[1], deals[2]]);
  });

  it('follows the pages, whose first alone has a header', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ id: `deal-${index}`, amount: index, won: true }));
    await writeDeals(many);
    const rows = await athena.engine().collect(query('SELECT * FROM {{deal}} ORDER BY amount'), row, 2500);
    expect(rows).toEqual(many);
    await expect(athena.engine().collect(query('SELECT * FROM {{deal}}'), row, 2499)).rejects.toThrow(IntegrityError);
  });

  it.each([["O'Brien"], [''], ["x' OR 1=1 --"], ['?']])('finds the text %j and no other', async (text) => {
    await writeDeals();
    const found = await athena.engine().collect(query('SELECT * FROM {{deal}} WHERE id = ?', [text]), row, 3);
    expect(found.map(({ id }) => id)).toEqual(deals.filter(({ id }) => id === text).map(({ id }) => id));
  });

  it('refuses a table that nobody wrote, which Athena takes for one without rows', async () => {
    await expect(athena.engine().collect(query('SELECT * FROM {{deal}}'), row, 0)).rejects.toThrow(
      /the table deal has no files below runs\/a\/deal/,
    );
  });

  it('refuses a row that its schema does not take, and a statement that Athena does not', async () => {
    await writeDeals();
    const strict = z.strictObject({ id: z.string(), amount: z.string(), won: z.boolean() });
    await expect(athena.engine().collect(query('SELECT * FROM {{deal}}'), strict, 3)).rejects.toThrow(ContractError);
    const unknown = athena.engine().collect(query('SELECT absent FROM {{deal}}'), row, 3);
    await expect(unknown).rejects.toThrow(ContractError);
    await expect(unknown).rejects.toThrow(/absent/);
  });
});

describe('materialising on Athena', () => {
  const doubled = query('SELECT id, amount * 2 AS amount, won FROM {{deal}} WHERE amount > 0');
  const target = 'runs/a/doubled';
  const collectDoubled = () =>
    athena.engine().collect(
      {
        name: 'check',
        sql: 'SELECT * FROM {{doubled}}',
        tables: { doubled: { prefix: target, columns } },
        parameters: [],
      },
      row,
      10,
    );

  it('writes what the query returns, and counts it', async () => {
    await writeDeals();
    expect(await athena.engine().materialise(doubled, target, columns)).toEqual({ rows: 1 });
    expect(await collectDoubled()).toEqual([{ id: "O'Brien", amount: 2, won: true }]);
  });

  it('empties the prefix first, also of what another query wrote there', async () => {
    await writeDeals();
    await athena.objects.write(`${target}/old`, new Uint8Array([1]));
    await athena.engine().materialise(query('SELECT * FROM {{deal}}'), target, columns);
    await athena.engine().materialise(doubled, target, columns);
    expect(await collectDoubled()).toHaveLength(1);
    await athena.engine().materialise(query('SELECT * FROM {{deal}}'), target, columns);
    expect(await collectDoubled()).toHaveLength(3);
  });

  it('leaves an empty file where there are no rows', async () => {
    await writeDeals();
    const none = query('SELECT * FROM {{deal}} WHERE amount > 5');
    expect(await athena.engine().materialise(none, target, columns)).toEqual({ rows: 0 });
    expect(await athena.engine().materialise(none, target, columns)).toEqual({ rows: 0 });
    expect(await collectDoubled()).toEqual([]);
  });

  it('refuses other columns than those that were declared', async () => {
    await writeDeals();
    const other = query('SELECT id, won, amount FROM {{deal}}');
    await expect(athena.engine().materialise(other, target, columns)).rejects.toThrow(
      /returns the columns id, won, amount/,
    );
    expect(await athena.objects.list(target)).toEqual([]);
  });
});

it('names in every statement the run whose tables it reads, for whoever has to stop what a run left behind', async () => {
  await writeDeals();
  await athena.engine().collect(query('SELECT * FROM {{deal}}'), row, 3);
  await athena.engine().materialise(query('SELECT * FROM {{deal}}'), 'runs/a/copied', columns);
  expect(athena.standIn.executed()).toHaveLength(4);
  for (const sql of athena.standIn.executed()) expect(sql).toMatch(/^-- runs\/a$/m);
});

describe('a step that is tried again', () => {
  const all = query('SELECT * FROM {{deal}}');
  const passing = { ErrorCategory: 1, Retryable: true, ErrorMessage: 'Query exhausted resources, try later' };

  it('goes on with the queries that it began', async () => {
    await writeDeals();
    await athena.engine().materialise(all, 'runs/a/copy', columns);
    await athena.engine().collect(all, row, 3);
    const executed = athena.standIn.executed().length;
    expect(await athena.engine().materialise(all, 'runs/a/copy', columns)).toEqual({ rows: 3 });
    expect(await athena.engine().collect(all, row, 3)).toHaveLength(3);
    expect(athena.standIn.executed()).toHaveLength(executed);
  });

  it('asks anew where the files are others', async () => {
    await writeDeals();
    expect(await athena.engine().collect(all, row, 9)).toHaveLength(3);
    await writeDeals(deals, 'part-1');
    expect(await athena.engine().collect(all, row, 9)).toHaveLength(6);
  });

  it('makes another attempt only after a failure that Athena calls retryable', async () => {
    await writeDeals();
    athena.standIn.failNext(passing);
    await eventually(() => athena.engine().collect(all, row, 3));
    expect(athena.standIn.executed()).toHaveLength(2);

    athena.standIn.failNext({ ...passing, Retryable: false });
    const other = query('SELECT id, amount, won FROM {{deal}}');
    await expect(athena.engine().collect(other, row, 3)).rejects.toThrow(ContractError);
    await expect(athena.engine().collect(other, row, 3)).rejects.toThrow(ContractError);
    expect(athena.standIn.executed()).toHaveLength(3);
  });

  it('writes into an empty prefix after an attempt that left half a result', async () => {
    await writeDeals();
    await athena.engine().materialise(all, 'runs/a/copy', columns);
    await athena.objects.removeAll('runs/a/copy.attempt');
    await athena.objects.write('runs/a/copy/orphan', new Uint8Array([1]));
    expect(await athena.engine().materialise(all, 'runs/a/copy', columns)).toEqual({ rows: 3 });
  });

  /** As the workflow does it. */
  async function eventually<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      return await work();
    }
  }
});
