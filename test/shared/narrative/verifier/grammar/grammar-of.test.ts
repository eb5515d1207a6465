import { expect, test } from 'vitest';
import type { Fact } from '../../../../../shared/contracts/narrative.ts';
import { grammarOf, openingsOf } from '../../../../../shared/narrative/verifier/grounding/grammar/grammar-of.ts';
import { grammarRefusals } from '../../../../../shared/narrative/verifier/grounding/grammar-refusals.ts';
import { readDraft } from '../../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS_OF_KINDS } from '../../model/facts-of-kinds.ts';
import { BELOW, FLAGGED, RISEN, STANDING, UNSAID } from '../facts-of-test.ts';

/** With the month since when it stands. */
const dated = (state: Fact['state']): Fact => ({ ...BELOW, state, numbers: { ...BELOW.numbers, ...STANDING.numbers } });

const TOLD = '{segment} lies below {comparator} from {stage} to {next}';

/** Which of these may follow what a fact tells. */
function saidAfter(fact: Fact, sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => isTold(fact, `${TOLD}. ${sentence}.`));
}

function isTold(fact: Fact, said: string): boolean {
  const text = said.replaceAll(/\{(\w+)\}/gu, `{{${fact.id}.$1}}`);
  return grammarRefusals(readDraft({ text, factIds: [fact.id], kind: fact.kind }, [fact])).length === 0;
}

const PERSISTS = 'It persists since the report of {since}';
const HAS_PERSISTED = 'It has persisted since {since}';
const HAS_CHANGED = 'It has persisted since {since}, and has changed';
const STATES = ['It persists', PERSISTS, HAS_PERSISTED, 'It has changed', HAS_CHANGED];

test.each<[string, Fact, string[]]>([
  ['new', dated('new'), []],
  ['persisting', dated('persisting'), ['It persists', PERSISTS, HAS_PERSISTED]],
  ['persisting, of no month', { ...BELOW, state: 'persisting' }, ['It persists']],
  ['changed', dated('changed'), [HAS_PERSISTED, HAS_CHANGED]],
  ['changed, of no month', { ...BELOW, state: 'changed' }, ['It has changed']],
  ['resolved', dated('resolved'), []],
  ['retracted', dated('retracted'), []],
  ['in no state', dated(null), []],
])('says of what is %s since when it stands', (_, fact, said) => {
  expect(isTold(fact, `${TOLD}.`)).toBe(true);
  expect(saidAfter(fact, STATES)).toEqual(said);
});

test('names no month that the fact does not have', () => {
  for (const state of ['persisting', 'changed'] as const)
    expect(grammarOf({ ...BELOW, state }).standing.join()).not.toContain('since');
});

test('says nothing of the kind where no difference is told: the state is in the sentence', () => {
  for (const state of ['persisting', 'changed'] as const) {
    expect(grammarOf({ ...STANDING, state }).standing).toEqual([]);
    const told = { ...dated(state), relations: [...BELOW.relations, ...STANDING.relations] };
    expect(grammarOf(told).standing).not.toEqual([]);
  }
});

test.each<[Fact['state'], Fact['evidence'], string[]]>([
  ['new', 'supported', ['new in this report']],
  ['new', 'directional', ['new in this report', 'directional']],
  ['persisting', 'directional', ['directional']],
  ['changed', 'insufficient', []],
  [null, null, []],
])('what is %s and %s may open with %j', (state, evidence, openings) => {
  expect(openingsOf({ ...BELOW, state, evidence })).toEqual(openings);
});

test.each<[Fact['evidence'], boolean]>([
  ['directional', true],
  ['supported', false],
  ['insufficient', false],
  [null, false],
])('says of %s evidence that it is directional: %j', (evidence, isSaid) => {
  const sentences = ['This is directional', 'It is directional'];
  expect(saidAfter({ ...BELOW, evidence }, sentences)).toEqual(isSaid ? sentences : []);
});

test('says each caveat as a sentence of its own', () => {
  const fact = { ...BELOW, caveats: { caveat: 'Some are blank', caveat_2: 'Some are late' } };
  expect(saidAfter(fact, ['{caveat}', '{caveat_2}', '{caveat} {caveat_2}'])).toEqual(['{caveat}', '{caveat_2}']);
  expect(saidAfter(BELOW, ['{caveat}'])).toEqual([]);
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
])('the caveat of %s is a sentence of its own, and no reason: %#', (_, fact, isOwn) => {
  expect(grammarOf(fact).caveats.includes('{caveat}')).toBe(isOwn);
});

test('has what the kind of the fact adds', () => {
  expect(grammarOf(BELOW).additions).toEqual([]);
  expect(grammarOf({ ...BELOW, pattern: 'drop_off' }).additions).toHaveLength(1);
});
