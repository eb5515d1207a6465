import { expect, it } from 'vitest';
import { COMMON_WORDS, ownWordsOf } from '../../../../shared/narrative/model/fact-words.ts';
import { INSTRUCTIONS } from '../../../../shared/narrative/model/prompt.ts';
import { wordingRequest } from '../../../../shared/narrative/model/wording-request.ts';
import { toldWordsOf } from '../../../../shared/narrative/verifier/grounding/told-words.ts';
import { FACTS } from '../verifier/facts-of-test.ts';
import { FACTS_OF_KINDS } from './facts-of-kinds.ts';

const facts = [...FACTS, ...FACTS_OF_KINDS];

it.each(facts)(
  'a model is told every word that the verifier takes of a fact, once, and no other: $id $kind',
  (fact) => {
    const told = [...COMMON_WORDS, ...ownWordsOf(fact)];
    expect(told.toSorted()).toEqual([...toldWordsOf(fact)].toSorted());
    expect(JSON.parse(wordingRequest([fact]).facts).facts[0].words.split(' ')).toEqual(ownWordsOf(fact));
  },
);

it('words of all facts are told in the prompt alone, and are words', () => {
  expect(INSTRUCTIONS).toContain(`: ${COMMON_WORDS.join(' ')}.`);
  expect(COMMON_WORDS).toEqual(expect.arrayContaining(['the', 'of', 'against', 'shown']));
  for (const word of [...COMMON_WORDS, ...facts.flatMap(ownWordsOf)]) expect(word).toMatch(/^[a-z]+$/);
});

it('what facts share is no word of one kind, pattern or part', () => {
  for (const word of ['whole', 'all', 'median', 'won', 'month', 'since', 'tested'])
    expect(COMMON_WORDS).not.toContain(word);
  expect(new Set(facts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
});

it('keeps a request short: some three thousand tokens before the facts, and few words with each', () => {
  expect(INSTRUCTIONS.length).toBeLessThan(13_000);
  for (const fact of facts) expect(ownWordsOf(fact).join(' ').length, fact.id).toBeLessThan(500);
});
