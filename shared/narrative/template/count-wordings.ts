import { listed } from '../listed.ts';
import type { Words } from './words-of.ts';

/** How many entered, were won and were lost. */
export function countWordings(words: Words): string[] {
  if (words.has('total')) return volumeWordings(words);
  const { at, has, noun } = words;
  const of = has('funnel') ? ` of ${at('funnel')}` : '';
  if (has('entered'))
    return [
      `In the window, ${at('entered')} ${at('units')} entered ${at('stage')}${of}${closed(words, '; in the period, ')}`,
      `Over the window, ${at('entered')} ${at('units')} entered ${at('stage')}${of}${closed(words, '; within the period, ')}`,
    ];
  return [
    `There ${noun('present', 'is', 'are')} ${at('present')} ${at('units')} in ${at('stage')}${of}${closed(words, '; to date, ')}`,
    `${at('stage')}${of} holds ${at('present')} ${at('units')}${closed(words, '; to date, ')}`,
  ];
}

function closed({ at, has, noun, fact }: Words, lead: string): string {
  if (!has('won')) return '';
  const rate = has('win_rate') ? `, a win rate of ${at('win_rate')}` : '';
  const worth = has('revenue') ? `; the revenue of what was won is ${at('revenue')}` : '';
  // people enter, opportunities are won
  const won =
    fact.labels.units?.opaque === 'people'
      ? noun('won', 'opportunity was', 'opportunities were')
      : noun('won', 'was', 'were');
  return `${lead}${at('won')} ${won} won and ${at('lost')} lost${rate}${worth}`;
}

function volumeWordings(words: Words): string[] {
  const { at, has, fact } = words;
  const that = fact.labels.units?.opaque === 'people' ? 'who' : 'that';
  const of = has('funnel') ? ` of ${at('funnel')}` : '';
  const names = ['', '_2', '_3'].filter((suffix) => has(`segment${suffix}`));
  const shares = listed(names.map((suffix) => `${at(`entered${suffix}`)} in ${at(`segment${suffix}`)}`));
  const whole = `${at('total')} ${at('units')} ${that} entered ${at('stage')}${of} in the window`;
  return [
    `Of the ${whole}, by ${at('dimension')}, there were ${shares}`,
    `By ${at('dimension')}, the ${whole} include ${shares}`,
    `Among the ${whole} were, by ${at('dimension')}, ${shares}`,
  ];
}
