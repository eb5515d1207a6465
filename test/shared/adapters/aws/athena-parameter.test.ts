import { expect, it } from 'vitest';
import { athenaParameter } from '../../../../shared/adapters/aws/athena-parameter.ts';
import { ContractError } from '../../../../shared/contracts/errors.ts';

it.each([
  ["O'Brien", "'O''Brien'"],
  ["x' OR 1=1 --", "'x'' OR 1=1 --'"],
  ["''", "''''''"],
  ['\\', "'\\'"],
  ['?', "'?'"],
  ['Zürich 🦆', "'Zürich 🦆'"],
  ['two\nlines\tand a tab', "'two\nlines\tand a tab'"],
  ['', "''"],
  [-3, '-3'],
  [9007199254740991, '9007199254740991'],
])('writes %j as %s', (value, written) => {
  expect(athenaParameter(value)).toBe(written);
});

it.each(['a\0', 'a\u001b[0m', '\u007f', '\u0085', '\ud83e', 'a'.repeat(1023), 0.5, Number.NaN, 2 ** 53])(
  'refuses %j',
  (value) => {
    expect(() => athenaParameter(value)).toThrow(ContractError);
  },
);
