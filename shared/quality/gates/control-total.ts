import { periodMonths } from '../../definitions/period.ts';
import { monthText } from '../../signals/calendar-month.ts';
import { type ControlTotal, placeOf, readControlTotals } from '../control-totals.ts';
import type { Gate, GateFinding, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

/** Ours against what the owner of the definitions publishes, period by period. */
export const controlTotal: Gate = {
  ...{ id: 'control_total', unit: 'share', bound: 'at_most', allowed: 0.02, severity: 'constrain' },
  looksFor: 'totals agree with those that the owner of the definitions publishes',
  check: (input, allowed) => {
    if (input.controlTotals === undefined)
      return { measured: { notMeasured: 'the definitions name no control totals' }, findings: [] };
    const { totals, problems } = readControlTotals(input.controlTotals);
    const unread = problems.map((problem) => {
      const [subject = 'line'] = /^line \d+/.exec(problem) ?? [];
      return { sentence: `the control totals cannot be read: ${problem}`, found: 1, subject };
    });
    const own = totals.filter(({ period }) => lastMonth(input, period) <= input.scope.periodMonths[1]);
    const all = own.map((total) => ({ total, at: placeOf(total), value: apart(input, total) }));
    const findings = all
      .filter(({ value }) => value > allowed)
      .map(({ total, value }) => findingOf(input, total, value));
    return {
      measured: worstOf(
        [...unread.map(({ subject }) => ({ at: subject, value: 1 })), ...all],
        'the control totals hold no period up to this one',
      ),
      findings: [...unread, ...findings, ...withoutPeriod(input, own)],
    };
  },
};

/** As a share of the published total; a stage that the definitions do not have agrees in nothing. */
function apart(input: GateInput, total: ControlTotal): number {
  const ours = oursOf(input, total);
  return ours === undefined ? 1 : Math.abs(ours - total.value) / Math.max(Math.abs(total.value), 1);
}

function findingOf(input: GateInput, total: ControlTotal, found: number): GateFinding {
  const ours = oursOf(input, total);
  const subject = placeOf(total);
  const { period, funnel, stage, measure, value, line } = total;
  if (ours === undefined)
    return {
      sentence: `line ${line} of the control totals names ${funnel}.${stage}, which the definitions do not have`,
      ...{ found, subject },
    };
  const of =
    measure === 'entered'
      ? `entrants of ${funnel}.${stage}`
      : `${measure === 'won' ? 'deals won' : revenueWords(input)} of ${funnel}`;
  const isBefore = lastMonth(input, period) < input.scope.windowMonth;
  return {
    sentence: `${of} in ${period}: ${ours} here, ${value} in the control totals (${percent(found)} apart)`,
    ...{ found, subject, months: monthsOf(input, period).map(monthText) },
    // wins and revenue close the whole funnel
    ...(measure === 'entered' ? { stages: [`${funnel}.${stage}`] } : { funnel, monthsOf: 'closing' }),
    ...(isBefore ? { toldBecause: 'nothing is concluded from months before the window' } : {}),
  };
}

/** What is published was booked: at the rates of the day of closing, where there are any. */
function revenueWords({ scope, definitions }: GateInput): string {
  const { basis = 'amount' } = definitions.currency;
  const of = basis === 'amount' ? 'revenue' : `${basis.toUpperCase()} revenue`;
  return scope.hasCloseRates === true ? `${of} at close-date rates` : of;
}

function oursOf({ aggregates, scope, ...input }: GateInput, { period, funnel, stage, measure }: ControlTotal) {
  const known = scope.funnels.find(({ id }) => id === funnel);
  if (known === undefined) return undefined;
  const months = monthsOf({ ...input, aggregates, scope }, period);
  const isIn = (month: number | null) => month !== null && months.includes(month);
  if (measure === 'entered') {
    if (!known.stages.some(({ id }) => id === stage)) return undefined;
    return aggregates.cohort
      .filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === stage && isIn(row.entered_month))
      .reduce((sum, { entered }) => sum + entered, 0);
  }
  const won = aggregates.money.filter(
    (row) => row.slot === 0 && row.funnel === funnel && row.outcome === 'won' && isIn(row.closed_month),
  );
  const amountOf = (row: (typeof won)[number]) =>
    ((scope.hasCloseRates === true ? row.close_amount : row.amount) ?? 0) / 100;
  return won.reduce((sum, row) => sum + (measure === 'won' ? row.deals : amountOf(row)), 0);
}

function withoutPeriod({ plan }: GateInput, totals: readonly ControlTotal[]): GateFinding[] {
  if (totals.some(({ period }) => period === plan.request.period)) return [];
  return [
    {
      sentence: `the control totals hold nothing of ${plan.periodLabel}`,
      found: 0,
      toldBecause: 'its figures were compared with nothing',
      subject: 'period',
    },
  ];
}

function lastMonth(input: GateInput, period: string): number {
  return monthsOf(input, period).at(-1) ?? 0;
}

function monthsOf({ definitions }: GateInput, period: string): readonly number[] {
  return periodMonths(period, definitions);
}
