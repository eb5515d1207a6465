import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { duckdbExportReader } from '../../../../shared/adapters/duckdb/export-reader.ts';
import { CANONICAL_TABLES } from '../../../../shared/contracts/canonical-tables.ts';
import { ExportError, StorageError } from '../../../../shared/contracts/errors.ts';
import type { ExportOutcome, ExportPlan } from '../../../../shared/ports.ts';
import { column, type Files, FORMAT, folderStore, inFolder, pinned, planOf, readExport } from './export-in-folder.ts';

const NAMED = {
  columns: [column('id', 'Id', 'text', { required: true }), column('name', 'Name', 'text')],
  targets: [
    { table: 'account', columns: { account_id: { column: 'id' }, segment_01: { column: 'name' } }, whereFilled: [] },
  ],
} as const satisfies Partial<ExportPlan>;

/** Ids and names as they were read, in order. */
async function pairs(files: Files, more: Partial<ExportPlan> = {}): Promise<readonly unknown[]> {
  const { tables, outcome } = await readExport(files, planOf(files, { ...NAMED, ...more }));
  expect(balance(outcome)).toBe(outcome.read);
  return (tables.account ?? []).map((row) => [row.account_id, row.segment_01]);
}

function balance({ accepted, rejected, ignored, excluded }: ExportOutcome): number {
  return [...rejected, ...ignored, ...excluded].reduce((sum, { rows }) => sum + rows, accepted);
}

