import { listed } from '../listed.ts';
import { notSaid, type Words } from './words-of.ts';

/** How often those were touched who stand behind what was won. */
export function touchesWordings(words: Words): string[] {
  const { at, has, noun } = words;
  const of = has('funnel') ? ` of ${at('funnel')}` : '';
  if (!has('median')) return notSaid(words, `touches up to a win${of} are`);
  if (has('segment')) return bySegments(words, of);
  const upper = has('p75') ? ` and an upper quartile of ${at('p75')}` : '';
  const own = `a median of ${at('median')} ${noun('median', 'touch', 'touches')}${upper}`;
  const from = `from ${at('lookback')} before ${noun('won', 'it was', 'they were')} created`;
  const bare = has('untouched') ? `; ${at('untouched')} ${noun('won', 'was', 'were')} untouched` : '';
  const won = `${at('won')} ${at('units')}${of}`;
  return [
    `The ${won} won in the window had ${own}, counted ${from}${bare}`,
    `Counted ${from}, the ${won} won in the window had ${own}${bare}`,
    `Touches of the ${won} won in the window, counted ${from}, have a median of ${at('median')}${upper}${bare}`,
  ];
}

function bySegments({ at, fact }: Words, of: string): string[] {
  const suffixes = ['', '_2', '_3'].filter((suffix) => `segment${suffix}` in fact.labels);
  const each = suffixes.map(
    (suffix) => `${at(`median${suffix}`)} in ${at(`segment${suffix}`)} (${at(`won${suffix}`)} won)`,
  );
  const told = listed(each);
  return [
    `By ${at('dimension')}, medians of touches up to a win${of} are ${told}`,
    `Medians of touches up to a win${of} are, by ${at('dimension')}, ${told}`,
  ];
}
