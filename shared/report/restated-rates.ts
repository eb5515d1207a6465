import type { Comparability } from '../contracts/comparability.ts';
import type { Restated, TrendPoint, Trends } from '../contracts/outputs.ts';
import { type EarlierTrends, withFirstReported } from './first-reported.ts';

type Told = Restated['ofAll'][number] & { readonly dimension: string };

/**
 * How far rates that the pinned baseline told, or handed on, are other ones today. Undefined where it told none of them: without
 * a baseline, and where no month is in both.
 */
export function restatedRates(
  series: Trends['series'],
  own: Comparability,
  baseline: EarlierTrends | undefined,
): Restated | undefined {
  if (baseline === undefined) return undefined;
  const { series: told, firstReportedBy } = withFirstReported(series, own, [baseline]);
  const rates = told.flatMap(({ dimension, funnel, stage, points }) =>
    points.flatMap((point) => toldAgain(point).map((one): Told => ({ dimension, funnel, stage, ...one }))),
  );
  if (rates.length === 0) return undefined;
  const changed = rates.filter(({ difference }) => difference !== 0);
  const causes = new Set(firstReportedBy.flatMap(({ mayDifferBy }) => mayDifferBy));
  return {
    ...{ compared: rates.length, changed: changed.length },
    most: Math.max(0, ...changed.map(({ difference }) => Math.abs(difference))),
    mayDifferBy: [...causes].sort(),
    ofAll: mostChanged(changed.filter(({ dimension, status }) => dimension === 'all' && status === 'mature')),
  };
}

/** Of each stage the month that changed most, the earlier of two alike; the stage that changed most first. */
function mostChanged(told: readonly Told[]): Restated['ofAll'] {
  const bySize = told.toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  const stages = new Map(bySize.toReversed().map((one) => [`${one.funnel}.${one.stage}`, one]));
  return bySize
    .filter((one) => stages.get(`${one.funnel}.${one.stage}`) === one)
    .map(({ dimension: _, ...one }) => one);
}

function toldAgain({ month, status, entered, conversion, sameAge, firstReported }: TrendPoint) {
  const today = status === 'mature' ? conversion : sameAge;
  const first = firstReported?.rate;
  if (firstReported === null || first?.kind !== 'measured' || today.kind !== 'measured') return [];
  return [
    {
      ...{ month, status, first: first.value, firstEntered: firstReported.entered, today: today.value, entered },
      difference: Number((today.value - first.value).toFixed(6)),
    },
  ];
}
