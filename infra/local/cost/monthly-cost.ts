import { type CompanySize, monthlyQuantities } from './monthly-quantities.ts';
import { type Priced, UNIT_PRICES } from './unit-prices.ts';

export type CostLine = {
  readonly of: Priced;
  readonly quantity: number;
  readonly unit: string;
  readonly dollars: number;
};

/** What a month costs a company of this size, by line of the bill, and in all. */
export function monthlyCost(size: CompanySize): { readonly lines: readonly CostLine[]; readonly dollars: number } {
  const quantities = monthlyQuantities(size);
  const lines = (Object.keys(UNIT_PRICES) as Priced[]).map((of) => {
    const { dollars, unit } = UNIT_PRICES[of];
    return { of, quantity: quantities[of], unit, dollars: quantities[of] * dollars };
  });
  return { lines, dollars: lines.reduce((sum, line) => sum + line.dollars, 0) };
}
