import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import type { ReadDraft } from './read-draft.ts';

/** How sure a fact is, where it stands over months and what must be said with it, as the words have it. */
export function evidenceRefusals(read: ReadDraft): Refusal[] {
  return [...caveatRefusals(read), ...bentCaveats(read), ...levelRefusals(read), ...stateRefusals(read)];
}

function caveatRefusals({ cited, words }: ReadDraft): Refusal[] {
  return cited.flatMap(({ id, caveats }) =>
    Object.keys(caveats)
      .filter((name) => !words.some(({ part }) => part?.fact === id && part.name === name))
      .map((name) => ({
        rule: 'caveat',
        span: `{{${id}.${name}}}`,
        message: `{{${id}.${name}}} must be said with ${id}: place it as a sentence of its own.`,
      })),
  );
}

/** A caveat stands for itself: no words before or after it bend what it says. */
function bentCaveats({ words }: ReadDraft): Refusal[] {
  return words
    .filter(({ kind }, at) => kind === 'caveat' && !(isEdge(words[at - 1]) && isEdge(words[at + 1])))
    .map(({ text }) => ({
      ...{ rule: 'caveat', span: text },
      message: `${text} stands by itself, between full stops, colons or brackets.`,
    }));
}

function isEdge(word: Word | undefined): boolean {
  return word === undefined || (word.kind === 'mark' && /^[.:;()]$/u.test(word.text));
}

function levelRefusals({ cited, words }: ReadDraft): Refusal[] {
  const isTold = words.some(({ says }) => says === 'directional' || says === 'directionally');
  const directional = cited.filter(({ evidence }) => evidence === 'directional');
  if (directional.length === 0 && isTold)
    return [{ rule: 'evidence', span: 'directional', message: 'No cited fact is directional.' }];
  const surer = words.find(({ says }) => says === 'supported' || says === 'established');
  return [
    ...(isTold ? [] : directional).map(({ id }) => ({
      rule: 'evidence',
      span: id,
      message: `${id} is directional: quality constrains it. Say "directional" in the statement.`,
    })),
    ...(surer !== undefined && cited.some(({ evidence }) => evidence !== 'supported')
      ? [{ rule: 'evidence', span: surer.text, message: 'A cited fact is not of that level.' }]
      : []),
  ];
}

type State = NonNullable<Fact['state']>;
const STATES: readonly { readonly words: RegExp; readonly states: readonly State[] }[] = [
  { words: /^(?:new|newly)$/u, states: ['new'] },
  {
    words: /^(?:persist(?:s|ed|ing|ent|ently)?|remain(?:s|ed|ing)?|still|standing|again|continue[sd]?|continuing)$/u,
    states: ['persisting', 'changed'],
  },
  { words: /^chang(?:e|es|ed|ing)$/u, states: ['changed'] },
  { words: /^(?:resolved?|resolves)$/u, states: ['resolved'] },
  { words: /^(?:retract(?:s|ed)?|withdrawn)$/u, states: ['retracted'] },
];
const TOLD_KINDS: readonly Fact['kind'][] = ['finding', 'contrast', 'unchanged'];

function stateRefusals({ cited, words }: ReadDraft): Refusal[] {
  return cited
    .filter(({ kind }) => TOLD_KINDS.includes(kind))
    .flatMap((fact) => [
      ...words
        .filter((word) => contradicts(word, fact))
        .map(({ text }) => ({
          rule: 'state',
          span: text,
          message: `${fact.id} is ${fact.state ?? 'in no state over months'}: "${text}" says otherwise.`,
        })),
      ...unsaidEnd(fact, words),
    ]);
}

function contradicts({ kind, says }: Word, { state }: Fact): boolean {
  const told = STATES.find((one) => one.words.test(says));
  return kind === 'word' && told !== undefined && (state === null || !told.states.includes(state));
}

/** What is over must not read as if it were so. */
function unsaidEnd({ id, state }: Fact, words: readonly Word[]): Refusal[] {
  const ends = STATES.find(({ states }) => (state === 'resolved' || state === 'retracted') && states.includes(state));
  if (ends === undefined || words.some(({ says }) => ends.words.test(says))) return [];
  return [{ rule: 'state', span: id, message: `${id} is ${state}: say "${state}" in the statement.` }];
}
