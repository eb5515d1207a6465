import { withheldAmounts } from '../../../../shared/quality/suppression/withheld-amounts.ts';
import { moneyRows, type Tells } from './amount-tables.ts';

const definitions = {
  dimensions: [{ id: 'region', label: 'Region', from: [{ object: 'crm.deal', column: 'region' }] }],
};

/** As the product does: a sum is told where each of its months is. */
export const byMonths: Tells = (closed, months) => {
  const told = months.map((month) => withheldAmounts(moneyRows(closed, month), definitions));
  return closed.map((_, segment) => told.every((rows) => rows[segment]?.amount !== null));
};

/** A month is told where five accounts are behind it. */
export const withoutComplement: Tells = (closed, months) =>
  closed.map((own) => months.every((month) => own[month]?.size === 0 || (own[month]?.size ?? 0) >= 5));

/** A figure is told where five accounts are behind it, and two at least are not. */
export const figureAlone: Tells = (closed, months) => {
  const accounts = closed.map((own) => new Set(months.flatMap((month) => [...(own[month] ?? [])])).size);
  const hidden = accounts.filter((count) => count > 0 && count < 5).length;
  const next = Math.min(...accounts.filter((count) => count >= 5));
  return accounts.map((count) => count === 0 || (count >= 5 && (hidden !== 1 || count > next)));
};
