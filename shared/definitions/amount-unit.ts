import type { Definitions } from '../contracts/definitions.ts';
import type { Header } from '../contracts/outputs.ts';

/** What amounts are in, and on which basis where that is more than "as the system has them". */
export function amountUnit({ currency }: Pick<Definitions, 'currency'>): Pick<Header, 'currency' | 'basis'> {
  const { reporting, basis = 'amount' } = currency;
  return { currency: reporting, ...(basis === 'amount' ? {} : { basis }) };
}
