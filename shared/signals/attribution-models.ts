import type { AttributionLens } from '../contracts/outputs.ts';

/**
 * What each model of touch_credit.sql gives to whom.
 * Source: Adobe, Marketo Measure attribution models, for W (first touch, lead creation and opportunity creation 30% each, the
 * touches between them 10%): https://experienceleague.adobe.com/en/docs/marketo-measure/using/introduction-to-marketo-measure/overview-resources/marketo-measure-attribution-models.
 * For U the same vendor documents 50/50, and in its course 40/40/20 with the lead's creation as the second position; here the
 * second position is the opportunity's, so that leads by hand and deals without leads have it as well.
 */
export const MODELS: AttributionLens['models'] = [
  { model: 'first', label: 'First', rule: 'all to the first touch' },
  { model: 'last', label: 'Last', rule: 'all to the last touch before the event' },
  { model: 'linear', label: 'Linear', rule: 'the same to every touch' },
  {
    model: 'u',
    label: 'U',
    rule: '40% to the first touch, 40% to the last one by the day of the creation, 20% to the others together',
  },
  {
    model: 'w',
    label: 'W',
    rule: '30% to the first touch, 30% to the last one by the day on which the first of its persons became known, 30% to the last one by the day of the creation, 10% to the others together',
  },
];
