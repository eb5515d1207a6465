import { describe, expect, it } from 'vitest';
import { ExportError } from '../../../../shared/contracts/errors.ts';
import type { ExportPlan } from '../../../../shared/ports.ts';
import { column, type Files, pinned, planOf, readExport } from './export-in-folder.ts';

const rows = (...lines: string[]) => `${lines.join('\n')}\n`;
const ids = (read: { readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>> }) =>
  read.tables.account?.map((row) => row.account_id);
/** The rule's id for texts that end so. */
const endsWith = (end: string, rule: string) => (raw: string | undefined) => (raw?.endsWith(end) ? rule : undefined);

describe('the place of a row', () => {
  it('is superseded before all else, then ignored by the first column that says so, and neither is told', async () => {
    const files = {
      'a.csv': rows(
        'Id,At,Gone,Kind,Old',
        '1,9,false,stage,',
        '1,10,false,stage,',
        '2,1,true,other,yes',
        '3,1,true,stage,yes',
        '4,1,true,stage,',
        '5,1,false,other,',
        '6,,false,stage,',
        '6,0,false,stage,',
      ),
    };
    const plan = planOf(files, {
      columns: [
        column('id', 'Id', 'text', { required: true }),
        column('at', 'At', 'text'),
        column('gone', 'Gone', 'boolean'),
        column('kind', 'Kind', 'mapped', { map: (raw) => (raw === 'stage' ? undefined : 'other_rows') }),
        column('old', 'Old', 'mapped', { map: (raw) => (raw === 'yes' ? 'superseded' : undefined) }),
        column('test', 'Id', 'mapped', { map: () => 'everything' }),
      ],
      ...{ unique: 'id', deleted: 'gone', exclusions: ['test'] },
      versions: { key: ['id'], newest: ['at'] },
      ignoring: [
        { column: 'kind', reason: 'other_rows' },
        { column: 'old', reason: 'superseded' },
      ],
    });
    const { outcome } = await readExport(files, plan);
    expect(outcome).toMatchObject({
      read: 8,
      accepted: 0,
      ignored: [
        { reason: 'superseded', rows: 3 },
        { reason: 'other_rows', rows: 2 },
        { reason: 'deleted', rows: 1 },
      ],
      excluded: [{ rule: 'everything', rows: 2 }],
    });
    const { outcome: told } = await readExport(files, { ...plan, exclusions: [] });
    expect(told.accepted).toBe(2);
    expect(told.values.kind).toEqual([{ raw: undefined, value: undefined, rows: 2 }]);
  });

  it('is the first that holds of deleted, excluded, rejected for a value, repeated', async () => {
    const files = {
      'a.csv': rows(
        'Id,Name,Mail,Day,Gone',
        '1,one,a@x.com,2025-01-01,false',
        ',two,a@test.com,bad,true',
        ',three,a@test.com,bad,no',
        '4,four,b@demo.com,bad,',
        ',five,a@x.com,bad,',
        '6,six,a@x.com,bad,',
        '7,seven,a@x.com,,',
        '8,eight,a@x.com,1800-01-01,',
        '1,one,a@x.com,2025-01-01,false',
        '1,one,a@x.com,2024-12-31,false',
        '1,one,a@test.com,2025-01-01,false',
        '1,one,a@x.com,2025-01-01,true',
        '13,one,both@demo.com@test.com,2025-01-01,f',
        '14,one,a@x.com,2025-01-01,perhaps',
      ),
    };
    const plan = planOf(files, {
      columns: [
        column('id', 'Id', 'text', { required: true }),
        column('name', 'Name', 'text'),
        column('test', 'Mail', 'mapped', { map: endsWith('@test.com', 'test_records') }),
        column('demo', 'Mail', 'mapped', { map: (raw) => (raw?.includes('@demo.com') ? 'demo' : undefined) }),
        column('day', 'Day', 'day', { required: true }),
        column('gone', 'Gone', 'boolean'),
      ],
      unique: 'id',
      deleted: 'gone',
      exclusions: ['demo', 'test'],
      dayRange: [0, 100_000],
    });
    const read = await readExport(files, plan);
    expect(ids(read)).toEqual(['1', '14']);
    expect(read.outcome).toMatchObject({
      read: 14,
      accepted: 2,
      ignored: [
        { reason: 'deleted', rows: 2 },
        { reason: 'exact_duplicate', rows: 1 },
      ],
      excluded: [
        { rule: 'demo', rows: 2 },
        { rule: 'test_records', rows: 2 },
      ],
      rejected: [
        { reason: 'bad_date', column: 'day', rows: 2 },
        { reason: 'date_out_of_range', column: 'day', rows: 1 },
        { reason: 'duplicate_id', column: 'id', rows: 1 },
        { reason: 'missing_id', column: 'id', rows: 1 },
      ],
      emptied: [{ column: 'gone', reason: 'bad_boolean', rows: 1 }],
    });
    expect(read.tables.rejected).toEqual(
      [
        ['5', 'missing_id', 'Id', null],
        ['6', 'bad_date', 'Day', '6'],
        ['7', 'bad_date', 'Day', '7'],
        ['8', 'date_out_of_range', 'Day', '8'],
        ['10', 'duplicate_id', 'Id', '1'],
      ].map(([row_number, reason, column_name, id]) => ({ file: 'a.csv', row_number, reason, column_name, id })),
    );
    // Of exclusion columns no text is told: they are addresses.
    expect(read.outcome.values).toEqual({
      test: [{ raw: undefined, value: undefined, rows: 2 }],
      demo: [{ raw: undefined, value: undefined, rows: 2 }],
    });
  });

  it('keeps of the rows with one unique value that of the greatest texts, in any order of files, and only by columns that are read', async () => {
    const files = {
      'b.csv': rows('Id,Name,Note', '1,a,x', '2,b,x', '2, b ,y', ',c,x', ',c,x'),
      'a.csv': rows('Id,Name,Note', '1,a,other', '2,c,x', '2,c,x', '3,d,x'),
    };
    const columns = [column('id', 'Id', 'text'), column('name', 'Name', 'text')];
    const named = { account_id: { column: 'id' }, segment_01: { column: 'name' } };
    const targets = [{ table: 'account', columns: named, whereFilled: [] }] as const;
    const read = await readExport(files, planOf(files, { columns, targets, unique: 'id' }));
    expect(read.tables.account?.map((row) => [row.account_id, row.file_number, row.row_number])).toEqual([
      ['1', '1', '1'],
      [null, '1', '4'],
      [null, '1', '5'],
      ['2', '2', '2'],
      ['3', '2', '4'],
    ]);
    expect(read.outcome.ignored).toEqual([{ reason: 'exact_duplicate', rows: 2 }]);
    expect(read.tables.rejected?.map((row) => [row.file, row.row_number, row.reason])).toEqual([
      ['b.csv', '2', 'duplicate_id'],
      ['b.csv', '3', 'duplicate_id'],
    ]);
    const backwards = planOf(files, { columns, targets, unique: 'id', files: pinned(files, ['a.csv', 'b.csv']) });
    const other = await readExport(files, backwards);
    expect(other.tables.account?.map((row) => row.segment_01).sort()).toEqual(
      read.tables.account?.map((row) => row.segment_01).sort(),
    );
    expect([other.outcome.ignored, other.outcome.rejected]).toEqual([read.outcome.ignored, read.outcome.rejected]);
  });

  it('is accepted under its number where rows have no id, though it be written twice', async () => {
    const files = { 'a.csv': rows('Name', 'a', 'a'), 'b.csv': rows('Name', 'a') };
    for (const more of [[], [column('name', 'Name', 'text')]]) {
      const columns = [column('id', '#row', 'text', { required: true }), ...more];
      expect(ids(await readExport(files, planOf(files, { columns, unique: 'id' })))).toEqual(['1:1', '1:2', '2:1']);
    }
  });

  it.each([
    ['text', 'missing_id'],
    ['mapped', 'missing_id'],
    ['instant', 'bad_date'],
    ['day', 'bad_date'],
    ['hundredths', 'bad_number'],
    ['boolean', 'bad_boolean'],
  ] as const)('is rejected where a required %s is blank', async (read, reason) => {
    const files = { 'a.csv': rows('Id,Part', '1,') };
    const columns = [column('id', 'Id', 'text'), column('part', 'Part', read, { required: true })];
    const { outcome } = await readExport(files, planOf(files, { columns }));
    expect([outcome.accepted, outcome.rejected]).toEqual([0, [{ reason, column: 'part', rows: 1 }]]);
  });
});

