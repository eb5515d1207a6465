import { SHORT_ADJECTIVES } from '../vocabulary/adjectives/short.ts';
import { ADJECTIVES } from '../vocabulary/adjectives.ts';
import { NOUNS } from '../vocabulary/nouns.ts';
import { VERBS } from '../vocabulary/verbs.ts';
import { wordList } from '../vocabulary/word-list.ts';

const IRREGULAR = wordList(`
rise fall grow shrink win lose go take spend come stand sit lie hold leave get make show see find know say tell give hide draw read withhold
begin run set put meet bring cut keep beat let send sell buy write speak choose catch throw teach feel think
`);
const FURTHER = wordList(`
forward plan budget back further lower help try want need watch fix look improve boost raise turn push pull drive seek serve ensure avoid
protect prevent reduce lift save speed simplify secure tempt reward reinforce justify invest
`);
/** Verbs that are nouns as well, and hardly ever stand as one in front of a name or an article. */
const MOSTLY_VERBS = new Set(
  wordList(`
access add approach capture close delegate edit feature fill finance finish follow forward grant halt hold join keep leave live mention move
offer overwrite pair parse postdate purge reach recall recycle reject reload reorder resample restart retest reverse scroll send ship
shortlist stop store substitute support survey suspect swap switch talk transfer upload vet wait set let put take think look build start use
submit
`),
);
const NAMES = new Set(
  [
    ...NOUNS,
    ...ADJECTIVES,
    ...SHORT_ADJECTIVES,
    ...wordList(
      'open last separate level mature base double run cut win express present lead total lower back further plan speed',
    ),
  ].filter((word) => !MOSTLY_VERBS.has(word)),
);

const BARE = [...new Set([...VERBS, ...IRREGULAR, ...FURTHER])];

/** The bare forms of verbs. */
export const BARE_VERBS: readonly string[] = BARE;
/** Those that are no noun and no adjective. */
export const PURE_VERBS: readonly string[] = BARE.filter((verb) => !NAMES.has(verb));
/** Those that are a noun or an adjective as well. */
export const NOUN_VERBS: readonly string[] = BARE.filter((verb) => NAMES.has(verb));
