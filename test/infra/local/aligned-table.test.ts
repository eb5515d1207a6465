import { expect, it } from 'vitest';
import { alignedTable } from '../../../infra/local/aligned-table.ts';

it('puts words to the left and numbers to the right', () => {
  expect(
    alignedTable(
      ['cell', 'entered', ''],
      [
        ['a', '9', 'x'],
        ['long', '1,234', ''],
      ],
    ),
  ).toEqual(['cell  entered', 'a           9  x', 'long    1,234']);
});

it('leaves out a header that says nothing', () => {
  expect(alignedTable(['', ''], [['total', '0.4 s']])).toEqual(['total  0.4 s']);
});
