import { describe, expect, it } from 'vitest';
import { sniffFormat, sniffRecords } from '../../../../shared/ingest/profile/sniff-format.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('the format of a text file', () => {
  it.each([
    ['commas', utf8('a,b,c\n1,2,3\n'), ',', 'utf-8'],
    ['semicolons, with commas in numbers', utf8('a;b;c\n1,5;2,5;3,5\n'), ';', 'utf-8'],
    ['tabs', utf8('a\tb, and c\n1\t2\n'), '\t', 'utf-8'],
    ['commas, with a quoted header full of semicolons', utf8('"a;b;c;d",e\n1,2\n'), ',', 'utf-8'],
    ['pipes', utf8('a|b\n1|2\n'), '|', 'utf-8'],
    ['letters that are no UTF-8', Buffer.from('n\xe4me,b\n1,2\n', 'latin1'), ',', 'windows-1252'],
    ['UTF-16', Buffer.from('\ufeffa;b\n1;2\n', 'utf16le'), ';', 'utf-16le'],
    ['a letter that is cut off at the end', utf8('a,b\n1,é').subarray(0, -1), ',', 'utf-8'],
    ['one column', utf8('a\n1\n'), ',', 'utf-8'],
  ])('%s', (_, bytes, delimiter, encoding) => {
    expect(sniffFormat(bytes)).toEqual({ delimiter, encoding });
  });
});

it.each([
  ['filled with it', 'leadId,attributes\n1,"{""New Value"":""MQL""}"\n', ['attributes']],
  ['in quotes, after a mark of bytes', '\ufeff"attributes";"x"\r\n"{}";"1"\r\n', ['attributes']],
  ['filled with something else', 'leadId,attributes\n1,blue\n2,"{}"\n', undefined],
  ['without a row', 'leadId,attributes\n', undefined],
  ['of another name', 'leadId,attribute\n1,"{}"\n', undefined],
])('the column of JSON that Marketo writes, %s', (_, text, json) => {
  expect(sniffFormat(utf8(text)).json).toEqual(json);
});

describe('the records of a file without an ending, as AppFlow names them', () => {
  it.each([
    ['one object a line', 'flow/2026/a1b2-0001', utf8('{"Id":"1"}\n'), 'ndjson'],
    ['the same after a mark of bytes and a blank line', 'a1', utf8('\ufeff\n {"Id":"1"}\n'), 'ndjson'],
    ['Parquet', 'flow.v2/a1', utf8('PAR1\x15\x04'), 'parquet'],
    ['a table', 'a1', utf8('Id,Name\n1,{x}\n'), undefined],
    ['what its name says', 'a1.csv', utf8('{"Id":"1"}\n'), undefined],
  ])('%s', (_, key, bytes, records) => {
    expect(sniffRecords(key, bytes)).toBe(records);
  });
});