describe('files', () => {
  const text = 'Id,Name\n1,Zoë\n2,"a, ""b""\n c"\n';
  const read = [
    ['1', 'Zoë'],
    ['2', 'a, "b" c'],
  ];

  it('are read in UTF-8, with a byte order mark or without', async () => {
    expect(await pairs({ 'a.csv': text })).toEqual(read);
    expect(await pairs({ 'a.csv': `\ufeff${text}` })).toEqual(read);
    expect(await pairs({ 'a.csv': `\ufeff"Id",Name\n1,x\n` })).toEqual([['1', 'x']]);
  });

  it.each([
    ['latin-1', Buffer.from(text, 'latin1')],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ] as const)('are read in %s where the format says so', async (encoding, body) => {
    expect(await pairs({ 'a.csv': body }, { format: { ...FORMAT, encoding } })).toEqual(read);
  });

  it.each(['latin-1', 'windows-1252'] as const)(
    'keep the characters that windows adds to latin-1 in %s',
    async (encoding) => {
      const body = Buffer.concat([Buffer.from('Id,Name\n1,'), Buffer.from([0x80, 0x92, 0x20, 0xfc])]);
      expect(await pairs({ 'a.csv': body }, { format: { ...FORMAT, encoding } })).toEqual([['1', '€’ ü']]);
    },
  );

  it.each([';', '\t', '|', ','] as const)('are read with delimiter %j where the format says so', async (delimiter) => {
    const body = `Id${delimiter}Name\n1${delimiter}"a${delimiter}b,"\n`;
    const expected = delimiter === '\t' ? 'ab,' : `a${delimiter}b,`;
    expect(await pairs({ 'a.csv': body }, { format: { ...FORMAT, delimiter } })).toEqual([['1', expected]]);
  });

  it('are read with LF, CRLF and both, with a last line end or without, and blank lines at the end', async () => {
    for (const body of ['1,a\r\n2,b\r\n', '1,a\n2,b\r\n', '1,a\r\n2,b', '1,a\n2,b\n\n\r\n\n', '1,a\n2,"b"\r']) {
      expect(await pairs({ 'a.csv': `Id,Name\r\n${body}` })).toEqual([
        ['1', 'a'],
        ['2', 'b'],
      ]);
    }
  });

  it('are unpacked where their name ends in .gz', async () => {
    expect(await pairs({ 'a.csv.gz': gzipSync(text) })).toEqual(read);
    expect(await pairs({ 'a.csv.gz': Buffer.concat([gzipSync(text.slice(0, 8)), gzipSync(text.slice(8))]) })).toEqual(
      read,
    );
  });

  it.each<[string, (packed: Buffer) => Buffer, RegExp]>([
    ['cut off', (packed) => packed.subarray(0, packed.length - 1), /a\.csv\.gz is cut off.*again/],
    ['cut off early', (packed) => packed.subarray(0, 5), /a\.csv\.gz is cut off/],
    ['not packed', () => Buffer.from(text), /a\.csv\.gz is damaged/],
    ['followed by something', (packed) => Buffer.concat([packed, Buffer.from('more')]), /a\.csv\.gz is damaged/],
    ['changed within', (packed) => Buffer.from(packed).fill(7, 20, 24), /a\.csv\.gz is/],
  ])('that are gzip but %s are refused', async (_, damage, message) => {
    const files = { 'a.csv.gz': damage(gzipSync(text)) };
    const failed = readExport(files, planOf(files, NAMED));
    await expect(failed).rejects.toThrow(ExportError);
    await expect(failed).rejects.toThrow(message);
  });

  it('that are not there, or not the ones that were planned, are refused', async () => {
    const files = { 'a.csv': text };
    const [file] = pinned(files);
    const changed = [
      { ...file, bytes: 5 },
      { ...file, sha256: '0'.repeat(64) },
    ] as ExportPlan['files'];
    for (const each of changed) {
      const failed = readExport(files, planOf(files, { ...NAMED, files: [each] }));
      await expect(failed).rejects.toThrow(/a\.csv changed since the run was planned/);
      await expect(failed).rejects.toThrow(ExportError);
    }
    const missing = [{ key: 'b.csv', bytes: 1, sha256: '' }];
    await expect(readExport(files, planOf(files, { ...NAMED, files: missing }))).rejects.toThrow(ExportError);
  });

  it('of one object are read in their order, each by its own header', async () => {
    const files = {
      'b.csv': 'Id,Name\n1,a\n2,b\n',
      'a.csv': 'Other,Name,Id\nx,c,3\n',
      'c.csv.gz': gzipSync('Name,Id\n'),
    };
    const { outcome, tables } = await readExport(files, planOf(files, NAMED));
    expect(tables.account?.map((row) => [row.account_id, row.segment_01, row.file_number, row.row_number])).toEqual([
      ['1', 'a', '1', '1'],
      ['2', 'b', '1', '2'],
      ['3', 'c', '2', '1'],
    ]);
    expect(outcome.files.map(({ key, rows }) => [key, rows])).toEqual([
      ['b.csv', 2],
      ['a.csv', 1],
      ['c.csv.gz', 0],
    ]);
    expect(outcome.columnsIgnored).toBe(1);
  });

  it('give the same rows in the same order with one thread and with four', async () => {
    const rows = Array.from(
      // one row group of DuckDB, which one thread takes, is 122,880 rows
      { length: 150_000 },
      (_, row) => `${row % 145_000},name ${row % 7},${row % 5 === 0 ? 'true' : ''}`,
    );
    const files = { 'a.csv': `Id,Name,Gone\n${rows.join('\n')}` };
    const map = (raw: string | undefined) => raw?.toUpperCase();
    const plan = planOf(files, {
      ...NAMED,
      columns: [
        column('id', 'Id', 'text'),
        column('name', 'Name', 'mapped', { map }),
        column('gone', 'Gone', 'boolean'),
      ],
      unique: 'id',
      deleted: 'gone',
    });
    const [one, four] = [await readExport(files, plan, 1), await readExport(files, plan, 4)];
    expect(one.outcome.accepted).toBeGreaterThan(100_000);
    expect(four.outcome).toEqual(one.outcome);
    expect(JSON.stringify(four.tables) === JSON.stringify(one.tables)).toBe(true);
  });
});

