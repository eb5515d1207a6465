import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportPlan } from '../../../../shared/ports.ts';
import { column, FORMAT, planOf, readExport } from './export-in-folder.ts';

type Reading = { readonly at?: number; readonly day?: number; readonly value?: unknown; readonly problem?: string };

/** Reads each text as a required column, in a row of its own: it is accepted with a value, or rejected with a problem. */
async function readTexts(
  texts: readonly string[],
  read: 'text' | 'instant' | 'day' | 'hundredths' | 'boolean',
  more: Partial<ExportPlan> = {},
): Promise<readonly Reading[]> {
  const rows = texts.map((text, row) => `${row},"${text.replaceAll('"', '""')}"`);
  const files = { 'a.csv': ['Id,Text', ...rows].join('\n') };
  const columns = {
    text: { loss_reason: { column: 'x' } },
    hundredths: { amount_minor: { column: 'x' } },
    boolean: { funnel: { column: 'x' } },
    day: { closed_day: { column: 'x' } },
    instant: { closed_day: { column: 'x_day' }, amount_minor: { column: 'x_at' } },
  }[read];
  const plan = planOf(files, {
    columns: [column('id', 'Id', 'text'), column('x', 'Text', read, { required: true })],
    targets: [{ table: 'opportunity', columns, whereFilled: [] }],
    ...more,
  });
  const { tables } = await readExport(files, plan);
  const readings: Reading[] = texts.map(() => ({}));
  for (const { row_number, reason } of tables.rejected ?? [])
    readings[Number(row_number) - 1] = { problem: String(reason) };
  for (const row of tables.opportunity ?? []) {
    const [number, day] = [Number(row.amount_minor), Number(row.closed_day)];
    const reading = {
      text: { value: row.loss_reason },
      hundredths: { value: row.amount_minor },
      boolean: { value: row.funnel },
      day: { day },
      instant: { at: number, day },
    }[read];
    readings[Number(row.row_number) - 1] = reading;
  }
  return readings;
}

/** Each reading with its text, so that a difference shows what it is about. */
function beside(
  texts: readonly string[],
  readings: readonly Reading[],
): readonly (Reading & { readonly text?: string })[] {
  return readings.map((reading, row) => ({ text: texts[row] ?? '', ...reading }));
}

function expectedOf(cases: readonly (readonly [string, unknown])[], problem: string): readonly unknown[] {
  return cases.map(([text, value]) => (value === null ? { text, problem } : { text, value }));
}

const seconds = (iso: string) => Date.parse(iso) / 1000;
const epochDay = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const NEW_YORK = { reportingZone: 'America/New_York' } as const;

