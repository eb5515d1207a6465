import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD, nextRecord, recordSpan } from '../../../../shared/adapters/duckdb/export-records.ts';

const COMMA = 44;

type Found = readonly (readonly string[] | 'broken' | 'endless')[];

/** All records of a text, given to the scanner in pieces of `block` bytes. */
function records(text: string, block = text.length + 1, capacity = 50): Found {
  const bytes = Buffer.from(text);
  const span = recordSpan(capacity);
  const found: (string[] | 'broken' | 'endless')[] = [];
  let from = 0;
  let known = Math.min(block, bytes.length);
  while (from < bytes.length) {
    const last = known >= bytes.length;
    const data = bytes.subarray(0, known);
    const outcome = from < known ? nextRecord(data, from, last, COMMA, span) : 'more';
    if (outcome === 'more') {
      known = Math.min(known + block, bytes.length);
      continue;
    }
    if (outcome === 'endless') return [...found, 'endless'];
    found.push(outcome === 'broken' ? 'broken' : fields(data));
    from = span.next;
  }
  return found;

  function fields(data: Buffer): string[] {
    return Array.from({ length: span.fields }, (_, field) => {
      const text = data.toString('utf8', span.starts[field], span.ends[field]);
      return span.quoted[field] === 1 ? text.replaceAll('""', '"') : text;
    });
  }
}

const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', ''), maxLength: 6 });
const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('nextRecord', () => {
  it.each<[string, string, Found]>([
    [
      'fields',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last line without an end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF and LF',
      'a,b\r\nc,d\ne,f\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'empty fields',
      ',\n,,\n',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a blank line', 'a\n\nb', [['a'], [''], ['b']]],
    ['quotes around delimiters and line ends', '"a,b","c\r\nd"\r\n', [['a,b', 'c\r\nd']]],
    ['doubled quotes', '"a ""b""",""""\n', [['a "b"', '"']]],
    ['quotes within a text', '5" pipe,a"b"\n', [['5" pipe', 'a"b"']]],
    ['an empty quoted field at the end', 'a,""', [['a', '']]],
    ['a quote that never closes, on its line only', 'a,"b\nc,d\n', ['broken', ['c', 'd']]],
    ['a quote that never closes, and a later one', 'a,"b\nc,"d"\n', ['broken', ['c', 'd']]],
    ['text after a closing quote', 'a,"b"c\nd,e\n', ['broken', ['d', 'e']]],
    ['a carriage return alone after a closing quote', 'a,"b"\rc\nd,e\n', ['broken', ['d', 'e']]],
    ['a carriage return at the very end', 'a,"b"\r', [['a', 'b']]],
    ['a quote that opens at the very end', 'a,"', ['broken']],
  ])('finds %s', (_, text, expected) => {
    for (const block of [1, 2, 3, text.length + 1]) expect(records(text, block)).toEqual(expected);
  });

  it('reads back every table that is written with quotes, wherever blocks end', () => {
    void fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (rows, lineEnd, block) => {
        const text = rows.map((row) => row.map(quote).join(',') + lineEnd).join('');
        expect(records(text, block)).toEqual(rows);
      }),
    );
  });

  it('finds the same in any bytes, wherever blocks end', () => {
    void fc.assert(
      fc.property(
        field.chain((one) => fc.array(field, { maxLength: 9 }).map((more) => [one, ...more].join(','))),
        fc.integer({ min: 1, max: 9 }),
        (text, block) => {
          expect(records(text, block)).toEqual(records(text));
        },
      ),
    );
  });

  it('counts the fields beyond those it has room for', () => {
    const span = recordSpan(2);
    expect(nextRecord(Buffer.from('a,b,c\n'), 0, true, COMMA, span)).toBe('record');
    expect(span.fields).toBe(3);
  });

  it('holds a quoted field beyond the longest record for one that never closes, wherever blocks end', () => {
    const text = `"${'a\n'.repeat(LONGEST_RECORD / 2)}"\nb\n`;
    const lines: Found = [...Array<'broken'>(1).fill('broken'), ...Array<string[]>(LONGEST_RECORD / 2 - 1).fill(['a'])];
    for (const block of [LONGEST_RECORD / 2, 2 * LONGEST_RECORD]) {
      const found = records(text, block);
      expect(found.length).toBe(lines.length + 2);
      expect(found.slice(0, 2)).toEqual(['broken', ['a']]);
    }
  });

  it.each(['', '"'])('tells of a line without an end after %s', (start) => {
    const text = `${start}${'a'.repeat(LONGEST_RECORD + 1)}`;
    for (const block of [LONGEST_RECORD / 2, 2 * LONGEST_RECORD])
      expect(records(`${text}\n`, block)).toEqual(['endless']);
  });
});
