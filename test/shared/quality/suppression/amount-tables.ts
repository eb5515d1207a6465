import type { MoneyRow } from '../../../../shared/queries/catalog.ts';
import { attackOf, type Equation } from './linear-attack.ts';

/** Accounts that closed a priced deal, by segment and month. */
export type Closed = readonly (readonly ReadonlySet<string>[])[];
/** Of which segments the amount over some months is told. */
export type Tells = (closed: Closed, months: readonly number[]) => readonly boolean[];

/** Two to seven segments over three to eight months, some with a deal now and then, some with many. */
export function randomClosed(random: () => number): Closed {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const months = 3 + upTo(5);
  return Array.from({ length: 2 + upTo(5) }, () => {
    const most = random() < 0.5 ? 4 : 14;
    return Array.from(
      { length: months },
      () => new Set(Array.from({ length: random() < 0.2 ? 0 : upTo(most) }, () => `a${upTo(20)}`)),
    );
  });
}

/** The rows of money.sql of one month: `amount` is there to be withheld. */
export function moneyRows(closed: Closed, month: number): readonly MoneyRow[] {
  return closed.map((own, segment) => {
    const accounts = own[month]?.size ?? 0;
    return {
      ...{ slot: 1, segment: `s${segment}`, funnel: 'sales', outcome: 'won', closed_month: 202601 + month },
      ...{
        deals: accounts,
        amount: 1,
        unpriced: 0,
        accounts,
        owners: accounts,
        close_amount: null,
        close_unpriced: null,
      },
    };
  });
}

/** Months, quarters and all months so far, each of them beside the same of the whole: what was withheld and can be worked out. */
export function recoveredAmounts(
  closed: Closed,
  tells: Tells,
): { readonly hidden: number; readonly recovered: number } {
  const months = closed[0]?.length ?? 0;
  const spans = Array.from({ length: months }, (_, month) => month).flatMap((month) => [
    [month],
    ...(month % 3 === 2 ? [[month - 2, month - 1, month]] : []),
    Array.from({ length: month + 1 }, (_one, index) => index),
  ]);
  const has = (segment: number, span: readonly number[]) =>
    span.some((month) => (closed[segment]?.[month]?.size ?? 0) > 0);
  // a month without a deal is known to be nothing
  const row = (isIn: (segment: number) => boolean, span: readonly number[]): Equation =>
    closed.flatMap((own, segment) =>
      own.map((accounts, month) => (isIn(segment) && span.includes(month) && accounts.size > 0 ? 1 : 0)),
    );
  const of = (segment: number, span: readonly number[]) => row((one) => one === segment, span);
  const told = spans.flatMap((span) => {
    const isTold = tells(closed, span);
    return [row(() => true, span), ...closed.flatMap((_, one) => (isTold[one] === true ? [of(one, span)] : []))];
  });
  const isSum = attackOf(told);
  // a segment that is alone in a month is the whole, which is told
  const isAlone = (segment: number, month: number) =>
    closed.every((own, one) => one === segment || (own[month]?.size ?? 0) === 0);
  const ofMonth = Array.from({ length: months }, (_, month) => tells(closed, [month]));
  const isUnknown = (segment: number, month: number) =>
    ofMonth[month]?.[segment] !== true && has(segment, [month]) && !isAlone(segment, month);
  const hidden = spans.flatMap((span) => {
    const isTold = tells(closed, span);
    return closed.flatMap((_, one) =>
      isTold[one] !== true && span.some((month) => isUnknown(one, month)) ? [of(one, span)] : [],
    );
  });
  return { hidden: hidden.length, recovered: hidden.filter(isSum).length };
}
