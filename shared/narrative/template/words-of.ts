import type { Fact, FactRelation } from '../../contracts/narrative.ts';

/** What wordings ask of a fact: its parts as placeholders, and nothing of their values but their number. */
export type Words = {
  readonly fact: Fact;
  readonly has: (name: string) => boolean;
  /** The placeholder of a part. */
  readonly at: (name: string) => string;
  /** The singular where the number is one, the plural for any other. */
  readonly noun: (number: string, singular: string, plural: string) => string;
};

export function wordsOf(fact: Fact): Words {
  return {
    fact,
    has: (name) => name in fact.labels || name in fact.numbers || name in fact.caveats,
    at: (name) => `{{${fact.id}.${name}}}`,
    noun: (number, singular, plural) => (fact.numbers[number]?.value === 1 ? singular : plural),
  };
}

/** `from Lead to MQL in Renewal`; of a last stage `in Won`. */
export function step({ at, has }: Words, suffix = ''): string {
  const own = has(`stage${suffix}`) ? suffix : '';
  const way = has(`next${own}`) ? `from ${at(`stage${own}`)} to ${at(`next${own}`)}` : `in ${at(`stage${own}`)}`;
  return has('funnel') ? `${way} in ${at('funnel')}` : way;
}

/** `From …`, to open a sentence. */
export function opening(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** ` whose Industry is Retail`; nothing of the whole funnel. */
export function whose({ at, has }: Words): string {
  return has('segment') ? ` whose ${at('dimension')} is ${at('segment')}` : '';
}

/** `Retail (Industry)`; of the whole funnel it says so. */
export function subject({ at, has }: Words): string {
  return has('segment') ? `${at('segment')} (${at('dimension')})` : 'the whole funnel';
}

/** `the reference set of 9 segments`, or whatever else it is compared with. */
export function comparator({ at, has, noun }: Words, suffix = ''): string {
  const size = `reference_size${suffix}`;
  return has(size) ? `${at('comparator')} of ${at(size)} ${noun(size, 'segment', 'segments')}` : at('comparator');
}

/** `(40.0%)`, where the comparator has a figure. */
export function inBrackets({ at, has }: Words, name: string): string {
  return has(name) ? ` (${at(name)})` : '';
}

/** Of longer times and larger deals, words of their own. */
export function sideOf({ measure, direction }: FactRelation): string {
  const isAbove = direction === 'above';
  switch (measure) {
    case 'time':
      return isAbove ? 'slower' : 'faster';
    case 'deal_size':
      return isAbove ? 'larger' : 'smaller';
    case 'mix':
      return isAbove ? 'up' : 'down';
    case 'conversion':
    case 'count':
    case 'assumed':
      return isAbove ? 'above' : 'below';
  }
}

/** That a figure is not said, and why; `whatIs` ends in its verb. */
export function notSaid({ at }: Words, whatIs: string): string[] {
  return [
    `For this window, ${whatIs} not said: ${at('caveat')}`,
    `${whatIs} not said for this window: ${at('caveat')}`,
  ];
}