describe('instants', () => {
  const zoned: readonly [string, string, string][] = [
    ['2025-07-03T14:05:11Z', '2025-07-03T14:05:11Z', '2025-07-03'],
    ['2025-07-03T14:05:11.999Z', '2025-07-03T14:05:11Z', '2025-07-03'],
    ['2025-07-03 14:05:11.000+0000', '2025-07-03T14:05:11Z', '2025-07-03'],
    ['2025-07-03T14:05Z', '2025-07-03T14:05:00Z', '2025-07-03'],
    ['2025-07-03T14:05', '2025-07-03T14:05:00Z', '2025-07-03'],
    ['2025-07-03T14:05:11-05', '2025-07-03T19:05:11Z', '2025-07-03'],
    ['2025-07-03T14:05+05:30', '2025-07-03T08:35:00Z', '2025-07-03'],
    ['2025-07-03T14:05:11.5-0330', '2025-07-03T17:35:11Z', '2025-07-03'],
    ['2025-07-03', '2025-07-03T04:00:00Z', '2025-07-03'],
    ['2025-01-03', '2025-01-03T05:00:00Z', '2025-01-03'],
    // The month's edge in the reporting zone.
    ['2025-07-01T03:59:59Z', '2025-07-01T03:59:59Z', '2025-06-30'],
    ['2025-07-01T04:00:00Z', '2025-07-01T04:00:00Z', '2025-07-01'],
    // Clocks set forward at 07:00Z, set back at 06:00Z: a day of 23 hours, one of 25.
    ['2025-03-09T04:59:59Z', '2025-03-09T04:59:59Z', '2025-03-08'],
    ['2025-03-09T06:59:59Z', '2025-03-09T06:59:59Z', '2025-03-09'],
    ['2025-03-09T07:00:00Z', '2025-03-09T07:00:00Z', '2025-03-09'],
    ['2025-03-10T03:59:59Z', '2025-03-10T03:59:59Z', '2025-03-09'],
    ['2025-11-02T05:30:00Z', '2025-11-02T05:30:00Z', '2025-11-02'],
    ['2025-11-02T06:30:00Z', '2025-11-02T06:30:00Z', '2025-11-02'],
    ['2025-11-03T04:59:59Z', '2025-11-03T04:59:59Z', '2025-11-02'],
    ['2025-11-03T05:00:00Z', '2025-11-03T05:00:00Z', '2025-11-03'],
    ['1969-12-31T23:59:59.5Z', '1969-12-31T23:59:59Z', '1969-12-31'],
    ['2024-02-29', '2024-02-29T05:00:00Z', '2024-02-29'],
    ['  2025-07-03\t', '2025-07-03T04:00:00Z', '2025-07-03'],
    // As loaders write times: an hour of one digit, and UTC by its name.
    ['2025-07-03 3:15:52', '2025-07-03T03:15:52Z', '2025-07-02'],
    ['2025-07-03 3:15:52.5+02:00', '2025-07-03T01:15:52Z', '2025-07-02'],
    ['2025-07-03 14:05:11.999 UTC', '2025-07-03T14:05:11Z', '2025-07-03'],
    ['2025-07-03 4:05 UTC', '2025-07-03T04:05:00Z', '2025-07-03'],
    // As APIs write them: milliseconds since 1970 (RFC 9562's example of a Unix time in 48 bits is 2022-02-22T19:22:22Z).
    ['1645557742000', '2022-02-22T19:22:22Z', '2022-02-22'],
    ['1645557742999', '2022-02-22T19:22:22Z', '2022-02-22'],
    ['0000000000000', '1970-01-01T00:00:00Z', '1969-12-31'],
  ];
  it('are read with their zone, and a date as that day of the reporting zone', async () => {
    const texts = zoned.map(([text]) => text);
    const expected = zoned.map(([text, at, day]) => ({ text, at: seconds(at), day: epochDay(day) }));
    expect(beside(texts, await readTexts(texts, 'instant', NEW_YORK))).toEqual(expected);
    expect(beside(texts, await readTexts(texts, 'day', NEW_YORK))).toEqual(expected.map(({ at: _, ...rest }) => rest));
  });

  const local: readonly [string, string][] = [
    ['2025-03-09 01:59:59', '2025-03-09T06:59:59Z'],
    // A time that does not exist moves on by the hour; one that exists twice is the second.
    ['2025-03-09 02:30:00', '2025-03-09T07:30:00Z'],
    ['2025-03-09 03:00:00', '2025-03-09T07:00:00Z'],
    ['2025-11-02 00:59:59', '2025-11-02T04:59:59Z'],
    ['2025-11-02 01:30:00', '2025-11-02T06:30:00Z'],
    ['2025-11-02 02:00:00', '2025-11-02T07:00:00Z'],
    ['2025-07-03T00:00:00', '2025-07-03T04:00:00Z'],
  ];
  it('without a zone are read in the zone of the format', async () => {
    const texts = local.map(([text]) => text);
    const readings = await readTexts(texts, 'instant', { format: { ...FORMAT, zone: 'America/New_York' } });
    expect(readings.map(({ at }, row) => [texts[row], at])).toEqual(local.map(([text, at]) => [text, seconds(at)]));
  });

  it('at midnight without a zone are that day where only a day is asked for', async () => {
    const texts = ['2025-07-03 00:00:00', '2025-07-03T00:00', '2025-07-03 0:00:00.000', '2025-07-03 00:00:00Z'];
    const days = (await readTexts(texts, 'day', NEW_YORK)).map(({ day }) => day);
    expect(days).toEqual(['2025-07-03', '2025-07-03', '2025-07-03', '2025-07-02'].map(epochDay));
  });

  const unreadable = [
    '2025-02-30',
    '2025-02-30 3:00:00',
    '2025-07-03 3',
    '2025-07-03 3:5:11',
    '2025-07-03 UTC',
    '2025-07-03 14:05:11Z UTC',
    '2025-07-03 14:05:11+01:00 UTC',
    '2025-02-30 00:00:00',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-07-00T10:00:00Z',
    '2025-7-3',
    '20250703',
    '2025-07-03T24:00:00Z',
    '2025-07-03T14:60:00Z',
    '2025-07-03T14:05:60Z',
    '2025-07-03T14:05:11z',
    '2025-07-03T14:05:11+15:00',
    '2025-07-03T14:05:11+05:60',
    '2025-07-03T14',
    '2025-07-03T14:05:11 Z',
    '2025-07-03Z',
    '03/04/2025',
    '45000',
    '1645557742',
    '16455577420000',
    '164555774200.5',
    '-164555774200',
    'yesterday: -a',
    '2025-07-03T14:05:11,5Z',
    '٢٠٢٥-07-03',
  ];
  it.each(['instant', 'day'] as const)('that do not exist or are not written so are no %s', async (read) => {
    const expected = unreadable.map((text) => ({ text, problem: 'bad_date' }));
    expect(beside(unreadable, await readTexts(unreadable, read))).toEqual(expected);
  });

  it.each<[ExportPlan['format']['dates'], string, string | undefined]>([
    ['month/day/year', '03/04/2025', '2025-03-04'],
    ['day/month/year', '03/04/2025', '2025-04-03'],
    ['iso', '03/04/2025', undefined],
    ['day.month.year', '03/04/2025', undefined],
    ['day.month.year', '03.04.2025', '2025-04-03'],
    ['day.month.year', '3.4.2025 9:05', '2025-04-03'],
    ['month/day/year', '3/4/2025', '2025-03-04'],
    ['month/day/year', '13/4/2025', undefined],
    ['day/month/year', '13/4/2025', '2025-04-13'],
    ['day/month/year', '4/13/2025', undefined],
    ['month/day/year', '2/30/2025', undefined],
    ['month/day/year', '3/4/25', undefined],
    ['month/day/year', '3/4/2025 25:00', undefined],
    ['month/day/year', '3/4/2025 9:05 PM', undefined],
    ['month/day/year', '2025-03-04', '2025-03-04'],
    ['month/day/year', '2025-03-04T10:00:00Z', '2025-03-04'],
  ])('with dates as %s reads %s as %s', async (dates, text, day) => {
    const [reading] = await readTexts([text], 'day', { format: { ...FORMAT, dates } });
    expect(reading).toEqual(day === undefined ? { problem: 'bad_date' } : { day: epochDay(day) });
  });

  it('reads the time of a plain date in the zone of the format', async () => {
    const format = { ...FORMAT, dates: 'month/day/year', zone: 'America/New_York' } as const;
    const readings = await readTexts(['7/3/2025 9:05', '07/03/2025 21:05:11'], 'instant', { format });
    expect(readings.map(({ at }) => at)).toEqual([seconds('2025-07-03T13:05:00Z'), seconds('2025-07-04T01:05:11Z')]);
    expect(readings.map(({ day }) => day)).toEqual([epochDay('2025-07-03'), epochDay('2025-07-04')]);
  });

  it('never moves a plain date to another day, whatever the zones', async () => {
    for (const reportingZone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'America/Sao_Paulo', 'Asia/Beirut']) {
      const texts = ['2018-11-04', '2022-03-27', '2025-03-09', '2025-07-03'];
      const readings = await readTexts(texts, 'instant', { reportingZone });
      expect(readings.map(({ day }) => day)).toEqual(texts.map(epochDay));
    }
  });

  it('holds days outside of the range to be out of range', async () => {
    const dayRange = [epochDay('2000-01-01'), epochDay('2030-12-31')] as const;
    const beyond = ['1999-12-31', '2031-01-01', '0001-01-01', '9999-12-31T00:00:00Z'];
    for (const read of ['instant', 'day'] as const) {
      const expected = beyond.map((text) => ({ text, problem: 'date_out_of_range' }));
      expect(beside(beyond, await readTexts(beyond, read, { dayRange }))).toEqual(expected);
    }
    const edges = await readTexts(['2000-01-01', '2030-12-31T23:59:59Z'], 'instant', { dayRange });
    expect(edges.map(({ day }) => day)).toEqual(dayRange);
  });
});

