import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { grammarOf } from './grammar/grammar-of.ts';
import { endsOf, type NamedPhrases, type Reading } from './grammar/match-phrase.ts';
import { type Phrase, phraseOf } from './grammar/phrase.ts';
import type { ReadDraft } from './read-draft.ts';

const MOST_WANTED = 12;

/**
 * A statement is made of sentences that the grammars of its facts have, one at least of what they tell, and of nothing else: what is not
 * known to fit is refused, true or not.
 */
export function grammarRefusals({ words, cited }: ReadDraft): Refusal[] {
  const signs = words.map(signOf);
  const reading: Reading = { signs, wanted: new Map() };
  const grammars = cited.map(compiled);
  let starts: Places = { told: new Set(), untold: new Set([0]) };
  while (starts.told.size + starts.untold.size > 0) {
    const { told, untold } = starts;
    const ends: Places = {
      told: new Set([
        ...sentenceEnds('sentences', new Set([...told, ...untold]), grammars, reading),
        ...sentenceEnds('asides', told, grammars, reading),
      ]),
      untold: sentenceEnds('asides', untold, grammars, reading),
    };
    if (ends.told.has(signs.length - 1) && signs.at(-1) === '.') return [];
    starts = { told: afterMark(ends.told, reading), untold: afterMark(ends.untold, reading) };
  }
  return [refusal(words, reading, cited)];
}

/** Places in a statement: with something told before them, or without. */
type Places = { readonly told: ReadonlySet<number>; readonly untold: ReadonlySet<number> };

type CompiledGrammar = NamedPhrases & {
  readonly sentences: readonly Phrase[];
  readonly asides: readonly Phrase[];
  readonly isDirectional: boolean;
};

/** Each fact is read once: a report asks of one many times. */
const COMPILED = new WeakMap<Fact, CompiledGrammar>();

function compiled(fact: Fact): CompiledGrammar {
  const known = COMPILED.get(fact);
  if (known !== undefined) return known;
  const { phrases, sentences, asides } = grammarOf(fact);
  const grammar = {
    factId: fact.id,
    named: new Map(Object.entries(phrases).map(([name, phrase]) => [name, phraseOf(phrase)])),
    sentences: sentences.map(phraseOf),
    asides: asides.map(phraseOf),
    isDirectional: fact.evidence === 'directional',
  };
  COMPILED.set(fact, grammar);
  return grammar;
}

const DIRECTIONAL = phraseOf('[( directional )]');

/** Of a directional fact any sentence may say so at its end. */
function sentenceEnds(
  which: 'sentences' | 'asides',
  starts: ReadonlySet<number>,
  grammars: readonly CompiledGrammar[],
  reading: Reading,
): Set<number> {
  const ends = grammars.flatMap((grammar) => {
    const bare = new Set(grammar[which].flatMap((phrase) => [...endsOf(phrase, starts, reading, grammar)]));
    return [...(grammar.isDirectional ? endsOf(DIRECTIONAL, bare, reading, grammar) : bare)];
  });
  return new Set(ends);
}

function afterMark(ends: ReadonlySet<number>, { signs, wanted }: Reading): Set<number> {
  for (const end of ends) wanted.set(end, (wanted.get(end) ?? new Set()).add('.'));
  return new Set([...ends].filter((end) => /^[.;:]$/u.test(signs[end] ?? '')).map((end) => end + 1));
}

function signOf({ kind, says, part }: Word): string {
  return part === undefined || kind === 'word' ? says : `{${part.fact}.${part.name}}`;
}

function refusal(words: readonly Word[], { wanted }: Reading, cited: readonly Fact[]): Refusal {
  const at = Math.max(0, ...wanted.keys());
  const span = words[at]?.text ?? words.at(-1)?.text ?? '';
  const told = [...(wanted.get(at) ?? [])].slice(0, MOST_WANTED).join(' ');
  const ids = cited.map(({ id, kind }) => `${id} (${kind})`).join(', ') || 'no fact';
  return {
    rule: 'grammar',
    span,
    message: `"${span}" is not how ${ids} is told. Here may stand: ${told}`,
  };
}
