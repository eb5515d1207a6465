import type { FactRelation } from '../../contracts/narrative.ts';
import { comparator, inBrackets, sideOf, step, subject, type Words, whose } from './words-of.ts';

/** A segment's conversion beside that of others, without the full stop. */
export function conversionWordings(words: Words, relation: FactRelation): string[] {
  const { at, fact } = words;
  const [whole, share, other] = [`${at('whole')} ${at('units')}`, at('share'), at('comparator_share')];
  const [way, than, far] = [step(words), comparator(words), `${at('difference')} ${sideOf(relation)}`];
  const all = [
    `Of the ${whole}${whose(words)}, ${share} moved ${way}, ${far} ${than}${inBrackets(words, 'comparator_share')}`,
    `In ${subject(words)}, ${share} of ${whole} moved ${way}, against ${other} in ${than}: ${far}`,
    `${way}, ${share} of the ${whole}${whose(words)} moved on, ${far} the ${other} of ${than}`,
    `For ${subject(words)}, ${share} of its ${whole} moved ${way}, ${far} ${than}${inBrackets(words, 'comparator_share')}`,
    `Beside ${than}, where ${other} moved ${way}, ${subject(words)} lies ${far}: ${share} of ${whole}`,
  ];
  const among = `Among ${at('units')}${whose(words)}, ${share} of ${at('whole')} moved ${way}, ${far} ${than}, where ${other} did`;
  return fact.numbers.whole?.value === 1 ? all : [...all, among];
}

/** The newest month of a segment, or of the whole funnel, beside its own past. */
export function trendWordings(words: Words, relation: FactRelation): string[] {
  const { at } = words;
  const [whole, share, other] = [`${at('whole')} ${at('units')}`, at('share'), at('comparator_share')];
  const [way, than, far] = [step(words), at('comparator'), `${at('difference')} ${sideOf(relation)}`];
  const month = 'the newest mature month';
  return [
    `In ${month}, ${share} of the ${whole}${whose(words)} moved ${way}, ${far} ${than} (${other})`,
    `Beside ${than}, where ${other} moved ${way}, ${subject(words)} lies ${far}: ${share} of ${whole} moved on in ${month}`,
    `${way}, ${share} of the ${whole}${whose(words)} moved on in ${month}, against ${other} in ${than}: ${far}`,
    `Of the ${whole}${whose(words)} in ${month}, ${share} moved ${way}, ${far} the ${other} of ${than}`,
  ];
}

/** Months in a row beside what the months before them let expect. */
export function shiftWordings(words: Words, relation: FactRelation): string[] {
  const { at } = words;
  const since = `since ${at('first_month')}`;
  const [whole, share, other] = [`${at('whole')} ${at('units')}`, at('share'), at('comparator_share')];
  const [way, far] = [step(words), `${at('difference')} ${sideOf(relation)}`];
  return [
    `${since}, ${subject(words)} has been ${far} ${at('comparator')} ${way}: ${share} of ${whole} moved on, against ${other}`,
    `${subject(words)} has been ${far} ${at('comparator')} ${since}, ${way}: ${share} of ${whole} moved on, against ${other}`,
    `${way}, ${share} of the ${whole}${whose(words)} moved on ${since}, ${far} ${at('comparator')} (${other})`,
  ];
}

/** The part of a total's movement that lies in who entered. */
export function mixWordings(words: Words, relation: FactRelation): string[] {
  const { at } = words;
  const [whole, share, other] = [`${at('whole')} ${at('units')}`, at('share'), at('comparator_share')];
  const [way, far] = [step(words), `${at('difference')} ${sideOf(relation)}`];
  const part = `the part of that movement that lies in who entered is ${far}`;
  return [
    `${way}, ${share} of ${whole} moved on, against ${other} in ${at('comparator')}; by ${at('dimension')}, ${part}`,
    `By ${at('dimension')}, who entered moved it ${far}: ${way}, ${share} of ${whole} moved on, against ${other} in ${at('comparator')}`,
    `Of ${whole}, ${share} moved ${way}, against ${other} in ${at('comparator')}; by ${at('dimension')}, ${part}`,
  ];
}