describe('hundredths', () => {
  const numbers: readonly [string, number | string | null][] = [
    ['0', 0],
    ['1', 100],
    ['12.3', 1230],
    ['-12.34', -1234],
    ['+5', 500],
    ['.5', 50],
    ['5.', 500],
    ['1,234', 123_400],
    ['1,234,567.89', 123_456_789],
    ['1234567.89', 123_456_789],
    ['0.005', 1],
    ['-0.005', -1],
    ['1.005', 101],
    ['2.675', 268],
    ['0.0049999999999999999999999999999999999999999999', 0],
    ['1.5E4', 1_500_000],
    ['1.5e+4', 1_500_000],
    ['12345E-3', 1235],
    ['4.5E-3', 0],
    ['5E-3', 1],
    ['1.23456789012345E7', 1_234_567_890],
    ['9999999999999999.99', '999999999999999999'],
    ['92233720368547758.07', '9223372036854775807'],
    ['-92233720368547758.085', null],
    ['92233720368547758.08', null],
    ['1E17', null],
    ['1E999', null],
    ['1,23', null],
    ['12,34,567', null],
    [',234', null],
    ['1,2345', null],
    ['1.234,56', null],
    ['$5', null],
    ['5 USD', null],
    ['€5', null],
    ['(5)', null],
    ['5-', null],
    ['--5', null],
    ['1 234', null],
    ['1.2.3', null],
    ['NaN', null],
    ['Infinity', null],
    ['0x10', null],
    ['1_000', null],
    ['.', null],
    ['E5', null],
    ['٣', null],
  ];
  it('are read without a guess', async () => {
    const texts = numbers.map(([text]) => text);
    expect(beside(texts, await readTexts(texts, 'hundredths'))).toEqual(expectedOf(numbers.map(asText), 'bad_number'));
  });

  const commas: readonly [string, number | null][] = [
    ['1.234,56', 123_456],
    ['0,005', 1],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['1,5E4', 1_500_000],
    ['1,234.56', null],
    ['1234.56', null],
  ];
  it('are read with a decimal comma where the format says so', async () => {
    const texts = commas.map(([text]) => text);
    const readings = await readTexts(texts, 'hundredths', { format: { ...FORMAT, decimals: ',' } });
    expect(beside(texts, readings)).toEqual(expectedOf(commas.map(asText), 'bad_number'));
  });

  it('is exact, and rounds half away from zero, for any digits and exponent', async () => {
    const digits = fc.stringMatching(/^[0-9]{1,12}$/);
    const number = fc.tuple(
      fc.constantFrom('', '-', '+'),
      digits,
      fc.option(digits),
      fc.option(fc.integer({ min: -6, max: 3 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 150, maxLength: 600 }), async (numbers) => {
        const texts = numbers.map(
          ([sign, whole, part, exponent]) =>
            `${sign}${whole}${part === null ? '' : `.${part}`}${exponent === null ? '' : `E${exponent}`}`,
        );
        const readings = await readTexts(texts, 'hundredths');
        expect(readings.map(({ value }) => String(value))).toEqual(
          numbers.map(([sign, whole, part, exponent]) =>
            String(hundredths(sign === '-', whole, part ?? '', exponent ?? 0)),
          ),
        );
      }),
      // many in an export: what takes the time is an export
      { numRuns: 5, endOnFailure: true },
    );
  });
});

