import type { Comparability } from '../contracts/comparability.ts';
import type { TrendPoint, Trends } from '../contracts/outputs.ts';
import { possibleCauses } from '../quality/comparability.ts';

/** What a later version reads of the trends of an earlier one. */
export type EarlierTrends = {
  readonly version: string;
  readonly asOf: string;
  readonly trends: Pick<Trends, 'comparability' | 'firstReportedBy' | 'series'>;
};

/**
 * The trends with what was first reported of each month. `earlier`: the version that this one supersedes, then its baseline;
 * both hand on what they were told, so that no more of the chain is read. A month that matures is reported anew.
 */
export function withFirstReported(
  series: Trends['series'],
  own: Comparability,
  earlier: readonly EarlierTrends[],
): Pick<Trends, 'comparability' | 'firstReportedBy' | 'series'> {
  const indexes = earlier.map(reportedPoints);
  const told = series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, firstReported: firstOf(indexes, placeOf(one, point)) })),
  }));
  const named = new Set(told.flatMap(({ points }) => points.flatMap((point) => point.firstReported?.version ?? [])));
  const reporters = new Map(earlier.flatMap(reportersOf));
  return {
    comparability: own,
    firstReportedBy: [...named]
      .sort()
      .flatMap((version) => {
        const reporter = reporters.get(version);
        return reporter && { ...reporter, mayDifferBy: [...possibleCauses(reporter.comparability, own)] };
      })
      .filter((one) => one !== undefined),
    series: told,
  };
}

type FirstReported = NonNullable<TrendPoint['firstReported']>;

/** What a version first reported, or handed on, by place. */
function reportedPoints({ version, trends }: EarlierTrends): ReadonlyMap<string, FirstReported> {
  return new Map(
    trends.series.flatMap((series) =>
      series.points.map((point) => [placeOf(series, point), point.firstReported ?? ownReport(version, point)] as const),
    ),
  );
}

function ownReport(version: string, point: TrendPoint): FirstReported {
  return { version, entered: point.entered, rate: point.status === 'mature' ? point.conversion : point.sameAge };
}

function firstOf(indexes: readonly ReadonlyMap<string, FirstReported>[], place: string): FirstReported | null {
  return indexes.map((index) => index.get(place)).find((found) => found !== undefined) ?? null;
}

function placeOf({ dimension, segment, funnel, stage }: Trends['series'][number], { month, status }: TrendPoint) {
  return [dimension, segment, funnel, stage, month, status].join('|');
}

function reportersOf({ version, asOf, trends }: EarlierTrends) {
  const own = { version, asOf, comparability: trends.comparability };
  return [...trends.firstReportedBy, own].map((one) => [one.version, one] as const);
}