describe('mapped columns', () => {
  const sizes = { 'a.csv': rows('Id,Size', '1,Big', '2,', '3, big ', '4,Big', '5,sm\u0007all', '6,"  "', '7,Big') };

  it('ask once per distinct text, and once for blank', async () => {
    const asked: (string | undefined)[] = [];
    const map = (raw: string | undefined) => {
      asked.push(raw);
      return raw === undefined ? 'blank' : { Big: 'large', big: 'large' }[raw];
    };
    const columns = [column('id', 'Id', 'text'), column('size', 'Size', 'mapped', { map })];
    const target = {
      table: 'account',
      columns: { account_id: { column: 'id' }, segment_01: { column: 'size' } },
      whereFilled: [],
    } as const;
    const { tables, outcome } = await readExport(sizes, planOf(sizes, { columns, targets: [target] }));
    expect(tables.account?.map((row) => row.segment_01)).toEqual([
      'large',
      'blank',
      'large',
      'large',
      null,
      'blank',
      'large',
    ]);
    expect(asked.toSorted()).toEqual(['Big', 'big', 'small', undefined]);
    expect(outcome.values).toEqual({
      size: [
        { raw: 'Big', value: 'large', rows: 3 },
        { raw: undefined, value: 'blank', rows: 2 },
        { raw: 'big', value: 'large', rows: 1 },
        { raw: 'small', value: undefined, rows: 1 },
      ],
    });
  });

  it('count accepted rows only', async () => {
    const columns = [column('id', 'Id', 'text', { required: true }), column('size', 'Size', 'mapped')];
    const files = { 'a.csv': rows('Id,Size', '1,a', ',a', ',b') };
    const { outcome } = await readExport(files, planOf(files, { columns }));
    expect(outcome.values).toEqual({ size: [{ raw: 'a', value: 'a', rows: 1 }] });
  });

  it('take a great many texts, tell of the thousand most frequent, and sum the others', async () => {
    const lines = Array.from(
      { length: 200_000 },
      (_, row) => `${row},${row % 3 === 0 ? 'often' : `m${row}@${row % 2 === 0 ? 'x' : 'y'}.com`}`,
    );
    const files = { 'a.csv': `Id,Mail\n${lines.join('\n')}` };
    const columns = [
      column('id', 'Id', 'text'),
      column('kind', 'Mail', 'mapped', { map: (raw) => (raw?.endsWith('@x.com') ? 'x' : 'other') }),
    ];
    const { outcome } = await readExport(files, planOf(files, { columns }));
    const kinds = outcome.values.kind ?? [];
    expect(kinds.length).toBe(1002);
    expect(kinds[0]).toEqual({ raw: 'often', value: 'other', rows: 66_667 });
    expect(
      kinds
        .slice(1, 1000)
        .every(({ raw, rows: one }, at, all) => raw !== undefined && one === 1 && (all[at - 1]?.raw ?? '') < raw),
    ).toBe(true);
    expect(kinds.slice(1000).map(({ raw }) => raw)).toEqual([undefined, undefined]);
    expect(kinds.reduce((sum, kind) => sum + kind.rows, 0)).toBe(200_000);
  });
});