/** As DuckDB writes integers of 64 bits in JSON. */
function asText([text, value]: readonly [string, unknown]): readonly [string, string | null] {
  return [text, value === null ? null : String(value)];
}

/** By integers alone. */
function hundredths(negative: boolean, whole: string, part: string, exponent: number): bigint {
  const shift = exponent + 2 - part.length;
  const digits = BigInt(whole + part);
  const size =
    shift >= 0 ? digits * 10n ** BigInt(shift) : (digits * 2n + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift));
  return negative ? -size : size;
}

describe('booleans', () => {
  const words: readonly [string, boolean | null][] = [
    ...['true', 'TRUE', 'True', '1', 'yes', 'Yes', 't', 'T'].map((text): [string, boolean] => [text, true]),
    ...['false', 'FALSE', '0', 'no', 'No', 'f', 'F'].map((text): [string, boolean] => [text, false]),
    ...['2', '-1', 'on', 'truee', 'n/a', '00'].map((text): [string, null] => [text, null]),
  ];
  it('are read in any letter case', async () => {
    const texts = words.map(([text]) => text);
    const expected = words.map(([text, value]) => [text, value === null ? null : String(value)] as const);
    expect(beside(texts, await readTexts(texts, 'boolean'))).toEqual(expectedOf(expected, 'bad_boolean'));
  });
});

