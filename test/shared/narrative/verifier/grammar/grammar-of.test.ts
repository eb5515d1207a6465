import { expect, test } from 'vitest';
import type { Fact } from '../../../../../shared/contracts/narrative.ts';
import { grammarOf } from '../../../../../shared/narrative/verifier/grounding/grammar/grammar-of.ts';
import { grammarRefusals } from '../../../../../shared/narrative/verifier/grounding/grammar-refusals.ts';
import { readDraft } from '../../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS_OF_KINDS } from '../../model/facts-of-kinds.ts';
import { BELOW, FLAGGED, RISEN, STANDING, UNSAID } from '../facts-of-test.ts';

/** With the month since when it stands. */
const dated = (state: Fact['state']): Fact => ({ ...BELOW, state, numbers: { ...BELOW.numbers, ...STANDING.numbers } });

/** Which of these may be said besides what a fact tells. */
function asideOf(fact: Fact, sentences: readonly string[]): string[] {
  const told = `{{${fact.id}.segment}} lies below {{${fact.id}.comparator}} from {{${fact.id}.stage}}.`;
  return sentences.filter((sentence) => {
    const text = `${told} ${sentence.replaceAll(/\{(\w+)\}/gu, `{{${fact.id}.$1}}`)}.`;
    return grammarRefusals(readDraft({ text, factIds: [fact.id], kind: fact.kind }, [fact])).length === 0;
  });
}

const PERSISTS = 'It persists since the report of {since}';
const HAS_PERSISTED = 'It has persisted since {since}';
const HAS_CHANGED = 'It has persisted since {since}, and has changed';
const STATES = ['New', 'This is new', 'It persists', PERSISTS, HAS_PERSISTED, 'It has changed', HAS_CHANGED];

test.each<[string, Fact, string[]]>([
  ['new', dated('new'), ['New', 'This is new']],
  ['new, of no month', { ...BELOW, state: 'new' }, ['New', 'This is new']],
  ['persisting', dated('persisting'), ['It persists', PERSISTS, HAS_PERSISTED]],
  ['persisting, of no month', { ...BELOW, state: 'persisting' }, ['It persists']],
  ['changed', dated('changed'), [HAS_PERSISTED, HAS_CHANGED]],
  ['changed, of no month', { ...BELOW, state: 'changed' }, ['It has changed']],
  ['resolved', dated('resolved'), []],
  ['retracted', dated('retracted'), []],
  ['in no state', dated(null), []],
])('says of what is %s since when it stands', (_, fact, said) => {
  expect(asideOf(fact, STATES)).toEqual(said);
});

test('says nothing of the kind where no difference is told: the state is in the sentence', () => {
  for (const state of ['new', 'persisting', 'changed'] as const)
    expect(grammarOf({ ...STANDING, state }).asides).toEqual([]);
  const told = { ...BELOW, relations: [...BELOW.relations, ...STANDING.relations] };
  expect(grammarOf(told).asides).not.toEqual([]);
});

test.each<[Fact['evidence'], boolean]>([
  ['directional', true],
  ['supported', false],
  ['insufficient', false],
  [null, false],
])('says of %s evidence that it is directional: %j', (evidence, isSaid) => {
  const sentences = ['Directional', 'This is directional', 'It is directional'];
  expect(asideOf({ ...BELOW, evidence }, sentences)).toEqual(isSaid ? sentences : []);
});

test('says each caveat as a sentence of its own', () => {
  const fact = { ...BELOW, caveats: { caveat: 'Some are blank', caveat_2: 'Some are late' } };
  expect(asideOf(fact, ['{caveat}', '{caveat_2}', '{caveat} {caveat_2}'])).toEqual(['{caveat}', '{caveat_2}']);
  expect(asideOf(BELOW, ['{caveat}'])).toEqual([]);
});

const caveats = { caveat: 'Some are blank' };
const [touches] = FACTS_OF_KINDS.filter(({ kind }) => kind === 'touches_to_won');
const numberless = { ...BELOW, numbers: {}, relations: [], caveats };

test.each<[string, Fact, boolean]>([
  ['a flag', FLAGGED, false],
  ['what is not said', UNSAID, false],
  ['touches that are not told', { ...numberless, kind: 'touches_to_won' }, false],
  ['a cycle that is not told', { ...numberless, kind: 'sales_cycle' }, false],
  ['touches that are told', touches ?? BELOW, true],
  ['a cycle that is told', { ...BELOW, kind: 'sales_cycle', relations: [], caveats }, true],
  ['what was found', { ...RISEN, caveats }, true],
  ['a finding of no number', { ...STANDING, numbers: {}, caveats }, true],
])('the caveat of %s is a sentence of its own, and no reason: %#', (_, fact, isAside) => {
  expect(grammarOf(fact).asides.includes('{caveat}')).toBe(isAside);
});

test('what a kind of fact says besides stays beside it', () => {
  const dropped: Fact = { ...BELOW, pattern: 'drop_off' };
  const { asides } = grammarOf(dropped);
  expect(asides.length).toBe(grammarOf(BELOW).asides.length + 1);
});
