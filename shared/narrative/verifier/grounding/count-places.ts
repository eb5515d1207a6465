import type { Fact } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { type Figure, type FigurePlace, isShare, saidIn } from './figure-place.ts';
import { sideOf } from './part-roles.ts';

/** Counts stand as what they count, a whole after the share that is of it, and no other figure so. */
export const COUNT_PLACES: readonly FigurePlace[] = [
  {
    of: ({ name }) => /^(?:\w+_)?whole(?:_\d+)?$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:of|over|of (?:the|its|their|those))$/u.test(before),
    message: 'is the whole that a share is of: "of", "of the", "over".',
  },
  {
    of: ({ name }) => /^(?:\w+_)?whole(?:_\d+)?$/u.test(name),
    isRight: ({ after, clause, at, fact }) =>
      !/^(?:LABEL )?(?:who|that|which) (?:moved|converted)(?: |$)/u.test(after) &&
      !(/^LABEL (?:of|in) LABEL(?: |$)/u.test(after) && isOfOtherSide(clause[at], clause[at + 3], fact)),
    message: 'is those who entered, of the segment that its share is of.',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:moved|deals)(?:_\d+)?$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:of|over|the|its|\()$/u.test(before),
    message: 'is how many a figure rests on: "over", "of", "the".',
  },
  {
    of: ({ name, fact }) => /^(?:won|lost)$/u.test(name) && fact.kind === 'count',
    isRight: ({ clause, at, before, after }) =>
      /^$|(?:^| )(?:,|and|\(|those (?:won|lost)|those (?:won|lost) were)$/u.test(before) &&
      !after.startsWith('of ') &&
      !/(?:^| )(?:of (?:the|these|those|them|which)|among|includes?)(?: |$)/u.test(saidIn(clause.slice(0, at))),
    message: 'is of no other figure: what was won entered at any time.',
  },
  {
    of: ({ name, fact }) => /^(?:won|lost)$/u.test(name) && fact.kind === 'count',
    isRight: ({ clause, after }) =>
      !after.startsWith('LABEL') &&
      clause.every(
        ({ part, says }) => !/^stage/u.test(part?.name ?? '') && !/^(?:there|here|where|which)$/u.test(says),
      ),
    message: 'is of opportunities, whatever stage they entered and when: put it in a clause of its own.',
  },
  {
    of: ({ name, fact }) => name === 'entered' && fact.kind === 'count',
    isRight: ({ clause }) => !/ (?:won|lost|win|revenue|rate|present) /u.test(` ${saidIn(clause)} `),
    message: 'is of no wins and no revenue: they stand in a clause of their own.',
  },
  {
    of: ({ name }) => name === 'not_tested',
    isRight: ({ at, clause }) => !/(?:^| )(?:of|among)(?: |$)/u.test(saidIn(clause.slice(0, at))),
    message: 'is no part of what was tested.',
  },
  {
    of: ({ name }) => name === 'present',
    isRight: ({ clause }) => !/(?:^| )(?:won|lost|entered|entering|came)(?: |$)/u.test(saidIn(clause)),
    message: 'is how many there are: what was won and lost is told in a clause of its own.',
  },
  {
    of: ({ name }) => name === 'entered',
    isRight: ({ before }) => !/(?:^| )of(?: the)?$/u.test(before),
    message: 'is not the whole of what was won and lost.',
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

/** "above the 40.0% of others" */
function isOfOther({ relations }: Fact, name: string): boolean {
  return relations.some(({ comparatorFigure }) => comparatorFigure === name);
}

/** In "{{f1.share}} of the {{f1.whole}}" both are of the same. */
function isOfItsWhole({ clause, at, fact, name }: Figure): boolean {
  const [of, article, next] = clause.slice(at + 1, at + 4);
  const whole = ARTICLE.test(article?.says ?? '') ? next : article;
  if (of?.says !== 'of' || whole?.kind !== 'number' || whole.part === undefined) return true;
  return isShare({ fact, name }) && fact.id === whole.part.fact && wholeOf(name) === whole.part.name;
}

const ARTICLE = /^(?:the|its|their|these|those|all)$/u;

/** `comparator_share_2` is of `comparator_whole_2`, `observed` of `observed_whole`. */
function wholeOf(name: string): string {
  return name.replace(/share(?=$|_)/u, 'whole').replace(/observed(?=$|_)/u, 'observed_whole');
}

/** A whole and a name that are of the two sides of a comparison. */
function isOfOtherSide(whole: Word | undefined, name: Word | undefined, fact: Fact): boolean {
  const [own, other] = [whole, name].map((word) => (word?.part === undefined ? undefined : sideOf(fact, word.part)));
  return own !== undefined && other !== undefined && own !== other;
}
