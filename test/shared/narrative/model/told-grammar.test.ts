import { expect, test } from 'vitest';
import type { DraftStatement, Fact } from '../../../../shared/contracts/narrative.ts';
import { toldGrammar } from '../../../../shared/narrative/model/told-grammar.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { endsOf } from '../../../../shared/narrative/verifier/grounding/grammar/match-phrase.ts';
import { has } from '../../../../shared/narrative/verifier/grounding/grammar/named-parts.ts';
import { type Phrase, phraseOf } from '../../../../shared/narrative/verifier/grounding/grammar/phrase.ts';
import { grammarRefusals } from '../../../../shared/narrative/verifier/grounding/grammar-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { everyFact } from '../facts/every-fact.ts';
import { FACTS } from '../verifier/facts-of-test.ts';
import { grammarSentences } from '../verifier/grammar-sentences.ts';
import { FACTS_OF_KINDS } from './facts-of-kinds.ts';

/** One fact for all that have the same parts, which alone decide what of a grammar is told. */
const FACTS_OF_PARTS = [...new Map([...everyFact().values()].flat().map((fact) => [partsOf(fact), fact])).values()];
const TOLD = FACTS_OF_PARTS.map((fact) => ({ fact, grammar: toldGrammar(fact) }));
const FEW = [...FACTS, ...FACTS_OF_KINDS];

test('names only parts that the fact has, and phrases that are told', () => {
  const strange = TOLD.flatMap(({ fact, grammar }) =>
    namesIn(grammar).filter((name) => !(has(fact, name) || name in (grammar.phrases ?? {}))),
  );
  expect(strange).toEqual([]);
});

test('tells no phrase that nothing is made of', () => {
  const idle = TOLD.flatMap(({ fact, grammar: { phrases = {}, ...lists } }) => {
    const reached = reachedFrom(Object.values(lists).flat(), phrases);
    return Object.keys(phrases)
      .filter((name) => !reached.has(name))
      .map((name) => `${fact.kind} ${name}`);
  });
  expect(new Set(idle)).toEqual(new Set());
});

test('has nothing that is empty, and no choice of one', () => {
  const bad = TOLD.flatMap(({ grammar }) => textsOf(grammar)).filter((text) =>
    /^ *$|^ | {2}| $|[<[|] ?[\]>|]|<[^|<[]*>/u.test(text),
  );
  expect(bad).toEqual([]);
});

test('has every wording of every fact that the template narrator has', () => {
  const missed = TOLD.flatMap(({ fact, grammar }) => {
    const drafts = draftsOf(fact);
    expect(drafts.length).toBeGreaterThan(0);
    const named = compiled(grammar);
    return drafts.filter((draft) => !isTold(draft, fact, named));
  });
  expect(missed.map(({ text }) => text)).toEqual([]);
});

test('has what the verifier accepts, and nothing else', () => {
  const grammars = new Map(FEW.map((fact) => [fact, compiled(toldGrammar(fact))]));
  const accepted = grammarSentences(FEW, 10, 11);
  const missed = accepted.filter(({ fact, draft }) => !isTold(draft, fact, grammars.get(fact)));
  const told = grammarSentences(FEW, 10, 11, toldGrammar);
  const refused = told.filter(({ fact, draft }) => grammarRefusals(readDraft(draft, [fact])).length > 0);
  expect([...missed, ...refused].map(({ draft }) => draft.text)).toEqual([]);
  expect(Math.min(accepted.length, told.length)).toBeGreaterThan(200);
});

test('tells nothing of names, figures and caveats', () => {
  const some = TOLD.filter((_, index) => index % 4 === 0);
  for (const { fact, grammar } of some) expect(toldGrammar(otherwise(fact))).toEqual(grammar);
});

test('leaves out lists of which nothing is told', () => {
  const empty = TOLD.flatMap(({ grammar: { phrases: _, ...lists } }) => Object.values(lists)).filter(
    (texts) => texts.length === 0,
  );
  expect(empty).toEqual([]);
});

test('takes few characters, whatever is told', () => {
  const longest = Math.max(...TOLD.map(({ grammar }) => JSON.stringify(grammar).length));
  // a segment at two stages, with all that a relation can have, takes 3,088
  expect(longest).toBeLessThan(3200);
});

/** The phrases that texts name, and those that these do. */
function reachedFrom(texts: readonly string[], phrases: Readonly<Record<string, string>>): Set<string> {
  const reached = new Set<string>();
  for (const left = [...texts]; left.length > 0; )
    for (const [name] of left.pop()?.matchAll(/\b[A-Z][A-Z_0-9]*\b/gu) ?? [])
      if (!reached.has(name)) {
        reached.add(name);
        left.push(phrases[name] ?? '');
      }
  return reached;
}

type Told = ReturnType<typeof toldGrammar>;

function partsOf(fact: Fact): string {
  return JSON.stringify([fact.kind, fact.pattern, fact.state, fact.verdict, partNames(fact)]);
}

function partNames({ labels, numbers, caveats }: Fact): string[] {
  return [labels, numbers, caveats].flatMap((parts) => Object.keys(parts).toSorted());
}

function textsOf({ phrases = {}, ...lists }: Told): string[] {
  return [...Object.values(phrases), ...Object.values(lists).flat()];
}

/** Parts and phrases by name. */
function namesIn(grammar: Told): string[] {
  return textsOf(grammar).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}|[A-Z][A-Z_0-9]*/gu)].map(([found, part = found]) => part),
  );
}

/** What is told by name, and a statement of it; a list that is not told is a name that is not there. */
function compiled({ phrases = {}, ...lists }: Told): ReadonlyMap<string, Phrase> {
  const listed = Object.entries(lists).map(([name, texts]) => [name.toUpperCase(), `<${texts.join('|')}>`] as const);
  const all = {
    ...phrases,
    ...Object.fromEntries(listed),
    STATEMENT: '[OPENINGS :] SENTENCES [( directional )] MORE',
    MORE: '<<.|;> ADDITIONS MORE|. STANDING LAST|LAST>',
    LAST: '<.|<.|;> CAVEATS LAST>',
  };
  return new Map(Object.entries(all).map(([name, text]) => [name, phraseOf(text)]));
}

function isTold(draft: DraftStatement, fact: Fact, named: ReadonlyMap<string, Phrase> = new Map()): boolean {
  const signs = readDraft(draft, [fact]).words.map(({ says, part }) => (part ? `{${part.fact}.${part.name}}` : says));
  const reading = { signs, wanted: new Map() };
  return endsOf(phraseOf('STATEMENT'), new Set([0]), reading, { factId: fact.id, named }).has(signs.length);
}

/** The same fact of other names and figures; one stays one, which decides between singular and plural. */
function otherwise(fact: Fact): Fact {
  const changed = <Part>(parts: Readonly<Record<string, Part>>, change: (part: Part) => Part) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]));
  return {
    ...fact,
    labels: changed(fact.labels, (label) => ({ ...label, text: `Zyx ${label.text}` })),
    numbers: changed(fact.numbers, ({ value, ...number }) => ({ ...number, value: value === 1 ? 1 : 99, text: '99' })),
    caveats: changed(fact.caveats, () => 'Zyx is blank'),
  };
}
