import { describe, expect, it } from 'vitest';
import { type TextTable, withoutLateRecords } from '../../../shared/quality/without-late-records.ts';

/** `id,value` lines as a table; the first is the header. */
function table(...lines: string[]): TextTable {
  const [header = [], ...rows] = lines.map((line) => line.split(','));
  return { header, rows };
}
const lines = ({ header, rows }: TextTable) => [header, ...rows].map((row) => row.join(','));

describe('a later export without what arrived late', () => {
  const records: readonly [string, TextTable, TextTable, string[]][] = [
    ['a new row is late', table('id,a', '1,x'), table('id,a', '1,x', '2,y'), ['id,a', '1,x']],
    ['another value is a correction', table('id,a', '1,x'), table('id,a', '1,z'), ['id,a', '1,z']],
    ['a filled blank is late', table('id,a,b', '1, ,x'), table('id,a,b', '1,new,z'), ['id,a,b', '1,,z']],
    [
      'an older version of a record may have said less',
      table('id,a', '1,', '1,x'),
      table('id,a', '1,', '1,x', '1,z'),
      ['id,a', '1,', '1,x', '1,z'],
    ],
    ['a value that is blank now is a correction', table('id,a', '1,x'), table('id,a', '1,'), ['id,a', '1,']],
    ['a row that is gone is a correction', table('id,a', '1,x', '2,y'), table('id,a', '2,y'), ['id,a', '2,y']],
    ['columns are told by name', table('a,id', 'x,1'), table('id,b,a', '1,new,z'), ['id,b,a', '1,new,z']],
    [
      'the order is the later one',
      table('id,a', '1,x', '2,y'),
      table('id,a', '2,y', '3,z', '1,x'),
      ['id,a', '2,y', '1,x'],
    ],
  ];
  it.each(records)('by id: %s', (_, before, after, expected) => {
    expect(lines(withoutLateRecords(before, after, { column: 'id', tellsRowsApart: true }))).toEqual(expected);
  });

  const log: readonly [string, TextTable, TextTable, string[]][] = [
    ['what is added to a unit is late', table('deal,at', 'd,1'), table('deal,at', 'd,1', 'd,2'), ['deal,at', 'd,1']],
    [
      'what replaces something is a correction',
      table('deal,at', 'd,1', 'd,2'),
      table('deal,at', 'd,1', 'd,3', 'd,4'),
      ['deal,at', 'd,1', 'd,3', 'd,4'],
    ],
    ['a new unit is late', table('deal,at', 'd,1'), table('deal,at', 'e,1', 'd,1'), ['deal,at', 'd,1']],
    ['an equal row again is late', table('deal,at', 'd,1'), table('deal,at', 'd,1', 'd,1'), ['deal,at', 'd,1']],
    [
      'units are told apart',
      table('deal,at', 'd,1', 'e,1'),
      table('deal,at', 'd,9', 'e,1', 'e,2'),
      ['deal,at', 'd,9', 'e,1'],
    ],
    [
      'a new column changes no row',
      table('deal,at', 'd,1'),
      table('deal,by,at', 'd,me,1', 'd,me,2'),
      ['deal,by,at', 'd,me,1'],
    ],
  ];
  it.each(log)('of a log: %s', (_, before, after, expected) => {
    expect(lines(withoutLateRecords(before, after, { column: 'deal', tellsRowsApart: false }))).toEqual(expected);
  });
});