describe('texts', () => {
  const examples: readonly [string, string | null][] = [
    ['  a b  ', 'a b'],
    ['', null],
    ['   ', null],
    ['\u00a0\u2003a\u3000', 'a'],
    ['\u00a0', null],
    ['a\nb\tc\u0000d\u007f\u0085e\u009f', 'abcde'],
    ['\u0085', null],
    ['e\u0301', 'é'],
    ['éé', 'éé'],
    ['名前 😀', '名前 😀'],
    ['"quoted", said ""', '"quoted", said ""'],
    ["'; DROP TABLE typed; --", "'; DROP TABLE typed; --"],
    ['NULL', 'NULL'],
    ['a\u001fb', 'ab'],
    ['\\N', '\\N'],
    ['#comment', '#comment'],
  ];
  it('are trimmed, composed and free of control characters', async () => {
    const texts = examples.map(([text]) => text);
    expect(beside(texts, await readTexts(texts, 'text'))).toEqual(expectedOf(examples, 'missing_id'));
  });

  it('reads any text as trimmed and without control characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 400 }), async (texts) => {
        const readings = await readTexts(texts, 'text');
        expect(readings.map(({ value }) => value)).toEqual(
          texts.map(
            (text) =>
              text
                .replace(/\p{Cc}/gu, '')
                .trim()
                .normalize('NFC') || undefined,
          ),
        );
      }),
      { numRuns: 5 },
    );
  });
});

describe('several ids in one text', () => {
  /** Ids of two columns side by side, for each of the rows that they make. */
  async function readIds(rows: readonly (readonly [string, string])[]) {
    const csv = rows.map((texts, row) =>
      [row + 1, ...texts.map((text) => `"${text.replaceAll('"', '""')}"`)].join(','),
    );
    const files = { 'a.csv': ['Id,One,Other', ...csv].join('\n') };
    const columns = [column('one', 'One', 'ids'), column('other', 'Other', 'ids', { optional: true })];
    const slots = { contact_id: { column: 'one' }, opportunity_id: { column: 'other' } };
    const targets = [{ table: 'activity' as const, columns: slots, whereFilled: [] }];
    const plan = planOf(files, { columns, targets, prefixes: { activity: 'work/activity' } });
    const { outcome, tables } = await readExport(files, plan);
    expect([outcome.accepted, outcome.written.activity]).toEqual([rows.length, tables.activity?.length]);
    return tables.activity?.map((row) => [Number(row.row_number), row.contact_id, row.opportunity_id]);
  }

  it.each<[string, readonly (string | null)[]]>([
    ['501', ['501']],
    ['', [null]],
    ['a b, "c"', ['a b, "c"']],
    ['501;502', ['501', '502']],
    [' 501 ; ; 502; ', ['501', '502']],
    [';', [null]],
    ['[]', [null]],
    ['[null]', [null]],
    ['["501","502"]', ['501', '502']],
    ['[501, 502,null]', ['501', '502']],
    ['["501"', ['["501"']],
    ['[', ['[']],
    ['e\u0301;x', ['\u00e9', 'x']],
  ])('%j is %j', async (text, ids) => {
    expect(await readIds([[text, '']])).toEqual(ids.map((id) => [1, id, null]));
  });

  it('stand side by side in as many rows as the longest list has, in the order of the file', async () => {
    expect(
      await readIds([
        ['1;2', '[7,8,9]'],
        ['', ''],
        ['3', '7'],
      ]),
    ).toEqual([
      [1, '1', '7'],
      [1, '2', '8'],
      [1, null, '9'],
      [2, null, null],
      [3, '3', '7'],
    ]);
  });

  it('none of them is lost or added, whatever the ids', async () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,12}$/).filter((text) => text !== 'null');
    const list = fc.array(id, { maxLength: 4 });
    const texts = (ids: readonly string[], json: boolean) => (json ? JSON.stringify(ids) : ids.join(';'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(list, list, fc.boolean()), { minLength: 1, maxLength: 40 }), async (rows) => {
        const found = await readIds(rows.map(([one, other, json]) => [texts(one, json), texts(other, !json)]));
        const expected = rows.flatMap(([one, other], row) =>
          Array.from({ length: Math.max(1, one.length, other.length) }, (_, nth) => [
            row + 1,
            one[nth] ?? null,
            other[nth] ?? null,
          ]),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });
});
