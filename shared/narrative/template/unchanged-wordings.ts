import { step, type Words } from './words-of.ts';

/** What was not shown to differ, with what would have been. */
export function unchangedWordings(words: Words): string[] {
  const { at, has, fact } = words;
  const [way, shown] = [step(words), 'or more would have been shown'];
  const size = at('detectable');
  if (has('comparator'))
    return [
      `${way}, the share that moved on was not shown to differ from ${at('comparator')}; a difference of ${size} ${shown}`,
      `No movement against ${at('comparator')} was shown ${way}; a difference of ${size} ${shown}`,
      `The share that moved ${way} was not shown to differ from ${at('comparator')}, where a difference of ${size} ${shown}`,
    ];
  const segments = `segment of ${at('dimension')}`;
  const of = has('funnel') ? ` in ${at('funnel')}` : '';
  switch (fact.relations[0]?.measure) {
    case 'time':
      return [
        `No ${segments} was shown to be slower or faster ${way}; a difference in ${size} ${shown} of any of them`,
        `${way}, time was not shown to differ by ${at('dimension')}; a difference in ${size} ${shown} of any segment`,
        `The time it took ${way} was not shown to differ by ${at('dimension')}; a difference in ${size} ${shown} of any segment`,
      ];
    case 'deal_size':
      return [
        `Won deals${of} of no ${segments} were shown to be larger or smaller; a mean ${size} as large ${shown} of any of them`,
        `By ${at('dimension')}, the size of won deals${of} was not shown to differ; deals ${size} as large ${shown} of any segment`,
      ];
    default:
      return [
        `No ${segments} was shown to stand apart ${way}; a difference of ${size} ${shown} of any of them`,
        `${way}, conversion was not shown to differ by ${at('dimension')}; a difference of ${size} ${shown} of any segment`,
        `By ${at('dimension')}, the share that moved ${way} was not shown to differ; a difference of ${size} ${shown} of any segment`,
      ];
  }
}
