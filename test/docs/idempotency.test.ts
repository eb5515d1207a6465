import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/idempotency.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([\w-]+)` \| ([^|]+) \| ([^|]+) \| `(test\/[\w./-]+)`: ([^|]+) \|$/gm)].map(
  ([, name = '', , ways = '', file = '', title = '']) => ({ name, ways: ways.split(', '), file, title }),
);
const WAYS = [
  'reads only',
  'same bytes',
  'conditional write',
  'name used once',
  'receipt',
  'passes on',
  'the next one decides',
];

it('says of every function what makes one of two calls', () => {
  const files = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' });
  const functions = files.filter((file) => file.endsWith('.lambda.ts')).map((file) => basename(file, '.lambda.ts'));
  expect(rows.map(({ name }) => name).toSorted()).toEqual(functions.toSorted());
});

it.each(rows)('$name is one by ways that there are, and a test shows it', ({ ways, file, title }) => {
  expect(WAYS).toEqual(expect.arrayContaining(ways));
  expect(readFileSync(join(root, file), 'utf8')).toContain(title);
});
