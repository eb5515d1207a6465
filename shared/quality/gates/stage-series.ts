import { monthEndDay, monthStartDay } from '../../definitions/fiscal-calendar.ts';
import { monthsBefore, monthText } from '../../signals/calendar-month.ts';
import { usualCount } from '../../stats/usual-count.ts';
import type { GateInput } from './gate.ts';

export type OddMonth = { readonly month: string; readonly count: number; readonly usual: number };
export type StageSeries = {
  /** As `funnel.stage`. */
  readonly stage: string;
  readonly label: string;
  /** Months of the window without entrants, or nearly so, where some are usual; `trailing` ones last up to the period's end. */
  readonly empty: readonly OddMonth[];
  readonly trailing: readonly OddMonth[];
  /** Months of the window with entrants, yet far fewer or far more than usual. */
  readonly unusual: readonly OddMonth[];
  /** The same, also where the change is smaller than looked for: what chance does not explain. */
  readonly beyondChance: readonly OddMonth[];
};

/** Share of the usual entrants up to which a month is as good as empty: days at its edges fall into it by the timezone. */
const NEARLY_NONE = 0.1;
/** Fewer than this in a usual month, and a month without any is nothing odd. */
const FEWEST_USUAL = 10;
const ODD_DEVIATIONS = 4;

/**
 * Entrants of every dated stage by month, each month against the twelve before it. No month is its own baseline, and none that
 * was found to be odd, in this run or by the version before, is part of what is usual after it: one poisoned month does not
 * make the next ones look odd, or ordinary.
 */
export function stageSeries(input: GateInput, change: number): readonly StageSeries[] {
  const { scope } = input;
  return scope.funnels
    .filter(({ dated }) => dated)
    .flatMap(({ id: funnel, stages }) =>
      stages.map(({ id, label }) => ({ stage: `${funnel}.${id}`, label, ...oddMonths(input, funnel, id, change) })),
    );
}

function oddMonths(input: GateInput, funnel: string, stage: string, change: number) {
  const { scope, history } = input;
  const flagged = history.flaggedMonths.get(`${funnel}.${stage}`) ?? [];
  const perDay: number[] = [];
  const odd: (OddMonth & { readonly number: number })[] = [];
  const beyondChance: OddMonth[] = [];
  const months = monthlyCounts(input, funnel, stage);
  for (const [number, count] of months) {
    const month = monthText(number);
    const days = monthEndDay(number, scope.calendar) - monthStartDay(number, scope.calendar) + 1;
    // months of four and of five weeks are told apart by their days, not by chance
    const found = usualCount(
      perDay.map((daily) => daily * days),
      count,
    );
    const isOdd = found !== undefined && isUnusual(count, found.usual, found.deviations, change);
    if (isOdd) odd.push({ number, month, count, usual: Math.round(found.usual) });
    if (number >= scope.windowMonth && found !== undefined && Math.abs(found.deviations) >= ODD_DEVIATIONS)
      beyondChance.push({ month, count, usual: Math.round(found.usual) });
    if (!isOdd && !flagged.includes(month)) perDay.push(count / days);
  }
  const isEmpty = ({ count, usual }: OddMonth) => count <= NEARLY_NONE * usual;
  const emptied = odd.filter(isEmpty).map(({ number }) => number);
  const lastFilled = months.findLast(([number, count]) => count > 0 && !emptied.includes(number))?.[0] ?? 0;
  const inWindow = odd.filter(({ number }) => number >= scope.windowMonth);
  return {
    empty: inWindow.filter((one) => isEmpty(one) && one.number < lastFilled),
    trailing: inWindow.filter((one) => isEmpty(one) && one.number > lastFilled),
    unusual: inWindow.filter((one) => !isEmpty(one)),
    beyondChance: beyondChance.filter((one) => !isEmpty(one)),
  };
}

function isUnusual(count: number, usual: number, deviations: number, change: number): boolean {
  if (Math.abs(deviations) < ODD_DEVIATIONS) return false;
  if (count <= NEARLY_NONE * usual) return usual >= FEWEST_USUAL;
  return count < (1 - change) * usual || count * (1 - change) > usual;
}

/** Every month from the first entrant to the period's end, those without entrants too. */
function monthlyCounts({ aggregates, scope }: GateInput, funnel: string, stage: string): [number, number][] {
  const counts = new Map<number, number>();
  for (const row of aggregates.cohort)
    if (row.slot === 0 && row.funnel === funnel && row.stage === stage && row.entered_month !== null)
      counts.set(row.entered_month, row.entered);
  const last = scope.periodMonths[1];
  const first = Math.min(last, ...counts.keys());
  const months: [number, number][] = [];
  for (let month = last; month >= first; month = monthsBefore(month, 1))
    months.unshift([month, counts.get(month) ?? 0]);
  return months;
}