describe('headers', () => {
  const header = (files: Files, format: Partial<ExportPlan['format']> = {}) =>
    inFolder(files, (root) => {
      const [key = ''] = Object.keys(files);
      return duckdbExportReader({ objects: folderStore(root), root, scratch: root }).header(key, {
        ...FORMAT,
        ...format,
      });
    });

  it('are the trimmed names of the first record', async () => {
    expect(await header({ 'a.csv': '\ufeff Id ,"Deal\r\nsize, ""€""",\n1,2,3\n' })).toEqual([
      'Id',
      'Dealsize, "€"',
      '',
    ]);
    expect(await header({ 'a.csv': 'Id' })).toEqual(['Id']);
    expect(await header({ 'a.csv.gz': gzipSync('Id;e\u0301\r\n') }, { delimiter: ';' })).toEqual(['Id', 'é']);
  });

  it('are read without the rest of a large file', async () => {
    const files = { 'a.csv': Buffer.concat([Buffer.from('Id,Name\n'), Buffer.alloc(20 << 20, 'x')]) };
    expect(await header(files)).toEqual(['Id', 'Name']);
  });

  it.each<[string, Files, RegExp]>([
    ['an empty file', { 'a.csv': '' }, /a\.csv is empty/],
    ['a byte order mark alone', { 'a.csv': '\ufeff' }, /a\.csv is empty/],
    ['an empty gzip', { 'a.csv.gz': gzipSync('') }, /a\.csv\.gz is empty/],
    ['a blank first line', { 'a.csv': '\nId\n' }, /a\.csv starts with a blank line/],
    [
      'line ends of a carriage return alone',
      { 'a.csv': 'Id,Name\r1,a\r2,b\r' },
      /a\.csv ends its lines with a carriage return/,
    ],
    ['bytes that are not UTF-8', { 'a.csv': Buffer.from('Id,Größe\n', 'latin1') }, /encoding: latin-1/],
    ['UTF-16', { 'a.csv': Buffer.from('\ufeffId\n1\n', 'utf16le') }, /encoding: utf-16le/],
    ['a gzip without the name of one', { 'a.csv': gzipSync('Id\n1\n') }, /name has to end in \.gz/],
    ['broken quotes', { 'a.csv': '"Id,Name\n1,a\n' }, /a\.csv does not start with a header line/],
    ['no line end at all', { 'a.csv': Buffer.alloc(3 << 20, 'x') }, /a\.csv does not start with a header line/],
  ])('of %s are refused', async (_, files, message) => {
    for (const failed of [header(files), readExport(files)]) {
      await expect(failed).rejects.toThrow(message);
      await expect(failed).rejects.toThrow(ExportError);
    }
  });

  it('may hold the same name twice, unless it is asked for', async () => {
    const files = { 'a.csv': 'Id,Note,Name,Note\n1,x,a,y\n' };
    expect(await pairs(files)).toEqual([['1', 'a']]);
    const more = { columns: [...NAMED.columns, column('note', 'Note', 'text')] };
    await expect(pairs(files, more)).rejects.toThrow(/a\.csv has the column "Note" more than once, at 2 and 4/);
  });

  it('without a column that is asked for are refused, each file by itself', async () => {
    const files = { 'a.csv': 'Id,Name\n1,a\n', 'b.csv': 'Id,name\n2,b\n' };
    await expect(pairs(files)).rejects.toThrow('b.csv has no column "Name". Its columns are "Id", "name".');
  });

  it('never reach SQL', async () => {
    const hostile = `"'; DROP TABLE raw; --","c0","seq","v0","\u001f{}$1?"`;
    const name = "'; DROP TABLE raw; --";
    const columns = [column("i'd", name, 'text'), column('seq', 'seq', 'text'), column('place', 'c0', 'mapped')];
    const targets = [
      {
        table: 'account',
        columns: { account_id: { column: "i'd" }, segment_01: { column: 'place' } },
        whereFilled: ["i'd"],
      },
    ] as const;
    const files = { "a'b.csv": `${hostile}\n1,2,3,4,5\n6\n` };
    const { tables, outcome } = await readExport(files, planOf(files, { columns, targets, source: "o'source" }));
    expect(tables.account).toMatchObject([{ source: "o'source", account_id: '1', segment_01: '2' }]);
    expect(tables.rejected).toMatchObject([{ file: "a'b.csv", row_number: '2', reason: 'wrong_number_of_fields' }]);
    expect(outcome.columnsIgnored).toBe(2);
  });
});

