import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duckdbExportReader } from '../../../../shared/adapters/duckdb/export-reader.ts';
import { SLOTS } from '../../../../shared/contracts/canonical-tables.ts';
import { ExportError } from '../../../../shared/contracts/errors.ts';
import type { ExportPlan } from '../../../../shared/ports.ts';
import { column, type Files, FORMAT, folderStore, inFolder, pinned, planOf, readExport } from './export-in-folder.ts';

const TARGETS: ExportPlan['targets'] = [
  {
    table: 'opportunity',
    columns: {
      opportunity_id: { column: 'id' },
      amount_minor: { column: 'amount' },
      created_at: { column: 'at_at' },
      closed_day: { column: 'day' },
      loss_reason: { column: 'text' },
      funnel: { column: 'yes' },
    },
    whereFilled: [],
  },
];
const plan = (files: Files, more: Partial<ExportPlan> = {}) =>
  planOf(files, {
    columns: [
      column('id', 'id', 'text', { required: true }),
      column('amount', 'amount', 'hundredths', { optional: true }),
      column('at', 'at', 'instant', { optional: true }),
      column('day', 'day', 'day', { optional: true }),
      column('text', 'of.text', 'text', { optional: true }),
      column('yes', 'yes', 'boolean', { optional: true }),
    ],
    targets: TARGETS,
    ...more,
  });

