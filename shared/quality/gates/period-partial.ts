import { monthsBefore, monthText } from '../../signals/calendar-month.ts';
import type { Gate, GateInput } from './gate.ts';
import { worstOf } from './worst-of.ts';

export const periodPartial: Gate = {
  ...{ id: 'period_partial', unit: 'months', bound: 'at_most', allowed: 0, severity: 'constrain' },
  looksFor: 'the exports begin before the period does',
  check: (input, allowed) => {
    const funnels = missingMonths(input);
    return {
      measured: worstOf(funnels, 'no funnel has stage times'),
      findings: funnels
        .filter(({ value }) => value > allowed)
        .map(({ at, label, begin, what, before, months, value }) => {
          const held = months.length - before.length;
          const sentence = `${label} has no ${what} before ${monthText(begin)}, within ${input.plan.periodLabel}: the period holds ${held} of its ${months.length} months, and does not compare with a whole one`;
          const finding = { sentence, found: value, funnel: at, subject: at, months: before.map(monthText) };
          return what === 'closings' ? { ...finding, monthsOf: 'closing' } : finding;
        }),
    };
  },
};

/** Months of the period before a dated funnel has both entries and closings. */
function missingMonths(input: GateInput) {
  const months = monthsOf(...input.scope.periodMonths);
  return input.scope.funnels
    .filter(({ dated }) => dated)
    .map(({ id: funnel, label }) => {
      const [entry = -Infinity, closing = -Infinity] = [firstEntry(input, funnel), firstClosing(input, funnel)];
      const begin = Math.max(entry, closing);
      const before = months.filter((month) => month < begin);
      // what begins after the period, or never, is not a part of it
      const isPart = before.length < months.length && Number.isFinite(begin);
      const what = closing > entry ? 'closings' : 'entries';
      return { at: funnel, label, begin, what, before, months, value: isPart ? before.length : 0 };
    });
}

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