describe('damaged records', () => {
  it('are rejected with their row and reason, and nothing else of them', async () => {
    const files = {
      'a.csv': Buffer.concat([
        Buffer.from('Id,Name\n1,a\n2\n3,c,c\n4,"d\n5,e"f\n6,"f"g\n\n8,h\n9,'),
        Buffer.from([0xff, 0x0a]),
        Buffer.from('10,k\n,l\n12,"m'),
      ]),
    };
    const { tables, outcome } = await readExport(files, planOf(files, NAMED));
    expect(tables.account?.map((row) => [row.row_number, row.account_id, row.segment_01])).toEqual([
      ['1', '1', 'a'],
      ['5', '5', 'e"f'],
      ['8', '8', 'h'],
      ['10', '10', 'k'],
    ]);
    expect(tables.rejected).toEqual(
      [
        ['2', 'wrong_number_of_fields', null],
        ['3', 'wrong_number_of_fields', null],
        ['4', 'broken_quotes', null],
        ['6', 'broken_quotes', null],
        ['7', 'wrong_number_of_fields', null],
        ['9', 'bad_encoding', null],
        ['11', 'missing_id', 'Id'],
        ['12', 'broken_quotes', null],
      ].map(([row_number, reason, column_name]) => ({ file: 'a.csv', row_number, reason, column_name, id: null })),
    );
    expect(outcome.read).toBe(12);
    expect(outcome.rejected).toEqual([
      { reason: 'bad_encoding', rows: 1 },
      { reason: 'broken_quotes', rows: 3 },
      { reason: 'missing_id', column: 'id', rows: 1 },
      { reason: 'wrong_number_of_fields', rows: 3 },
    ]);
  });

  it('of a broken pair in UTF-16 are rejected', async () => {
    const body = Buffer.concat([
      Buffer.from('Id,Name\n1,', 'utf16le'),
      Buffer.from([0x3d, 0xd8]),
      Buffer.from('\n2,b\n', 'utf16le'),
    ]);
    const files = { 'a.csv': body };
    const { outcome } = await readExport(
      files,
      planOf(files, { ...NAMED, format: { ...FORMAT, encoding: 'utf-16le' } }),
    );
    expect([outcome.accepted, outcome.rejected]).toEqual([1, [{ reason: 'bad_encoding', rows: 1 }]]);
  });

  it('do not hide in bytes without a line end', async () => {
    const files = { 'a.csv': Buffer.concat([Buffer.from('Id,Name\n1,a\n'), Buffer.alloc(3 << 20, 'x')]) };
    await expect(readExport(files)).rejects.toThrow(/a\.csv, after row 1: no line end/);
  });
});

