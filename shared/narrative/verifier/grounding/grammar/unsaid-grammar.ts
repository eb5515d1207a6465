import type { Fact } from '../../../../contracts/narrative.ts';
import type { Grammar } from './grammar.ts';
import { has, listOf, namedParts, numbered, partsNamed } from './named-parts.ts';

/** What could not be said, and why. */
export function unsaidGrammar(fact: Fact): Partial<Grammar> {
  if (has(fact, 'not_tested')) return countsOf(fact);
  const segments = partsNamed(fact.labels, 'segment');
  const why = Object.keys(fact.caveats)
    .map((name) => `{${name}}`)
    .join(' ; ');
  return {
    phrases: {
      ...namedParts(fact),
      STAGES: `${listOf(fact, 'stage')} [of FUNNEL]`,
      SEGMENTS: segments.length === 1 ? 'SUBJECT' : segments.join(' ; '),
      WHY: why === '' ? '' : `<: ${why}|( ${why} )>`,
      BY: '[by {dimension}]',
      UNTESTED: '<was not|could not be> tested',
      CONVERSION: '<at STAGES , [by {dimension} ,] conversion|[by {dimension} ,] conversion at STAGES>',
    },
    sentences: segments.length === 0 ? ['CONVERSION BY UNTESTED BY WHY'] : ofSegments(segments.length),
  };
}

function ofSegments(count: number): string[] {
  return [
    count === 1 ? 'CONVERSION UNTESTED BY in SEGMENTS WHY' : 'CONVERSION UNTESTED BY in [these] : SEGMENTS WHY',
    count === 1
      ? '<at STAGES , [by {dimension} ,] SEGMENTS UNTESTED|[by {dimension} ,] SEGMENTS UNTESTED at STAGES> WHY'
      : 'at STAGES , [by {dimension} ,] these <were not|could not be> tested : SEGMENTS WHY',
  ];
}

function countsOf(fact: Fact): Partial<Grammar> {
  const tested = numbered(fact, 'tested', '{tested} comparison', '{tested} comparisons');
  const [is, was] = [numbered(fact, 'tested', 'is', 'are'), numbered(fact, 'tested', 'was', 'were')];
  const notTested = numbered(fact, 'not_tested', '{not_tested} comparison', '{not_tested} comparisons');
  return {
    sentences: [
      `[in this report ,] ${notTested} could not be tested [<;|.> {tested} ${was} tested]`,
      `<[in this report ,] ${tested} ${was} tested|there ${is} ${tested} that ${was} tested> <;|.> {not_tested} could not be tested`,
    ],
  };
}

/** That nothing was found, by how many tests. */
export function nothingFoundGrammar(fact: Fact): Partial<Grammar> {
  return {
    sentences: has(fact, 'tested')
      ? [
          `no difference was shown [: {tested} ${numbered(fact, 'tested', 'comparison was', 'comparisons were')} tested [, with an error budget of {false_discovery_rate}]]`,
        ]
      : ['in this report , no comparison of segments could be tested'],
  };
}
