import { listed } from '../listed.ts';
import { subject, type Words } from './words-of.ts';

/** Something to know before the numbers. */
export function flagWordings(words: Words): string[] {
  const { at } = words;
  const others = namesOf(words, 'dimension');
  const alike = others.length === 0 ? '' : `; likewise ${listed(others)}`;
  return [
    `Known before the numbers: ${at('caveat')}${alike}`,
    `A quality gate tells: ${at('caveat')}${alike}`,
    `Told by a gate: ${at('caveat')}${alike}`,
  ];
}

/** What could not be said, and why. */
export function unsaidWordings(words: Words): string[] {
  const { at, has, noun } = words;
  if (has('not_tested') && !has('tested'))
    return [
      `In this report, ${at('not_tested')} ${noun('not_tested', 'comparison', 'comparisons')} could not be tested`,
    ];
  if (has('not_tested'))
    return [
      `In this report, ${at('tested')} ${noun('tested', 'comparison was', 'comparisons were')} tested; ${at('not_tested')} could not be tested`,
      `There ${noun('tested', 'is', 'are')} ${at('tested')} ${noun('tested', 'comparison that was', 'comparisons that were')} tested; ${at('not_tested')} could not be tested`,
    ];
  const why = has('caveat') ? `: ${at('caveat')}` : '';
  const stages = `${listed(namesOf(words, 'stage'))}${has('funnel') ? ` of ${at('funnel')}` : ''}`;
  const segments = namesOf(words, 'segment');
  const [first, ...others] = segments;
  if (segments.length === 0)
    return [
      `At ${stages}, conversion${by(words)} could not be tested${why}`,
      `Conversion at ${stages} could not be tested${by(words)}${why}`,
    ];
  const told = segments.join('; ');
  const lead = has('dimension') ? `by ${at('dimension')}, ` : '';
  const because = has('caveat') ? ` (${at('caveat')})` : '';
  if (others.length === 0)
    return [
      `At ${stages}, ${lead}${first} was not tested${because}`,
      `Conversion at ${stages} was not tested in ${subject(words)}${why}`,
      `${lead}conversion at ${stages} was not tested in ${first}${because}`,
    ];
  return [
    `At ${stages}, ${lead}these were not tested: ${told}${because}`,
    `Conversion at ${stages} was not tested${by(words)} in these: ${told}${because}`,
    `${lead}conversion at ${stages} was not tested in: ${told}${because}`,
  ];
}

function by({ at, has }: Words): string {
  return has('dimension') ? ` by ${at('dimension')}` : '';
}

/** Placeholders of `stage`, `stage_2` and so on, and of those that are not named. */
function namesOf({ at, fact }: Words, name: string): string[] {
  return Object.keys(fact.labels)
    .filter((one) => one === name || one.startsWith(`${name}_`) || one === `further_${name}s`)
    .map(at);
}

export function nothingFoundWordings({ at, has, noun }: Words): string[] {
  if (!has('tested')) return ['In this report, no comparison of segments could be tested'];
  return [
    `No difference was shown: ${at('tested')} ${noun('tested', 'comparison was', 'comparisons were')} tested, with an error budget of ${at('false_discovery_rate')}`,
  ];
}