describe('what is written', () => {
  it('has the columns of the canonical table in their order, also where there are no rows', async () => {
    for (const body of ['Id,Name\n', 'Id,Name', 'Id,Name\r\n\r\n']) {
      const files = { 'a.csv': body };
      const { outcome, tables } = await readExport(files, planOf(files, NAMED));
      expect([outcome.read, outcome.accepted, outcome.written]).toEqual([0, 0, { account: 0 }]);
      expect([tables.account, tables.rejected]).toEqual([[], []]);
    }
    const files = { 'a.csv': 'Id,Name\n1,a\n' };
    const { tables } = await readExport(files, planOf(files, NAMED));
    expect(Object.keys(tables.account?.[0] ?? {})).toEqual(Object.keys(CANONICAL_TABLES.account));
    expect(tables.account?.[0]).toMatchObject({ source: 'crm', object: 'Thing', file_number: '1', segment_02: null });
  });

  it('goes to one file per table, each row by the targets that it is filled for', async () => {
    const files = {
      'a.csv': 'Id,Mql,Sql,Key,Role\n1,2025-01-01,,k,\n2,2025-01-02,2025-01-03T10:00:00Z,,yes\n3,,bad,,\n',
    };
    const entry = (name: string) =>
      ({
        table: 'stage_entry',
        columns: {
          unit_id: { column: 'id' },
          evidence: { constant: `date '${name}'` },
          entered_at: { column: `${name}_at` },
          entered_day: { column: `${name}_day` },
        },
        whereFilled: [name],
      }) as const;
    const columns = [
      column('id', 'Id', 'text'),
      column('mql', 'Mql', 'instant'),
      column('sql', 'Sql', 'instant'),
      column('key', 'Key', 'text'),
      column('role', 'Role', 'mapped', { map: (raw) => (raw === undefined ? 'none' : undefined) }),
    ];
    const person = {
      table: 'person',
      columns: { person_key: { column: 'key', otherwise: 'id' } },
      whereFilled: ['role'],
    } as const;
    const plan = planOf(files, {
      columns,
      targets: [entry('mql'), person, entry('sql')],
      prefixes: { stage_entry: 's', person: 'p/' },
    });
    const { tables, outcome } = await readExport(files, plan);
    expect(tables.stage_entry?.map((row) => [row.unit_id, row.evidence, row.entered_at, row.entered_day])).toEqual([
      ['1', "date 'mql'", '1735689600', '20089'],
      ['2', "date 'mql'", '1735776000', '20090'],
      ['2', "date 'sql'", '1735898400', '20091'],
    ]);
    expect(tables.person?.map((row) => row.person_key)).toEqual(['k', '3']);
    expect(outcome.written).toEqual({ stage_entry: 3, person: 2 });
    expect(outcome.emptied).toEqual([{ column: 'sql', reason: 'bad_date', rows: 1 }]);
  });

  it('leaves nothing in the scratch folder, also after a failure', async () => {
    expect((await readExport({ 'a.csv': 'Id\n1\n' })).left).toEqual([]);
    for (const files of [{ 'a.csv': 'Other\n1\n' }, { 'a.csv.gz': gzipSync('Id\n1\n').subarray(0, 12) }] as Files[]) {
      await inFolder(files, async (root) => {
        const scratch = join(root, 'scratch');
        const reader = duckdbExportReader({ objects: folderStore(root), root, scratch });
        await expect(reader.read(planOf(files))).rejects.toThrow(ExportError);
        expect(await readdir(scratch)).toEqual([]);
      });
    }
  });

  it('replaces what an earlier attempt wrote', async () => {
    const files = { 'a.csv': 'Id\n1\n' };
    await inFolder(files, async (root) => {
      const reader = duckdbExportReader({ objects: folderStore(root), root, scratch: join(root, 'scratch') });
      await mkdir(join(root, 'work/account'), { recursive: true });
      await writeFile(join(root, 'work/account/part-0.parquet'), 'half');
      await reader.read(planOf(files));
      const first = await readFile(join(root, 'work/account/part-0.parquet'));
      await reader.read(planOf(files));
      expect(first.equals(await readFile(join(root, 'work/account/part-0.parquet')))).toBe(true);
      expect(await readdir(join(root, 'work/account'))).toEqual(['part-0.parquet']);
    });
  });

  it('to a full disk or a closed folder is a StorageError', async () => {
    const files = { 'a.csv': 'Id\n1\n' };
    await inFolder(files, async (root) => {
      const reader = duckdbExportReader({ objects: folderStore(root), root, scratch: join(root, 'scratch') });
      await mkdir(join(root, 'work/account'), { recursive: true });
      await symlink('/dev/full', join(root, 'work/account/part-0.parquet.writing'));
      const full = reader.read(planOf(files));
      await expect(full).rejects.toThrow(StorageError);
      await expect(full).rejects.toThrow(/disk is full/);
      await writeFile(join(root, 'blocked'), '');
      const closed = reader.read(planOf(files, { prefixes: { account: 'blocked/account' } }));
      await expect(closed).rejects.toThrow(StorageError);
      const scratch = duckdbExportReader({ objects: folderStore(root), root, scratch: join(root, 'blocked/scratch') });
      await expect(scratch.read(planOf(files))).rejects.toThrow(StorageError);
      expect(await readdir(join(root, 'scratch'))).toEqual([]);
    });
  });
});
