import type { Word } from '../words.ts';
import { directionWordsOf, isDirectionWord } from './direction-words.ts';
import { type Figure, type FigurePlace, saidIn } from './figure-place.ts';

/** Differences stand with their direction, what would have been shown as that, and no other figure so. */
export const DIFFERENCE_PLACES: readonly FigurePlace[] = [
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
    of: ({ clause, at }) => isAfterDifference(clause, at),
    isRight: (figure) => isDifference(figure) || isBound(figure),
    message: 'is no difference.',
  },
  {
    of: isBound,
    isRight: ({ after }) => /^(?:as large )?or more would/u.test(after),
    message: 'is what would have been shown: "… or more would have been shown".',
  },
  {
    of: ({ fact: { relations } }) =>
      relations.length > 0 && relations.every(({ comparison }) => comparison === 'others' || comparison === 'none'),
    isRight: ({ before }) => !/(?:^| )from$/u.test(before),
    message: 'is compared with others, not over time: "against", "above", "below".',
  },
  {
    of: ({ before, fact }) => fact.relations.length > 0 && /(?:^| )in$/u.test(before),
    isRight: ({ fact, name }) => ['pairs', 'month'].includes(fact.numbers[name]?.unit ?? ''),
    message: 'is no part of a hundred pairs.',
  },
  {
    of: ({ before, after }) => /typically$/u.test(before) || after.startsWith('as large'),
    isRight: ({ fact, name }) => ['ratio', 'log_ratio'].includes(fact.numbers[name]?.unit ?? ''),
    message: 'is not how many times as large.',
  },
];

/** Whether a figure stands in "a difference of …" or "the difference between … and … is …". */
export function isAfterDifference(clause: readonly Word[], at: number): boolean {
  return /(?:^| )difference (?:between LABEL and LABEL )?(?:of|in|is|was)$/u.test(saidIn(clause.slice(0, at)));
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
  return isAfterDifference(clause, at) || isTrended(clause, at);
}

/** "rose …", "up …", "a rise of …" */
function isTrended(clause: readonly Word[], at: number): boolean {
  const moved = at - (clause[at - 1]?.says === 'of' ? 2 : 1);
  return directionWordsOf(clause).some((word) => word.at === moved && word.isTrend);
}
