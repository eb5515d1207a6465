import { monthsBefore, monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';

export const periodPartial: Gate = {
  id: 'period_partial',
  allowed: 0,
  severity: 'constrain',
  looksFor: 'the exports begin before the period does',
  find: (input, allowed) => {
    const { scope, plan } = input;
    const months = monthsOf(...scope.periodMonths);
    return scope.funnels
      .filter(({ dated }) => dated)
      .flatMap(({ id: funnel, label }) => {
        const [entry = -Infinity, closing = -Infinity] = [firstEntry(input, funnel), firstClosing(input, funnel)];
        const begin = Math.max(entry, closing);
        const before = months.filter((month) => month < begin);
        // what begins after the period, or never, is not a part of it
        if (before.length <= allowed || before.length === months.length || !Number.isFinite(begin)) return [];
        const held = months.length - before.length;
        const sentence = `${label} has no ${closing > entry ? 'closings' : 'entries'} before ${monthText(begin)}, within ${plan.periodLabel}: the period holds ${held} of its ${months.length} months, and does not compare with a whole one`;
        return [{ sentence, found: before.length, funnel, subject: funnel, months: before.map(monthText) }];
      });
  },
};

function monthsOf(first: number, last: number): number[] {
  const months: number[] = [];
  for (let month = last; month >= first; month = monthsBefore(month, 1)) months.unshift(month);
  return months;
}

function firstEntry({ aggregates }: GateInput, funnel: string): number | undefined {
  const own = aggregates.cohort.filter((row) => row.slot === 0 && row.funnel === funnel && row.entered > 0);
  return earliest(own.map((row) => row.entered_month));
}

/** Entries may go back further than closings: a win rate of the period then lacks months all the same. */
function firstClosing({ aggregates }: GateInput, funnel: string): number | undefined {
  const own = aggregates.money.filter((row) => row.slot === 0 && row.funnel === funnel && row.deals > 0);
  return earliest(own.map((row) => row.closed_month));
}

function earliest(months: readonly (number | null)[]): number | undefined {
  const known = months.flatMap((month) => month ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}
