import { expect, test } from 'vitest';
import { bounded, labelText } from '../../../../shared/narrative/facts/label-text.ts';

test.each([
  ['Retail', 'Retail'],
  ['  two\r\n lines\t', 'two lines'],
  ['\u202eturned\u202c \u200bhidden', 'turned hidden'],
  ['🦆'.repeat(100), `${'🦆'.repeat(79)}…`],
])('%j', (given, expected) => expect(labelText(given)).toBe(expected));

test('what is just long enough is whole', () => expect(bounded('abc', 3)).toBe('abc'));
