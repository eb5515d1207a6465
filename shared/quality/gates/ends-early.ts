import { dayText } from '../../definitions/epoch-day.ts';
import { monthEndDay } from '../../definitions/fiscal-calendar.ts';
import { type EvidenceRow, evidenceRules } from './evidence-rules.ts';
import type { GateInput } from './gate.ts';

export type EarlyEnd = {
  readonly object: string;
  readonly stages: readonly string[];
  /** The last day of which it knows anything, and how long before the end of the period that was. */
  readonly last: string;
  readonly days: number;
};

/** Weekends and holidays in a row. */
const GRACE_DAYS = 7;
/** The longest silence of fewer months says little of what is usual. */
const FEWEST_MONTHS = 6;

/**
 * Objects that fall silent before the period ends: nothing is created or recorded any more, for longer than twice the longest silence
 * with which an earlier month of the window ended. So is an export that was made before.
 */
export function earlyEnds(input: GateInput): readonly EarlyEnd[] {
  const { calendar, periodMonths, windowMonth } = input.scope;
  const byObject = Map.groupBy(evidenceRules(input), ({ object }) => object);
  return [...byObject].flatMap(([object, rules]) => {
    const rows = rules.flatMap((rule) => rule.rows);
    const lastOf = lastKnownDays(rows);
    const usual = [...lastOf]
      .filter(([month]) => month >= windowMonth && month < periodMonths[0])
      .map(([month, day]) => monthEndDay(month, calendar) - day);
    if (usual.length < FEWEST_MONTHS) return [];
    const last = Math.max(...lastOf.values());
    const days = Math.max(0, input.plan.periodEndDay - last);
    if (days <= 2 * Math.max(0, ...usual) + GRACE_DAYS) return [];
    return [{ object, stages: [...new Set(rules.flatMap(({ stages }) => stages))], last: dayText(last), days }];
  });
}

/** By month of entry. */
function lastKnownDays(rows: readonly EvidenceRow[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { entered_month: month, last_known_day: day } of rows)
    if (month !== null && day !== null) last.set(month, Math.max(day, last.get(month) ?? day));
  return last;
}
