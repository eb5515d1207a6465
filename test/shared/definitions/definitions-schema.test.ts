import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contractSchemas } from '../../../shared/contracts/schemas.ts';
import { smallDefinitions, smallWith } from './small-definitions.ts';

const example = readFileSync(new URL('../../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const schema = contractSchemas()['definitions.schema.json'];

describe('the schema of the definitions, for editors', () => {
  const validate = new Ajv2020().compile(schema ?? false);

  it('has a title, a description and its draft', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Segment Signals: definitions',
      description: expect.stringMatching(/\.$/),
    });
  });

  it.each([
    ['the example company', example],
    ['the small file', smallDefinitions],
  ])('takes %s', (_, text) => {
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a misspelt key', smallWith('owner: RevOps', 'owned: RevOps')],
    ['a value of no list', smallWith('mode: undated', 'mode: undatd')],
    ['an id that is none', smallWith('id: country', 'id: Country')],
  ])('refuses %s', (_, text) => {
    expect(validate(parse(text))).toBe(false);
  });
});