async function parquet(sql: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  try {
    const connection = await instance.connect();
    const path = join(folder, 'a.parquet');
    await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet)`);
    return await readFile(path);
  } finally {
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}

const CSV = 'id,amount,at,day,of.text,yes\n1,12.5,2024-05-01T10:00:00Z,2024-05-31,new,true\n2,,,,,\n';
const JSON_LINES = [
  '{"id":1,"amount":12.50,"at":"2024-05-01T10:00:00Z","day":"2024-05-31","of":{"text":" new\\n"},"yes":true}',
  '',
  '{"id":"2","amount":null,"of":{}}',
  '',
].join('\n');
const PARQUET = `SELECT * FROM (VALUES
  (1, 12.5::DECIMAL(10, 1), TIMESTAMPTZ '2024-05-01 12:00:00+02', DATE '2024-05-31', {'text': 'new'}, true),
  (2, NULL, NULL, NULL, NULL, NULL)) t(id, amount, "at", day, "of", yes)`;

describe('the same export', () => {
  it('is the same rows as a table, as JSON lines and as Parquet, packed or not', async () => {
    const table = await parquet(PARQUET);
    const kinds: Files = {
      'a.csv': CSV,
      'a.csv.gz': gzipSync(CSV),
      'a.jsonl': JSON_LINES,
      'a.ndjson': JSON_LINES,
      'a.json.gz': gzipSync(JSON_LINES),
      'a.parquet': table,
    };
    const [first, ...others] = await Promise.all(
      Object.entries(kinds).map(async ([key, body]) => readExport({ [key]: body }, plan({ [key]: body }))),
    );
    expect(first?.tables.opportunity).toMatchObject([
      { opportunity_id: '1', amount_minor: '1250', loss_reason: 'new', funnel: 'true', row_number: '1' },
      { opportunity_id: '2', amount_minor: null, loss_reason: null, funnel: null, row_number: '2' },
    ]);
    for (const other of others) expect(other.tables).toEqual(first?.tables);
  });

  it('is read as the format says, where the name does not', async () => {
    const files = { 'flow/part-1': JSON_LINES };
    const { outcome } = await readExport(files, plan(files, { format: { ...FORMAT, records: 'ndjson' } }));
    expect(outcome).toMatchObject({ read: 2, accepted: 2, rejected: [] });
  });
});

describe('JSON lines', () => {
  it('that are no object, or no text, are rejected with a reason, each in its place', async () => {
    const files = {
      'a.ndjson': Buffer.concat([
        Buffer.from('{"id":1}\nnot json\n[1]\n"text"\n{"id":2\n'),
        Buffer.from([0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d, 0x0a]),
        Buffer.from('  \n{"id":3,"other":{"deep":[1]}}'),
      ]),
    };
    const { outcome, tables } = await readExport(files, plan(files));
    expect(outcome).toMatchObject({ read: 7, accepted: 2, columnsIgnored: 1 });
    expect(outcome.rejected).toEqual([
      { reason: 'bad_encoding', rows: 1 },
      { reason: 'broken_json', rows: 4 },
    ]);
    expect(tables.rejected?.map(({ row_number }) => Number(row_number))).toEqual([2, 3, 4, 5, 6]);
  });

  it.each([101, 20_000])('nested %i levels deep are rejected', async (levels) => {
    const nested = (brackets: number) => `{"id":1,"other":${'['.repeat(brackets)}1.5${']'.repeat(brackets)}}`;
    const files = { 'a.ndjson': `${nested(levels)}\n${nested(99)}\n` };
    const { outcome } = await readExport(files, plan(files));
    expect(outcome).toMatchObject({ read: 2, accepted: 1, rejected: [{ reason: 'broken_json', rows: 1 }] });
  });

  it('tell numbers as they were written, lists as JSON, and nothing that no text has', async () => {
    const told: readonly (readonly [string, string])[] = [
      ['12345678901234567890', '12345678901234567890'],
      ['1.10', '1.10'],
      ['-0.50', '-0.50'],
      ['1E3', '1E3'],
      ['0e0', '0e0'],
      ['[1.10,2.50]', '["1.10","2.50"]'],
      ['"Zoë\\u0007\\n"', 'Zoë'],
      ['[1,{"a":"b"}]', '[1,{"a":"b"}]'],
      ['false', 'false'],
      ['0', '0'],
    ];
    const files = {
      'a.jsonl': told.map(([value], index) => `{"id"${index % 2 === 0 ? ':' : ' : '}${value}}`).join('\n'),
    };
    const { tables } = await readExport(files, plan(files));
    expect(tables.opportunity?.map(({ opportunity_id }) => opportunity_id)).toEqual(told.map(([, text]) => text));
  });

  it('have keys with dots, and spelt in another Unicode form', async () => {
    const files = { 'a.jsonl': '{"id":"1","of.te\u0301xt":"one"}\n{"id":"2","of":{"te\u0301xt":"two"}}' };
    const columns = [column('id', 'id', 'text'), column('text', 'of.t\u00e9xt', 'text')];
    const { tables } = await readExport(
      files,
      plan(files, {
        columns,
        targets: [{ table: 'opportunity', columns: { loss_reason: { column: 'text' } }, whereFilled: [] }],
      }),
    );
    expect(tables.opportunity?.map(({ loss_reason }) => loss_reason)).toEqual(['one', 'two']);
  });

  it('have numbers with a point, whatever the sign of texts', async () => {
    const files = { 'a.jsonl': '{"id":"1","amount":1.5}\n{"id":"2","amount":"1,5"}\n{"id":"3","amount":"1.500,5"}' };
    const { tables } = await readExport(files, plan(files, { format: { ...FORMAT, decimals: ',' } }));
    expect(tables.opportunity?.map(({ amount_minor }) => amount_minor)).toEqual(['150', '150', '150050']);
  });

  it('are found wherever blocks end, and told back as they were', async () => {
    const record = fc.record({ id: fc.uuid(), text: fc.string({ maxLength: 3000, unit: 'grapheme' }) });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 900 }), async (records) => {
        const files = { 'a.jsonl': records.map(({ id, text }) => JSON.stringify({ id, of: { text } })).join('\r\n') };
        const { tables } = await readExport(files, plan(files));
        const clean = (text: string) =>
          text
            .replace(/\p{Cc}/gu, '')
            .trim()
            .normalize('NFC') || null;
        expect(tables.opportunity?.map(({ opportunity_id, loss_reason }) => [opportunity_id, loss_reason])).toEqual(
          records.map(({ id, text }) => [id, clean(text)]),
        );
      }),
      { numRuns: 3 },
    );
  });
});

describe('a list within JSON lines', () => {
  it('is a row per element, or one row where it is empty; lookups are read as they are', async () => {
    const files = {
      'a.jsonl': '{"id":1,"of":{"log":[{"text":"x","n":{"m":1}},{"text":"y"},7]}}\n{"id":2,"of":{"log":[]}}\n{"id":3}',
    };
    const lookup = { 'l.jsonl': '{"key":"1","of":{"log":[1,2]},"name":"one"}' };
    const columns = [
      column('id', 'id', 'text'),
      column('text', 'of.log.text', 'text'),
      column('inner', 'of.log.n.m', 'text'),
      column('position', 'of.log.#', 'text'),
      column('name', 'l.name', 'text'),
    ];
    const names = ['id', 'text', 'inner', 'position', 'name'];
    const slots = Object.fromEntries(names.map((name, index) => [SLOTS[index], { column: name }]));
    const made = plan(
      { ...files },
      {
        ...{ columns, format: { ...FORMAT, each: 'of.log' } },
        targets: [{ table: 'opportunity', columns: slots, whereFilled: [] }],
        lookups: [{ id: 'l', files: pinned(lookup), on: 'id', key: 'key', replace: {} }],
      },
    );
    const { outcome, tables } = await readExport({ ...files, ...lookup }, made);
    expect(outcome).toMatchObject({ read: 5, accepted: 5 });
    expect(tables.opportunity?.map((row) => names.map((_, index) => row[SLOTS[index] ?? '']))).toEqual([
      ['1', 'x', '1', '1', 'one'],
      ['1', 'y', null, '2', 'one'],
      ['1', null, null, '3', 'one'],
      ['2', null, null, null, null],
      ['3', null, null, null, null],
    ]);
    expect(await namesOf(files, 'a.jsonl', { ...FORMAT, each: 'of.log' })).toEqual([
      ...['id', 'of.log', 'of.log.#', 'of.log.text', 'of.log.n.m'],
    ]);
  });
});

describe('a table with JSON in a column', () => {
  const format = { ...FORMAT, json: ['data', 'absent'] };
  const files = {
    'a.csv': 'id,data\n1,"{""of"":{""text"":""x""},""amount"":1.50}"\n2,\n3,{broken\n4,"[1]"\n5,"{}"\n',
  };
  const columns = [
    column('id', 'id', 'text', { required: true }),
    column('text', 'data.of.text', 'text'),
    column('amount', 'data.amount', 'hundredths'),
  ];
  const targets = [
    {
      table: 'opportunity' as const,
      columns: {
        opportunity_id: { column: 'id' },
        loss_reason: { column: 'text' },
        amount_minor: { column: 'amount' },
      },
      whereFilled: [],
    },
  ];

  it('has what is in it as columns, and rejects what is no object', async () => {
    const { outcome, tables } = await readExport(files, plan(files, { format, columns, targets }));
    expect(outcome).toMatchObject({ read: 5, accepted: 3, rejected: [{ reason: 'broken_json', rows: 2 }] });
    expect(tables.opportunity).toMatchObject([
      { opportunity_id: '1', loss_reason: 'x', amount_minor: '150' },
      { opportunity_id: '2', loss_reason: null },
      { opportunity_id: '5', loss_reason: null },
    ]);
  });

  it('tells their names', async () => {
    expect(await namesOf(files, 'a.csv', format)).toEqual(['id', 'data', 'data.of.text', 'data.amount']);
  });
});

describe('Parquet', () => {
  const told: readonly (readonly [string, string | null])[] = [
    ["DATE '2024-05-31'", '2024-05-31'],
    ["TIMESTAMP '2024-05-31 10:00:00.5'", '2024-05-31T10:00:00.500000'],
    ["TIMESTAMPTZ '2024-05-31 10:00:00+02'", '2024-05-31T08:00:00.000000Z'],
    ['1.50::DECIMAL(9, 2)', '1.50'],
    ['3::DOUBLE', '3'],
    ['2.5::DOUBLE', '2.5'],
    ['1e300::DOUBLE', '1e+300'],
    ['9007199254740993::BIGINT', '9007199254740993'],
    ["' a\tb '", 'ab'],
    ["['x', 'y']", '["x","y"]'],
    ["MAP {'k': 1}", '{"k":1}'],
    ["'bytes'::BLOB", 'bytes'],
    ['NULL::VARCHAR', null],
  ];
  it('tells its values as the texts that a table would have', async () => {
    const fields = told.map(([value], index) => `'f${index}': ${value}`);
    const files = { 'a.parquet': await parquet(`SELECT {'in': {${fields.join(', ')}}} AS "of"`) };
    const columns = told.map((_, index) => column(`t${index}`, `of.in.f${index}`, 'text'));
    const slots = Object.fromEntries(told.map((_, index) => [SLOTS[index], { column: `t${index}` }]));
    const targets = [{ table: 'opportunity' as const, columns: slots, whereFilled: [] }];
    const { tables } = await readExport(files, plan(files, { columns, targets }));
    expect(told.map(([value], index) => [value, tables.opportunity?.[0]?.[SLOTS[index] ?? '']])).toEqual(told);
  });

  it('and JSON lines are UTF-8, or whatever the format says of texts alone', async () => {
    const format = { ...FORMAT, encoding: 'latin-1' } as const;
    const files = {
      'a.parquet': await parquet("SELECT 'Zoë' AS id"),
      'b.jsonl': Buffer.from('{"id":"Zo\u00eb"}', 'latin1'),
    };
    const { tables } = await readExport(files, plan(files, { format }));
    expect(tables.opportunity?.map(({ opportunity_id }) => opportunity_id)).toEqual(['Zoë', 'Zoë']);
  });

  it('that is none, or is cut off, is refused, and so is JSON that is one list', async () => {
    const whole = await parquet(PARQUET);
    for (const files of [
      { 'a.parquet': 'id\n1\n' },
      { 'a.parquet': whole.subarray(0, whole.length - 20) },
      { 'a.json': '[{"id":1}]' },
    ]) {
      await expect(readExport(files, plan(files))).rejects.toThrow(ExportError);
      await expect(namesOf(files, Object.keys(files)[0] ?? '')).rejects.toThrow(ExportError);
    }
  });

  it('and JSON lines tell the names of all that they hold', async () => {
    const files = { 'a.parquet': await parquet(PARQUET), 'b.jsonl': `${JSON_LINES}{"late":1}`, 'c.jsonl': '{}\n' };
    expect(await namesOf(files, 'a.parquet')).toEqual(['id', 'amount', 'at', 'day', 'of.text', 'yes']);
    expect(await namesOf(files, 'b.jsonl')).toEqual(['id', 'amount', 'at', 'day', 'of.text', 'yes', 'late']);
    expect(await namesOf({ 'd.jsonl': '\n' }, 'd.jsonl')).toEqual([]);
    await expect(namesOf(files, 'c.jsonl')).rejects.toThrow('no JSON object');
  });
});

describe('files of one object', () => {
  it('may differ in columns that it can do without, and in their kind', async () => {
    const files = { 'a.csv': 'id,amount\n1,2\n', 'b.csv': 'yes,id\ntrue,2\n', 'c.jsonl': '{"id":3,"amount":4}' };
    const { tables } = await readExport(files, plan(files));
    expect(tables.opportunity?.map(({ amount_minor, funnel }) => [amount_minor, funnel])).toEqual([
      ['200', null],
      [null, 'true'],
      ['400', null],
    ]);
  });

  it('may not lack one that is needed', async () => {
    const files = { 'a.csv': 'id\n1\n', 'b.csv': 'amount\n1\n' };
    await expect(readExport(files, plan(files))).rejects.toThrow('b.csv has no column "id"');
  });
});

async function namesOf(files: Files, key: string, format = FORMAT): Promise<readonly string[]> {
  return await inFolder(files, async (root) =>
    duckdbExportReader({ objects: folderStore(root), root, scratch: join(root, 'scratch') }).header(key, format),
  );
}
