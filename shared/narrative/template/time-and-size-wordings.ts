import type { FactRelation } from '../../contracts/narrative.ts';
import { comparator, inBrackets, sideOf, step, subject, type Words, whose } from './words-of.ts';

/** The time of those who moved on beside that of others, without the full stop. */
export function timeWordings(words: Words, relation: FactRelation): string[] {
  const { at, has, fact } = words;
  const that = fact.labels.units?.opaque === 'people' ? 'who' : 'that';
  const [way, than, pairs] = [step(words), comparator(words), `${sideOf(relation)} in ${at('difference')}`];
  const moved = `${at('moved')} ${at('units')}`;
  const those = `The ${moved}${whose(words)} ${that} moved ${way}`;
  if (!has('days'))
    return [
      `${those} ${words.noun('moved', 'was', 'were')} ${pairs}, beside ${than}`,
      `${way}, ${subject(words)} was ${sideOf(relation)} than ${than} in ${at('difference')}, over ${moved}`,
      `In ${subject(words)}, moving ${way} was ${pairs} over ${moved}, beside ${than}`,
    ];
  const own = `a median of ${at('days')}`;
  const against = has('comparator_days') ? `, against ${at('comparator_days')} in ${than}` : `, beside ${than}`;
  return [
    `${those} took ${own}${against}: ${pairs}`,
    `${way}, ${subject(words)} was ${sideOf(relation)} than ${than} in ${at('difference')}: ${own} over ${moved}${has('comparator_days') ? `, against ${at('comparator_days')}` : ''}`,
    `In ${subject(words)}, moving ${way} took ${own} over ${moved}${against}: ${pairs}`,
    `${subject(words)} was ${pairs} ${way}, beside ${than}${inBrackets(words, 'comparator_days')}: ${own} over ${moved}`,
  ];
}

/** The size of won deals beside that of others. */
export function sizeWordings(words: Words): string[] {
  const { at, has, noun } = words;
  const deals = `${at('deals')} ${noun('deals', 'deal', 'deals')}`;
  const won = `${at('deals')} won ${noun('deals', 'deal', 'deals')}`;
  const of = has('funnel') ? ` in ${at('funnel')}` : '';
  const than = comparator(words);
  return [
    `Won deals of ${subject(words)} have a mean of ${at('mean')} over ${deals}${of}, against ${at('comparator_mean')} in ${than}: typically ${at('difference')} as large`,
    `In ${subject(words)}, the mean of ${won}${of} is ${at('mean')}, typically ${at('difference')} as large as in ${than} (${at('comparator_mean')})`,
    `At a mean of ${at('mean')}, the ${won} of ${subject(words)}${of} ${noun('deals', 'is', 'are')} typically ${at('difference')} as large as in ${than} (${at('comparator_mean')})`,
    `Beside ${than}, where deals have a mean of ${at('comparator_mean')}, those won in ${subject(words)}${of} are typically ${at('difference')} as large: a mean of ${at('mean')} over ${deals}`,
  ];
}
