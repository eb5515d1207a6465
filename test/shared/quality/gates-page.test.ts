import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GATES } from '../../../shared/quality/gates/gates.ts';
import { allowedText } from '../../../shared/report/page/gate-text.ts';

/** The page that says what every gate looks for is the one that is read before a threshold is changed. */
test('docs/gates.md lists every gate with what it looks for, what it allows and what it does', () => {
  const page = readFileSync(new URL('../../../docs/gates.md', import.meta.url), 'utf8');
  const listed = page.split('\n').filter((line) => line.startsWith('| `'));
  const rows = GATES.map((gate) => `| \`${gate.id}\` | ${gate.looksFor} | ${allowedText(gate)} | ${gate.severity} |`);
  expect(listed).toEqual(rows);
});
