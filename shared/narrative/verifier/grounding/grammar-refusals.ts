import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import type { Grammar } from './grammar/grammar.ts';
import { grammarOf, openingsOf } from './grammar/grammar-of.ts';
import { endsOf, type NamedPhrases, type Reading, stepped } from './grammar/match-phrase.ts';
import { type Phrase, phraseOf } from './grammar/phrase.ts';
import type { ReadDraft } from './read-draft.ts';

const MOST_WANTED = 12;

/**
 * A statement is what its fact's grammar has: one sentence of it, more of the same, since when it stands, how sure it is. What is not known to
 * fit is refused, true or not.
 */
export function grammarRefusals({ words, cited }: ReadDraft): Refusal[] {
  const [fact] = cited;
  if (fact === undefined) return [];
  const reading: Reading = { signs: words.map(signOf), wanted: new Map() };
  const ends = statementEnds(compiled(fact), reading);
  if (ends.has(words.length - 1) && words.at(-1)?.says === '.') return [];
  return [refusal(words, reading, fact)];
}

type CompiledGrammar = NamedPhrases &
  Readonly<Record<Exclude<keyof Grammar, 'phrases'> | 'openings', readonly Phrase[]>>;

/** Each fact is read once: a report asks of one many times. */
const COMPILED = new WeakMap<Fact, CompiledGrammar>();

function compiled(fact: Fact): CompiledGrammar {
  const known = COMPILED.get(fact);
  if (known !== undefined) return known;
  const { phrases, sentences, additions, standing, caveats } = grammarOf(fact);
  const mayBeDirectional = fact.evidence === 'directional' ? ' [( directional )]' : '';
  const grammar = {
    factId: fact.id,
    named: new Map(Object.entries(phrases).map(([name, phrase]) => [name, phraseOf(phrase)])),
    openings: openingsOf(fact).map(phraseOf),
    sentences: sentences.map((sentence) => phraseOf(`<${sentence}>${mayBeDirectional}`)),
    additions: additions.map(phraseOf),
    standing: standing.map(phraseOf),
    caveats: caveats.map(phraseOf),
  };
  COMPILED.set(fact, grammar);
  return grammar;
}

function statementEnds(grammar: CompiledGrammar, reading: Reading): Set<number> {
  const ends = (of: readonly Phrase[], starts: ReadonlySet<number>) =>
    new Set(of.flatMap((phrase) => [...endsOf(phrase, starts, reading, grammar)]));
  const more = (of: readonly Phrase[], from: ReadonlySet<number>, marks: readonly string[]) =>
    ends(of, afterMark(from, reading, marks));
  const { openings, sentences, additions, standing, caveats } = grammar;
  const begun = new Set([0, ...afterMark(ends(openings, new Set([0])), reading, [':'])]);
  const told = repeated(ends(sentences, begun), (from) => more(additions, from, ['.', ';']));
  const stood = new Set([...told, ...more(standing, told, ['.'])]);
  return repeated(stood, (from) => more(caveats, from, ['.', ';']));
}

/** What is reached in any number of steps, none among them. */
function repeated(from: ReadonlySet<number>, step: (from: ReadonlySet<number>) => ReadonlySet<number>): Set<number> {
  const reached = new Set(from);
  for (let last = from; last.size > 0; ) {
    last = new Set([...step(last)].filter((end) => !reached.has(end)));
    for (const end of last) reached.add(end);
  }
  return reached;
}

function afterMark(ends: ReadonlySet<number>, reading: Reading, marks: readonly string[]): Set<number> {
  return new Set(marks.flatMap((mark) => [...stepped(mark, ends, reading)]));
}

function signOf({ kind, says, part }: Word): string {
  return part === undefined || kind === 'word' ? says : `{${part.fact}.${part.name}}`;
}

function refusal(words: readonly Word[], { wanted }: Reading, { id, kind }: Fact): Refusal {
  const at = Math.max(0, ...wanted.keys());
  const span = words[at]?.text ?? words.at(-1)?.text ?? '';
  const told = [...(wanted.get(at) ?? [])].slice(0, MOST_WANTED).join(' ');
  return {
    rule: 'grammar',
    span,
    message: `"${span}" is not how ${id} (${kind}) is told. Here may stand: ${told}`,
  };
}
