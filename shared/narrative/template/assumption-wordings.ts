import { comparator, sideOf, step, subject, type Words } from './words-of.ts';

/** What is assumed, in quotation marks, and what was observed beside it. */
export function assumptionWordings(words: Words): string[] {
  const assumed = `"${words.at('assumption')}"`;
  const shown = observed(words);
  switch (words.fact.verdict) {
    case 'agrees':
      return [
        `What was observed agrees with the assumption ${assumed}${shown}`,
        `It is assumed: ${assumed}. What was observed agrees${shown}`,
        `The assumption ${assumed} agrees with what was observed${shown}`,
      ];
    case 'other_side':
      return [
        `What was observed contradicts the assumption ${assumed}${shown}`,
        `It is assumed: ${assumed}. What was observed contradicts it${shown}`,
        `The assumption ${assumed} is contradicted by what was observed${shown}`,
      ];
    case 'smaller_than_claimed':
      return [
        `What was observed contradicts the extent of the assumption ${assumed}${shown}`,
        `It is assumed: ${assumed}. What was observed contradicts its extent${shown}`,
        `The assumption ${assumed} is contradicted in its extent by what was observed${shown}`,
      ];
    default:
      return [
        `Whether the assumption ${assumed} holds cannot be told yet${shown}${tellable(words)}`,
        `It is assumed: ${assumed}. What was observed cannot tell yet${shown}${tellable(words)}`,
      ];
  }
}

function observed(words: Words): string {
  const { at, has, fact } = words;
  if (!has('observed')) return '';
  const [relation] = fact.relations;
  const than = has('comparator_observed') ? `, against ${at('comparator_observed')} in ${comparator(words)}` : '';
  const far =
    has('difference') && relation?.measure === 'conversion' ? ` (${at('difference')} ${sideOf(relation)})` : '';
  return `: ${figure(words)}${than}${far}`;
}

function figure(words: Words): string {
  const { at, has, fact } = words;
  switch (fact.relations[0]?.measure) {
    case 'time':
      return `moving ${step(words)} took a median of ${at('observed')} in ${subject(words)}`;
    case 'deal_size':
      return `won deals have a mean of ${at('observed')} in ${subject(words)}`;
    default: {
      const way = has('next') ? `moved ${step(words)}` : `of ${at('stage')} were won`;
      return `${at('observed')} of ${at('observed_whole')} ${way} in ${subject(words)}`;
    }
  }
}

function tellable({ at, has }: Words): string {
  return has('tellable')
    ? `; at the present volume, the report of ${at('tellable')} is the earliest that can tell`
    : '';
}
