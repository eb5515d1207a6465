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
  /** What is said right before it, three words, and right after, six. */
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
  return { before: saidIn(clause.slice(Math.max(0, at - 3), at)), after: saidIn(clause.slice(at + 1, at + 7)) };
}

function saidIn(words: readonly Word[]): string {
  return words.map(({ says }) => says).join(' ');
}

type Place = {
  readonly of: (figure: Figure) => boolean;
  readonly isRight: (figure: Figure) => boolean;
  readonly message: string;
};

const PLACES: readonly Place[] = [
  {
    of: ({ name, clause }) => name === 'of_all_difference' || /(?:^| )set out(?: |$)/u.test(saidIn(clause)),
    isRight: ({ name, clause }) => name === 'of_all_difference' && /(?:^| )set out(?: |$)/u.test(saidIn(clause)),
    message: 'and "of all who set out" stand with each other alone.',
  },
  {
    of: isDifference,
    isRight: isToldAsDifference,
    message: 'is a difference: put a word of its direction right after it, or "in" before it and "as large" after it.',
  },
  {
    of: (figure) => figure.fact.relations.length > 0 && !isDifference(figure) && !isBound(figure),
    isRight: ({ clause, at, before, after }) =>
      !isDirectionWord(clause[at + 1]?.says ?? '') &&
      !isTrended(clause, at) &&
      !/(?:^| )by$/u.test(before) &&
      !after.startsWith('or '),
    message: 'is no difference: "by", "above", "or more" and the like stand with a difference.',
  },
  {
    of: isBound,
    isRight: ({ after }) => /^(?:as large )?or more would/u.test(after),
    message: 'is what would have been shown: "… or more would have been shown".',
  },
  {
    of: ({ name }) => /^(?:\w+_)?whole(?:_\d+)?$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:of|over|of (?:the|its|their|those))$/u.test(before),
    message: 'is the whole that a share is of: "of", "of the", "over".',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:moved|deals)(?:_\d+)?$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:of|over|the|its|\()$/u.test(before),
    message: 'is how many a figure rests on: "over", "of", "the".',
  },
  {
    of: ({ fact, name }) => fact.numbers[name]?.unit === 'month',
    isRight: ({ before }) => /(?:^| )(?:of|for|since)$/u.test(before),
    message: 'is a month: "of", "for", "since".',
  },
  {
    of: ({ before }) => /(?:^| )(?:those of|LABEL of|for)$/u.test(before),
    isRight: ({ fact, name }) => fact.numbers[name]?.unit === 'month' || /^reference_size/u.test(name),
    message: 'is no month.',
  },
  {
    of: ({ name, before }) => name === 'most' || /(?:^| )up to$/u.test(before),
    isRight: ({ name, before }) => name === 'most' && /(?:^| )up to$/u.test(before),
    message: 'and "up to" stand with each other alone.',
  },
  {
    of: ({ name, fact }) => /^(?:won|lost)$/u.test(name) && fact.kind === 'count',
    isRight: ({ clause, at, before, after }) =>
      /^$|(?:^| )(?:,|and|\()$/u.test(before) &&
      !after.startsWith('of ') &&
      !/(?:^| )(?:of (?:the|these|those|them|which)|among|includes?)(?: |$)/u.test(saidIn(clause.slice(0, at))),
    message: 'is of no other figure: what was won entered at any time.',
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
  {
    of: ({ clause, at }) => isBesideUnits(clause[at + 1]),
    isRight: ({ fact, name }) => fact.numbers[name]?.unit === 'count',
    message: 'is no count: it has no units after it.',
  },
  {
    of: ({ name, after }) => /^reference_size/u.test(name) || /^segments?(?: |$)/u.test(after),
    isRight: ({ name, after }) => /^reference_size/u.test(name) && /^segments?(?: |$)/u.test(after),
    message: 'counts the segments of the reference set, or it does not.',
  },
  {
    of: ({ before }) => /(?:^| )(?:over|over the|of the|of its)$/u.test(before),
    isRight: ({ fact, name, before }) =>
      fact.numbers[name]?.unit === 'count' || (!/over(?: the)?$/u.test(before) && isOfOther(fact, name)),
    message: 'is no whole.',
  },
  {
    of: ({ before, fact }) => fact.relations.length > 0 && /(?:^| )in$/u.test(before),
    isRight: ({ fact, name }) => fact.numbers[name]?.unit === 'pairs',
    message: 'is no part of a hundred pairs.',
  },
  {
    of: ({ before, after }) => /typically$/u.test(before) || after.startsWith('as large'),
    isRight: ({ fact, name }) => ['ratio', 'log_ratio'].includes(fact.numbers[name]?.unit ?? ''),
    message: 'is not how many times as large.',
  },
  {
    of: ({ before }) => /(?:^| )mean (?:of|is)$/u.test(before),
    isRight: ({ fact, name, after }) =>
      fact.numbers[name]?.unit === 'money' || (name.startsWith('deals') && after.startsWith('won deal')),
    message: 'is no mean.',
  },
  {
    of: ({ before }) => /(?:^| )median of$/u.test(before),
    isRight: ({ name }) => /^(?:comparator_)?(?:median|days|observed)(?:_\d+)?$/u.test(name),
    message: 'is no median.',
  },
  {
    of: ({ before }) => /(?:^| )quartile of$/u.test(before),
    isRight: ({ name }) => /^(?:comparator_)?p75(?:_\d+)?$/u.test(name),
    message: 'is no upper quartile.',
  },
  {
    of: ({ name, before }) => name === 'win_rate' || /(?:^| )win rate (?:of|is)$/u.test(before),
    isRight: ({ name, before }) => name === 'win_rate' && /(?:^| )rate (?:of|is)$/u.test(before),
    message: 'and "win rate" stand with each other alone.',
  },
  {
    of: ({ before }) => /(?:^| )rates? (?:of|is|was)$/u.test(before),
    isRight: ({ fact, name }) => isShare(fact, name),
    message: 'is no rate.',
  },
  {
    of: ({ name, clause, at }) => name === 'revenue' || isRevenue(clause, at),
    isRight: ({ name, clause, at }) => name === 'revenue' && isRevenue(clause, at),
    message: 'and "revenue" stand with each other alone.',
  },
  {
    of: ({ name, fact }) => /^entered(?:_\d+)?$/u.test(name) && fact.numbers.total !== undefined,
    isRight: ({ after }) => after.startsWith('in LABEL'),
    message: 'is what entered of one segment: put "in" and the segment right after it.',
  },
  {
    of: ({ name }) => name === 'total',
    isRight: ({ before, after }) => /(?:^| )the$/u.test(before) && after.startsWith('LABEL'),
    message: 'is what entered in all.',
  },
  { of: () => true, isRight: isOfItsWhole, message: 'is of another whole.' },
];

const COUNTED =
  /^(?:opportunity|opportunities|person|people|deals?|leads?|comparisons?|touch|touches|won|lost|untested)$/u;

/** What is counted: its name, or a plain word for it. */
function isBesideUnits(next: Word | undefined): boolean {
  if (next?.kind === 'label') return /^units(?:_\d+)?$/u.test(next.part?.name ?? '');
  return next?.kind === 'word' && COUNTED.test(next.says);
}

/** "the revenue of what was won is …" */
function isRevenue(clause: readonly Word[], at: number): boolean {
  const until = clause.slice(0, at);
  const from = until.findLastIndex(({ kind }) => kind === 'number');
  return until.slice(from + 1).some(({ says }) => says === 'revenue');
}

/** "above the 40.0% of others" */
function isOfOther({ relations }: Fact, name: string): boolean {
  return relations.some(({ comparatorFigure }) => comparatorFigure === name);
}

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

/** "rose by …", "below … by …", "the difference is …", "rose …", "a rise of …" */
function isMovedBy(clause: readonly Word[], at: number): boolean {
  const before = saidIn(clause.slice(Math.max(0, at - 4), at));
  const [, moved = '', by] = /(?:^| )(\S+)(?: (?:from )?LABEL)? (by)$/u.exec(before) ?? [];
  if (by !== undefined) return isDirectionWord(moved) || /^differ(?:s|ed)?$/u.test(moved);
  return /(?:^| )difference (?:of|is)$/u.test(before) || isTrended(clause, at);
}

/** "rose …", "up …", "a rise of …" */
function isTrended(clause: readonly Word[], at: number): boolean {
  const moved = at - (clause[at - 1]?.says === 'of' ? 2 : 1);
  return directionWordsOf(clause).some((word) => word.at === moved && word.isTrend);
}

/** In "{{f1.share}} of the {{f1.whole}}" both are of the same. */
function isOfItsWhole({ clause, at, fact, name }: Figure): boolean {
  const [of, article, next] = clause.slice(at + 1, at + 4);
  const whole = ARTICLE.test(article?.says ?? '') ? next : article;
  if (of?.says !== 'of' || whole?.kind !== 'number' || whole.part === undefined) return true;
  return isShare(fact, name) && fact.id === whole.part.fact && wholeOf(name) === whole.part.name;
}

const ARTICLE = /^(?:the|its|their|these|those|all)$/u;

/** `comparator_share_2` is of `comparator_whole_2`, `observed` of `observed_whole`. */
function wholeOf(name: string): string {
  return name.replace(/share(?=$|_)/u, 'whole').replace(/observed(?=$|_)/u, 'observed_whole');
}

function isShare({ numbers }: Fact, name: string): boolean {
  return numbers[name]?.unit === 'share';
}
