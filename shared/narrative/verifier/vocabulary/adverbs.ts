import { DEGREE_ADVERBS } from './adverbs/degree.ts';
import { GENERAL_ADVERBS } from './adverbs/general.ts';
import { MANNER_ADVERBS } from './adverbs/manner.ts';
import { TIME_ADVERBS } from './adverbs/time.ts';

/** Adverbs of measure, time and manner that neither praise nor insist, by kind. */
export const ADVERBS = [...DEGREE_ADVERBS, ...GENERAL_ADVERBS, ...MANNER_ADVERBS, ...TIME_ADVERBS];
