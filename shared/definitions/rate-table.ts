import type { Definitions } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';
import { firstDayOfMonth } from './epoch-day.ts';

const DECIMALS = 6;

type Money = Pick<Definitions, 'currency'>;

/** One row per currency with a plan rate: millionths of one unit of the reporting currency, itself included. */
export function rateTable({ currency }: Money): CompiledTable {
  const rates = { [currency.reporting]: '1', ...currency.planRates };
  return {
    columns: { currency: 'text', millionths: 'integer' },
    rows: Object.entries(rates).map(([code, rate]) => ({ currency: code, millionths: millionths(rate) })),
  };
}

/** The same by month of closing, the month as its first and last day. A month without rates has no row, nor the currency itself. */
export function closeRateTable({ currency }: Money): CompiledTable {
  return {
    columns: { currency: 'text', from_day: 'integer', to_day: 'integer', millionths: 'integer' },
    rows: Object.entries(currency.closeRates ?? {}).flatMap(([text, given]) => {
      const [year = 0, month = 0] = text.split('-').map(Number);
      const days = { from_day: firstDayOfMonth(year, month), to_day: firstDayOfMonth(year, month + 1) - 1 };
      const rates = { [currency.reporting]: '1', ...given };
      return Object.entries(rates).map(([code, rate]) => ({ currency: code, ...days, millionths: millionths(rate) }));
    }),
  };
}

/** By digits, as multiplying by a million does not give a whole number for every decimal. */
function millionths(rate: string): number {
  const [whole = '0', fraction = ''] = rate.split('.');
  return Number(whole + fraction.padEnd(DECIMALS, '0'));
}
