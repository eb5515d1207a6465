import { dayText } from '../../definitions/epoch-day.ts';
import type { AggregateRow } from '../../queries/catalog.ts';
import type { Gate, GateInput } from './gate.ts';

type Rate = AggregateRow<'unusable_rate'>;

const MOST_NAMED = 5;

/** Such a rate prices nothing: what closed on its days is counted, and not in revenue at the rates of the day. */
export const ratesUnusable: Gate = {
  ...{ id: 'rates_unusable', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'every exported rate is a number above zero, of a currency',
  check: (input, allowed) => {
    const { unusable_rate: rates } = input.aggregates;
    if (!input.receipts.some(({ written }) => written.dated_rate !== undefined))
      return { measured: { notMeasured: 'no rates are exported' }, findings: [] };
    const value = rates[0]?.rates ?? 0;
    const groups = Map.groupBy(rates, ({ source, object, currency }) => `${source}.${object} ${currency ?? ''}`);
    return {
      measured: { value },
      findings: [...(value > allowed ? groups : [])].map(([subject, group]) => ({
        ...{ sentence: sentenceOf(group, input), found: group.length, subject },
        object: subject.slice(0, subject.lastIndexOf(' ')),
      })),
    };
  },
};

/** Of rates of one object and currency. */
function sentenceOf(rates: readonly Rate[], input: GateInput): string {
  const places = rates.slice(0, MOST_NAMED).map((rate) => placeOf(rate, input));
  const more = rates.length > MOST_NAMED ? [`${rates.length - MOST_NAMED} more`] : [];
  const currency = rates[0]?.currency ?? null;
  const what =
    currency === null ? 'Rates that name no currency' : `Rates of ${currency} that are no usable number above zero`;
  return `${what}: ${[...places, ...more].join(', ')}; ${unpricedText(rates)}`;
}

/** How many, and not what they come to: of few accounts that would tell what each is worth. */
function unpricedText(rates: readonly Rate[]): string {
  const deals = rates.reduce((sum, rate) => sum + rate.deals, 0);
  if (deals === 0) return 'no deal was won on their days';
  return `deals won on their days, counted and not priced at the rates of the day of closing: ${deals}`;
}

function placeOf({ source, object, file_number, row_number, from_day }: Rate, { receipts, plan }: GateInput): string {
  const files = receipts.find((one) => one.source === source && one.object === object)?.files;
  const key = files?.[file_number - 1]?.key ?? `file ${file_number}`;
  const { exports: prefix } = plan.request;
  const file = key.startsWith(prefix) ? key.slice(prefix.length) : key;
  return `row ${row_number} of ${file} (from ${dayText(from_day)})`;
}
