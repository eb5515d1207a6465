import type { Definitions } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';

const DECIMALS = 6;

/** One row per currency with a plan rate: millionths of one unit of the reporting currency, itself included. */
export function rateTable({ currency }: Pick<Definitions, 'currency'>): CompiledTable {
  const rates = { [currency.reporting]: '1', ...currency.planRates };
  return {
    columns: { currency: 'text', millionths: 'integer' },
    rows: Object.entries(rates).map(([code, rate]) => ({ currency: code, millionths: millionths(rate) })),
  };
}

/** By digits, as multiplying by a million does not give a whole number for every decimal. */
function millionths(rate: string): number {
  const [whole = '0', fraction = ''] = rate.split('.');
  return Number(whole + fraction.padEnd(DECIMALS, '0'));
}
