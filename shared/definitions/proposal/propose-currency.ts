import type { Definitions } from '../../contracts/definitions.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import type { CurrencyTypes } from './currency-types.ts';
import { ask, guess, type Proposed } from './note.ts';
import type { UnitObject } from './unit-object.ts';

const PLACEHOLDER = 'USD';

/** The corporate currency with today's rates, or else the currency that most amounts are in, where the exports say it. */
export function proposeCurrency(
  units: readonly UnitObject[],
  types?: CurrencyTypes,
): Proposed<Definitions['currency']> {
  const counts = new Map<string, number>();
  for (const { table, parts } of units)
    for (const code of textsOf(table, parts.currency))
      if (/^[A-Z]{3}$/.test(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, ...others] = [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
  const path = ['currency'];
  if (types !== undefined) return corporateCurrency(types, counts);
  if (first === undefined) {
    const hasAmounts = units.some(({ parts }) => parts.amount !== undefined);
    const question = hasAmounts
      ? 'no column says which currency the amounts are in: which one is it?'
      : 'the exports hold no amounts; which currency do you report in?';
    return {
      value: { reporting: PLACEHOLDER },
      notes: [ask(path, `${question} ${PLACEHOLDER} stands here until you say`)],
    };
  }
  const rates =
    others.length === 0
      ? []
      : [
          ask(
            path,
            `what is one ${others.join(', one ')} in ${first}, all year? Add planRates: { ${others[0]}: "1.08" }; without it those amounts have no price`,
          ),
        ];
  return { value: { reporting: first }, notes: [guess(path, `most amounts are in ${first}`), ...rates] };
}

/** Rates of currencies that amounts are in: a plan rate of any other would price nothing. */
function corporateCurrency(
  { corporate, rates }: CurrencyTypes,
  used: ReadonlyMap<string, number>,
): Proposed<Definitions['currency']> {
  const planRates = Object.fromEntries(
    Object.entries(rates).filter(([code, rate]) => used.has(code) && Number(rate) > 0),
  );
  const path = ['currency'];
  const why = guess(path, `${corporate} is the corporate currency of CurrencyType`);
  if (Object.keys(planRates).length === 0) return { value: { reporting: corporate }, notes: [why] };
  const ofToday = guess(
    [...path, 'planRates'],
    'what Salesforce reckons with today, by CurrencyType; edit to the rates that you plan with, which stay all year',
  );
  return { value: { reporting: corporate, planRates }, notes: [why, ofToday] };
}
