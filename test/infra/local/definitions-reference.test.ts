import { expect, test } from 'vitest';
import { definitionsReference } from '../../../infra/local/definitions-reference.ts';
import type { SchemaPart } from '../../../shared/contracts/schema-part.ts';
import { GATES } from '../../../shared/quality/gates/gates.ts';

const text = { type: 'string' };
const schema: SchemaPart = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    share: { type: 'number', minimum: 0, maximum: 1 },
    days: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    between: { type: 'string', enum: [',', '|', '\t'] },
    files: { anyOf: [text, { type: 'array', items: text }] },
    rates: { type: 'object', additionalProperties: { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,6})?$' } },
    parts: {
      type: 'array',
      minItems: 2,
      maxItems: 12,
      items: { type: 'object', properties: { on: { type: 'boolean' } } },
    },
  },
};

test('each part of the definitions becomes a table of its keys', () => {
  const sections = [
    { name: 'Whole', paths: [''], meanings: { name: 'Whose.', share: ['How much.', '0.5'] as const } },
    { name: 'Small part', paths: ['parts[]', 'parts[]'], meanings: { on: 'Whether.' } },
  ];
  const written = definitionsReference(schema, sections, []);
  expect(written.slice(written.indexOf('## Whole'))).toBe(`## Whole

| key | value | default | meaning |
|---|---|---|---|
| **\`name\`** | text |  | Whose. |
| \`share\` | number, 0 to 1 | 0.5 | How much. |
| \`days\` | whole number from 1 |  |  |
| \`between\` | \`,\`, \`\\|\`, \`\\t\` |  |  |
| \`files\` | text, or list of texts |  |  |
| \`rates\` | name: decimal in quotes such as "1.085" |  |  |
| \`parts\` | list of [small part](#small-part) (2 or more, 12 at most) |  |  |

## Small part

At \`parts[]\`, \`parts[]\`.

| key | value | default | meaning |
|---|---|---|---|
| \`on\` | \`true\`, \`false\` |  | Whether. |
`);
});

test('a pattern that nobody has put in words is an error', () => {
  const strange = { properties: { code: { type: 'string', pattern: '^x$' } } };
  expect(() => definitionsReference(strange, [{ name: 'Whole', paths: [''], meanings: {} }], [])).toThrow('^x$');
});

test('every gate has its unit, what it allows, what it does and what it looks for', () => {
  const written = definitionsReference(schema, [], GATES);
  expect(written).toContain(
    '| `often_blank` | share | under 20.0% | constrain | every dimension is filled for most units |',
  );
  expect(written.split('\n').filter((line) => line.startsWith('| `'))).toEqual(
    expect.arrayContaining(GATES.map(({ id }) => expect.stringContaining(`| \`${id}\` |`))),
  );
});
