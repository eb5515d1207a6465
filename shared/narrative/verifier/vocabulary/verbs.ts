import { BEING_VERBS } from './verbs/being.ts';
import { COMPARING_VERBS } from './verbs/comparing.ts';
import { COUNTING_VERBS } from './verbs/counting.ts';
import { GENERAL_VERBS } from './verbs/general.ts';
import { MOVEMENT_VERBS } from './verbs/movement.ts';
import { RECORDING_VERBS } from './verbs/recording.ts';
import { SAYING_VERBS } from './verbs/saying.ts';
import { TRADING_VERBS } from './verbs/trading.ts';

/** Regular verbs by kind; their bare form may stand where a noun, an auxiliary or a plural makes it no order. */
export const VERBS = [
  ...BEING_VERBS,
  ...COMPARING_VERBS,
  ...COUNTING_VERBS,
  ...GENERAL_VERBS,
  ...MOVEMENT_VERBS,
  ...RECORDING_VERBS,
  ...SAYING_VERBS,
  ...TRADING_VERBS,
];
