import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf, isDirectionWord } from './direction-words.ts';
import { factOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

type Figure = {
  /** Of the whole statement. */
  readonly words: readonly Word[];
  readonly clause: readonly Word[];
  readonly at: number;
  readonly fact: Fact;
  readonly name: string;
  /** What is said right before it and right after, three words each. */
  readonly before: string;
  readonly after: string;
};

/** Every figure stands as what it is: a difference beside its direction, a whole after "of", what would have been shown as that. */
export function figureRefusals({ words, cited }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) =>
    clause.flatMap((word, at) => {
      const fact = factOf(word, cited);
      if (word.kind !== 'number' || fact === undefined || word.part === undefined) return [];
      const figure = { words, clause, at, fact, name: word.part.name, ...around(clause, at) };
      return PLACES.filter(({ of, isRight }) => of(figure) && !isRight(figure)).map(({ message }) => ({
        ...{ rule: 'figure', span: word.text },
        message: `${word.text} ${message}`,
      }));
    }),
  );
}

function around(clause: readonly Word[], at: number): Pick<Figure, 'before' | 'after'> {
  const said = (words: readonly Word[]) => words.map(({ says }) => says).join(' ');
  return { before: said(clause.slice(Math.max(0, at - 3), at)), after: said(clause.slice(at + 1, at + 7)) };
}

type Place = {
  readonly of: (figure: Figure) => boolean;
  readonly isRight: (figure: Figure) => boolean;
  readonly message: string;
};

const PLACES: readonly Place[] = [
  {
    of: isDifference,
    isRight: isToldAsDifference,
    message: 'is a difference: put a word of its direction right after it, or "in" before it and "as large" after it.',
  },
  {
    of: (figure) => figure.fact.relations.length > 0 && !isDifference(figure) && !isBound(figure),
    isRight: ({ clause, at, before, after }) =>
      !isDirectionWord(clause[at + 1]?.says ?? '') && !/(?:^| )by$/u.test(before) && !after.startsWith('or '),
    message: 'is no difference: "by", "above", "or more" and the like stand with a difference.',
  },
  {
    of: isBound,
    isRight: ({ after }) => /^(?:as large )?or more would/u.test(after),
    message: 'is what would have been shown: "… or more would have been shown".',
  },
  {
    of: ({ name }) => /^(?:comparator_|observed_)?whole(?:_\d+)?$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:of|over|of (?:the|its|their|those))$/u.test(before),
    message: 'is the whole that a share is of: "of", "of the", "over".',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:moved|deals)(?:_\d+)?$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:of|over|the|its|\()$/u.test(before),
    message: 'is how many a figure rests on: "over", "of", "the".',
  },
  {
    of: ({ name }) => name === 'entered',
    isRight: ({ before }) => !/(?:^| )of(?: the)?$/u.test(before),
    message: 'is not the whole of what was won and lost.',
  },
  {
    of: ({ name }) => /^(?:since|first_month)$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:since|report of)$/u.test(before),
    message: 'is the month since when it stands: "since", "the report of".',
  },
  {
    of: ({ fact: { relations } }) =>
      relations.length > 0 && relations.every(({ comparison }) => comparison === 'others' || comparison === 'none'),
    isRight: ({ before }) => !/(?:^| )from$/u.test(before),
    message: 'is compared with others, not over time: "against", "above", "below".',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:comparator_)?mean(?:_\d+)?$/u.test(name),
    isRight: ({ words }) => words.some(({ says }) => says === 'mean'),
    message: 'is a mean: say "mean".',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:comparator_)?days(?:_\d+)?$/u.test(name),
    isRight: ({ words }) => words.some(({ says }) => says === 'median'),
    message: 'is a median: say "median".',
  },
  { of: () => true, isRight: isOfItsWhole, message: 'is of another whole.' },
];

function isDifference({ fact, name }: Figure): boolean {
  return fact.relations.some(({ difference }) => difference === name);
}

function isBound({ name }: Figure): boolean {
  return name === 'detectable';
}

function isToldAsDifference({ clause, at, fact, name, before, after }: Figure): boolean {
  switch (fact.numbers[name]?.unit) {
    case 'pairs':
      return /(?:^| )in$/u.test(before) && directionWordsOf(clause).length > 0;
    case 'ratio':
    case 'log_ratio':
      return after.startsWith('as large');
    default:
      return isDirectionWord(clause[at + 1]?.says ?? '') || isMovedBy(clause, at);
  }
}

/** "rose by …", "the difference is …" */
function isMovedBy(clause: readonly Word[], at: number): boolean {
  const [twoBefore, before] = [clause[at - 2]?.says ?? '', clause[at - 1]?.says ?? ''];
  const isNamed = /^differ(?:s|ed|ence)?$/u.test(twoBefore) && /^(?:by|of|is)$/u.test(before);
  return isNamed || (before === 'by' && isDirectionWord(twoBefore));
}

/** In "{{f1.share}} of {{f1.whole}}" both are of the same. */
function isOfItsWhole({ clause, at, fact, name }: Figure): boolean {
  const [, of, next] = clause.slice(at, at + 3);
  if (of?.says !== 'of' || next?.kind !== 'number' || next.part === undefined) return true;
  const [own, whole] = [name, next.part.name].map((one) => one.replace(/(?:share|whole|observed(?!_))/u, ''));
  return fact.id === next.part.fact && own === (whole ?? '').replace(/^observed_$/u, '');
}
