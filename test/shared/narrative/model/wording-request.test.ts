import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fact, FactKind } from '../../../../shared/contracts/narrative.ts';
import { ANSWER_SCHEMA } from '../../../../shared/narrative/model/answer.ts';
import { toldGrammar } from '../../../../shared/narrative/model/told-grammar.ts';
import { PROMPT_HASH, wordingKey } from '../../../../shared/narrative/model/wording-key.ts';
import { wordingRequest } from '../../../../shared/narrative/model/wording-request.ts';
import { FACTS } from '../verifier/facts-of-test.ts';
import { factOfTest } from './fact-of-test.ts';

it('tells a model what is compared by names of ours, and nothing that was counted or typed', () => {
  const { facts } = wordingRequest([factOfTest('f1')]);
  expect(JSON.parse(facts)).toEqual({
    facts: [
      {
        ...{ id: 'f1', kind: 'finding', pattern: 'drop_off', evidence: 'supported', state: 'new' },
        labels: { segment: { role: 'segment', names: 'segment_a' } },
        numbers: { share: { unit: 'share' } },
        relations: factOfTest('f1').relations,
        caveats: ['caveat'],
        grammar: toldGrammar(factOfTest('f1')),
      },
    ],
  });
});

it('is the same whatever the customer typed: names, numbers, caveats, ids and audiences do not reach it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.double(), (text, value) => {
      const fact = factOfTest('f1');
      const typed = factOfTest('f1', {
        cites: [text],
        labels: { segment: { role: 'segment', opaque: 'segment_a', text } },
        numbers: { share: { unit: 'share', value, text, source: { file: text, record: text, path: text } } },
        caveats: { caveat: text },
        audiences: [text],
      });
      expect(wordingRequest([typed])).toEqual(wordingRequest([fact]));
      expect(wordingKey('model', [typed])).toBe(wordingKey('model', [fact]));
    }),
  );
});

it('says of a count whether it is one, for the noun after it', () => {
  const counted = (value: number) =>
    factOfTest('f1', {
      numbers: { whole: { unit: 'count', value, text: '', source: { file: '', record: '', path: '' } } },
    });
  const told = (value: number) => JSON.parse(wordingRequest([counted(value)]).facts).facts[0].numbers.whole;
  expect([told(1), told(0), told(7)]).toEqual([
    { unit: 'count', plural: false },
    { unit: 'count', plural: true },
    { unit: 'count', plural: true },
  ]);
});

it('holds the answer to a schema that Bedrock takes: closed objects, no bounds, and every kind of fact', () => {
  const text = JSON.stringify(ANSWER_SCHEMA);
  expect(text).not.toMatch(/"(minimum|maximum|minLength|maxLength|minItems|maxItems|pattern|format|\$ref|\$schema)"/);
  expect(text.match(/"type":"object"/g)).toHaveLength(2);
  expect(text.match(/"additionalProperties":false/g)).toHaveLength(2);
  const accepts = new Ajv.default({ strict: true }).compile(ANSWER_SCHEMA);
  for (const kind of FactKind.options)
    expect(accepts({ statements: [{ factIds: ['f1'], kind, text: '' }] }), kind).toBe(true);
  expect(accepts({ statements: [{ factIds: ['f1'], kind: 'advice', text: '' }] })).toBe(false);
  expect(accepts({ statements: [], note: '' })).toBe(false);
});

it('is found again by model, prompt and facts alone', () => {
  expect(wordingKey('model', [factOfTest('f1')])).toMatch(/^[0-9a-f]{64}$/);
  expect(PROMPT_HASH).toMatch(/^[0-9a-f]{64}$/);
  const keys = [
    wordingKey('model', [factOfTest('f1')]),
    wordingKey('another', [factOfTest('f1')]),
    wordingKey('model', [factOfTest('f2')]),
    wordingKey('model', [factOfTest('f1', { state: 'persisting' })]),
    wordingKey('model', [factOfTest('f1'), factOfTest('f2')]),
    wordingKey('model', [factOfTest('f2'), factOfTest('f1')]),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

it('keeps a request of six facts under 35,000 characters, the prompt included', () => {
  const longest = FACTS.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, 6);
  const { instructions, facts } = wordingRequest(longest);
  expect(instructions.length).toBeLessThan(15_000);
  expect(instructions.length + facts.length).toBeLessThan(35_000);
});

function lengthOf(fact: Fact): number {
  return wordingRequest([fact]).facts.length;
}
