import type { Difference, Money, Rate, Times, WithheldReason } from '../../../../shared/contracts/measure.ts';
import type { Scorecard, StageCard, StageOutline } from '../../../../shared/contracts/outputs.ts';

export function withheld(reason: WithheldReason): { kind: 'withheld'; reason: WithheldReason } {
  return { kind: 'withheld', reason };
}

export function rate(part: number, whole: number): Rate {
  if (whole === 0) return withheld('no_entrants');
  const value = part / whole;
  const margin = Math.sqrt((value * (1 - value) + 0.02) / whole);
  const [low, high] = [Math.max(0, value - 2 * margin), Math.min(1, value + 2 * margin)].map(six);
  return { kind: 'measured', value: six(value), low: low ?? 0, high: high ?? 1, part, whole, smallSample: whole < 30 };
}

export function difference(one: Rate, other: Rate): Difference {
  if (one.kind === 'withheld') return one;
  if (other.kind === 'withheld') return other;
  return {
    kind: 'measured',
    value: six(one.value - other.value),
    low: six(one.low - other.high),
    high: six(one.high - other.low),
  };
}

export function money(amount: number, deals: number): Money {
  return deals === 0 ? withheld('none_priced') : { kind: 'measured', amount, deals, unpriced: deals % 3 };
}

export function times(units: number, days: number): Times {
  const at = (d: number) => ({ kind: 'measured' as const, days: d, resolutionDays: d > 365 ? 30 : d > 90 ? 7 : 1 });
  return {
    units,
    left: Math.round(units * 0.8),
    late: 0,
    unobserved: 0,
    median: at(days),
    p75: at(days * 3),
    p90: withheld('not_reached'),
    mean: { kind: 'measured', days: days + 2.5, low: days + 1, high: days + 4, horizonDays: days * 3 },
    medianOfLeft: at(days - 2),
    medianOfAdvanced: at(days - 3),
  };
}

/** A stage of which `share` of `entered` moved on. */
export function stageCard(
  stage: StageOutline,
  entered: number,
  share: number,
  ofAll: number,
  dated: boolean,
): StageCard {
  const advanced = stage.isLast ? 0 : Math.round(entered * share);
  const lost = stage.isLast ? 0 : Math.round((entered - advanced) * 0.6);
  const back = stage.isLast ? 0 : Math.round((entered - advanced - lost) * 0.1);
  const conversion = stage.isLast ? withheld('last_stage') : rate(advanced, entered);
  const inferred = Math.round(entered * 0.05);
  return {
    stage: stage.id,
    entered,
    observed: entered - inferred,
    inferred,
    snapshot: 0,
    advanced,
    lost,
    lostAdministratively: Math.round(lost * 0.1),
    back,
    open: stage.isLast ? 0 : entered - advanced - lost - back,
    won: stage.isLast ? entered : 0,
    reentered: Math.round(entered * 0.01),
    conversion,
    differenceFromAll: difference(conversion, rate(Math.round(ofAll * 10_000), 10_000)),
    unconditional: stage.isLast ? withheld('last_stage') : rate(advanced, entered * 2),
    ofFunnel: dated ? rate(advanced, entered * 4) : withheld('no_entrants'),
    dropOff: dated ? rate(lost, entered) : withheld('no_exit_defined'),
    shareOfLosses: rate(lost, lost * 3),
    timeInStage: dated && !stage.isLast ? times(entered, 20 + stage.number * 7) : null,
  };
}

export function scorecard(
  dimension: string,
  segment: string,
  funnel: string,
  stages: StageCard[],
  dated: boolean,
): Scorecard {
  const won = stages.at(-1)?.entered ?? 0;
  const closed = { won, lost: won * 2, rate: rate(won, won * 3), revenue: money(won * 2_345_678, won) };
  return {
    dimension,
    segment,
    funnel,
    stages,
    winRate: dated ? rate(won, won * 3) : withheld('none_closed'),
    winRateByValue: won === 0 ? null : { won: money(won * 2_345_678, won), lost: withheld('none_priced'), share: null },
    closed,
    closedInPeriod: { ...closed, revenue: withheld('none_closed') },
    dealSize:
      won === 0
        ? null
        : {
            ...{ deals: won, mean: 2_345_678, meanInterval: { low: 2_101_000, high: 2_702_000 } },
            ...{ medianAtLeast: 2_000_000, medianBelow: 2_200_000, medianInterval: null },
          },
    salesCycle: dated ? times(won * 3, 60) : null,
  };
}

export function six(value: number): number {
  return Number(value.toFixed(6));
}