describe('lookups', () => {
  const lookup = (files: Files, more: Partial<ExportPlan['lookups'][number]> = {}) => ({
    id: 'owners',
    files: pinned(files),
    on: 'Owner',
    key: 'Key',
    replace: {},
    ...more,
  });
  const object = {
    'a.csv': rows('Id,Owner,owners.x', '1,K1,own', '2, K2 ,own', '3,,own', '4,none,own', '5,k1,own', ',K1,own'),
  };
  const columns = [
    column('id', 'Id', 'text', { required: true }),
    column('team', 'owners.Team', 'mapped', { map: (raw) => raw ?? 'nobody' }),
    column('day', 'owners.Since', 'day'),
    column('key', 'owners.Key', 'text'),
  ];
  const targets = [
    {
      table: 'opportunity',
      columns: {
        opportunity_id: { column: 'id' },
        funnel: { column: 'team' },
        closed_day: { column: 'day' },
        owner_id: { column: 'key' },
      },
      whereFilled: [],
    },
  ] as const;
  const read = async (owners: Files, more: Partial<ExportPlan['lookups'][number]> = {}) => {
    const files = { ...object, ...owners };
    const result = await readExport(
      files,
      planOf(files, { files: pinned(object), columns, targets, lookups: [lookup(owners, more)] }),
    );
    const table = result.tables.opportunity?.map((row) => [
      row.opportunity_id,
      row.funnel,
      row.closed_day,
      row.owner_id,
    ]);
    return { table, outcome: result.outcome };
  };

  it('are joined by the exact trimmed key, and counted over accepted rows', async () => {
    const owners = {
      'o.csv': rows('Team,Key,Since,More', 'North, K1,2025-01-01,x', 'South,K2,never,y'),
      'p.csv': rows('Key,Team,Since', ',Nobody,', 'K1,North,2025-01-01'),
    };
    const { table, outcome } = await read(owners);
    expect(table).toEqual([
      ['1', 'North', '20089', 'K1'],
      ['2', 'South', null, 'K2'],
      ['3', 'nobody', null, null],
      ['4', 'nobody', null, null],
      ['5', 'nobody', null, null],
    ]);
    expect(outcome.lookups).toEqual([{ lookup: 'owners', matched: 2, unmatched: 2, blank: 1 }]);
    expect(outcome.emptied).toEqual([{ column: 'day', reason: 'bad_date', rows: 1 }]);
    expect(outcome.values.team).toEqual([
      { raw: undefined, value: 'nobody', rows: 3 },
      { raw: 'North', value: 'North', rows: 1 },
      { raw: 'South', value: 'South', rows: 1 },
    ]);
    expect(outcome.columnsIgnored).toBe(1);
  });

  it('take keys after the stated replacements', async () => {
    const owners = { 'o.csv': rows('Key,Team,Since', 'K1,North,', "k'2,South,", 'k1,East,') };
    const { table, outcome } = await read(owners, { replace: { K2: "k'2", ' none ': 'K1', K1: 'k1' } });
    expect(table?.map((row) => row[1])).toEqual(['East', 'South', 'nobody', 'North', 'East']);
    expect(outcome.lookups).toEqual([{ lookup: 'owners', matched: 4, unmatched: 0, blank: 1 }]);
  });

  it('that say two things of one key are refused, without the key', async () => {
    const owners = {
      'o.csv': rows('Key,Team,Since', 'K9,a,', 'secret,North,'),
      'p.csv': rows('Key,Team,Since', 'secret,South,'),
    };
    const failed = read(owners);
    await expect(failed).rejects.toThrow(/owners says two things of one key: o\.csv row 2 and p\.csv row 1/);
    await expect(failed).rejects.not.toThrow(/secret/);
    await expect(failed).rejects.toThrow(ExportError);
  });

  it('that are damaged are refused: no row of the object could be blamed', async () => {
    for (const line of ['K2', 'K2,"x', 'K2,a"b,2025-01-01,more']) {
      const owners = { 'o.csv': rows('Key,Team,Since', 'K1,North,', line) };
      await expect(read(owners)).rejects.toThrow(/o\.csv \(lookup owners\) is damaged at row 2: /);
    }
    await expect(read({ 'o.csv': rows('Key,Since', 'K1,') })).rejects.toThrow(/o\.csv has no column "Team"/);
  });
});
