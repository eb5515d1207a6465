import type { PhraseRule } from './phrase-rule.ts';
import { FORECAST_PHRASES } from './phrases/forecast-phrases.ts';
import { FORECAST_WORDS } from './words/forecast-words.ts';

/** What is to come. "Expected from earlier months" is a comparator and stays. */
export const FORECASTS: PhraseRule = {
  rule: 'forecast',
  message: 'Speaks of the future. Say what the window shows and nothing beyond it.',
  words: FORECAST_WORDS,
  phrases: [FORECAST_PHRASES],
};
