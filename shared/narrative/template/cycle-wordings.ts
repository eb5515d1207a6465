import { notSaid, subject, type Words } from './words-of.ts';

/** How long opportunities took from their first stage to their end: of a segment beside another one, or of the whole funnel. */
export function cycleWordings(words: Words): string[] {
  const { at, has } = words;
  const of = has('funnel') ? ` of ${at('funnel')}` : '';
  if (!has('median')) return notSaid(words, `the ${at('cycle')}${of} is`);
  const own = `${figures(words, '')} over ${at('whole')} ${at('units')}`;
  if (!has('comparator'))
    return [
      `In the whole funnel${of}, the ${at('cycle')} has ${own}`,
      `The ${at('cycle')}${of} has ${own} of the whole funnel`,
    ];
  const other = `${figures(words, 'comparator_')} over ${at('comparator_whole')}`;
  return [
    `In ${subject(words)}, the ${at('cycle')}${of} has ${own}, against ${other} in ${at('comparator')}`,
    `The ${at('cycle')}${of} has ${own} in ${subject(words)}, against ${other} in ${at('comparator')}`,
    `${subject(words)} has a ${at('cycle')}${of} with ${own}, beside ${at('comparator')} with ${other}`,
  ];
}

/** `a median of 62 days and an upper quartile of 98 days`; without the quartile where it is not reached. */
function figures({ at, has }: Words, prefix: string): string {
  const upper = has(`${prefix}p75`) ? ` and an upper quartile of ${at(`${prefix}p75`)}` : '';
  return `a median of ${at(`${prefix}median`)}${upper}`;
}
