import { DATA_ADJECTIVES } from './adjectives/data.ts';
import { GENERAL_ADJECTIVES } from './adjectives/general.ts';
import { KIND_ADJECTIVES } from './adjectives/kind.ts';
import { RELATION_ADJECTIVES } from './adjectives/relation.ts';
import { SIZE_ADJECTIVES } from './adjectives/size.ts';
import { STATISTICS_ADJECTIVES } from './adjectives/statistics.ts';
import { TIME_ADJECTIVES } from './adjectives/time.ts';

/** Adjectives and participles that describe without judging, by kind. */
export const ADJECTIVES = [
  ...DATA_ADJECTIVES,
  ...GENERAL_ADJECTIVES,
  ...KIND_ADJECTIVES,
  ...RELATION_ADJECTIVES,
  ...SIZE_ADJECTIVES,
  ...STATISTICS_ADJECTIVES,
  ...TIME_ADJECTIVES,
];
