import { CHANNELS_NOUNS } from './nouns/channels.ts';
import { FUNNEL_NOUNS } from './nouns/funnel.ts';
import { GENERAL_NOUNS } from './nouns/general.ts';
import { MEASURES_NOUNS } from './nouns/measures.ts';
import { MONEY_NOUNS } from './nouns/money.ts';
import { MOVEMENT_NOUNS } from './nouns/movement.ts';
import { ORGANISATIONS_NOUNS } from './nouns/organisations.ts';
import { PEOPLE_NOUNS } from './nouns/people.ts';
import { PLACES_NOUNS } from './nouns/places.ts';
import { PRODUCTS_NOUNS } from './nouns/products.ts';
import { RECORDS_NOUNS } from './nouns/records.ts';
import { RELATIONS_NOUNS } from './nouns/relations.ts';
import { REPORT_NOUNS } from './nouns/report.ts';
import { STATISTICS_NOUNS } from './nouns/statistics.ts';
import { TIME_NOUNS } from './nouns/time.ts';

/** Nouns in the singular, by kind. */
export const NOUNS = [
  ...CHANNELS_NOUNS,
  ...FUNNEL_NOUNS,
  ...GENERAL_NOUNS,
  ...MEASURES_NOUNS,
  ...MONEY_NOUNS,
  ...MOVEMENT_NOUNS,
  ...ORGANISATIONS_NOUNS,
  ...PEOPLE_NOUNS,
  ...PLACES_NOUNS,
  ...PRODUCTS_NOUNS,
  ...RECORDS_NOUNS,
  ...RELATIONS_NOUNS,
  ...REPORT_NOUNS,
  ...STATISTICS_NOUNS,
  ...TIME_NOUNS,
];
