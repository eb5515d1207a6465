import { type EstimatedVariance, moderatedVariances } from './moderated-variances.ts';
import type { SeasonPoint } from './season-point.ts';
import { type SeriesColumns, seriesColumns } from './series-columns.ts';
import { angleVariance } from './share-angle.ts';

/**
 * How much the points of several short series of shares differ beyond counting.
 * For: series that are alike, such as the months of a company's regions: each is too short to tell its own variance well.
 * Assumes: within a series and season, angles vary about one mean by a variance between points plus that of counting. The
 * variance between points is one for all series of a group, times a scale of each series (moderated-variances.ts).
 * Source: Paule and Mandel 1982, "Consensus values and weighting factors", over a group at once; Smyth 2004 for the scales.
 * https://doi.org/10.6028/jres.087.022, https://doi.org/10.2202/1544-6115.1027
 */
export type SeriesSpread = {
  /** Variance between points, of angles, before the scale. */
  readonly between: number;
  readonly scale: number;
  readonly degrees: number;
  /** Variance of counting of a point that holds as many units as the series' points do on average. */
  readonly usualVariance: number;
  /** The fit that it is of, and which of its series it is. */
  readonly group: FittedGroup;
  readonly at: number;
};

/** Series that are alike, fitted together over the first points of each. */
export type FittedGroup = {
  readonly columns: SeriesColumns;
  readonly lengths: readonly number[];
  readonly between: number;
  /** Mean angle of each season of each series, and its weight: none where the season was not seen. */
  readonly means: Float64Array;
  readonly weights: Float64Array;
  /** Of each series, its squares over their degrees; undefined where it has no point more than seasons. */
  readonly scales: readonly (EstimatedVariance | undefined)[];
};

/** In the groups and the order given; undefined for a series without a point more than it has seasons. */
export function seriesSpreads(
  groups: readonly (readonly (readonly SeasonPoint[])[])[],
): readonly (readonly (SeriesSpread | undefined)[])[] {
  return moderatedSpreads(groups.map((group) => fittedGroup(seriesColumns(group))));
}

/** The same of groups that are fitted already: all of them at once are asked only how much scales vary. */
export function moderatedSpreads(groups: readonly FittedGroup[]): readonly (readonly (SeriesSpread | undefined)[])[] {
  const moderated = moderatedVariances(groups.map(knownScales));
  return groups.map((group, index) => spreadsOf(group, moderated[index] ?? []));
}

function knownScales({ scales }: FittedGroup): readonly EstimatedVariance[] {
  return scales.filter((one) => one !== undefined);
}

/** `moderated`: of the scales that are known, in their order. */
function spreadsOf(group: FittedGroup, moderated: readonly EstimatedVariance[]): readonly (SeriesSpread | undefined)[] {
  const spreads: (SeriesSpread | undefined)[] = [];
  let place = 0;
  for (const one of group.scales) {
    const scale = one === undefined ? undefined : moderated[place++];
    spreads.push(scale && spreadOf(group, spreads.length, scale));
  }
  return spreads;
}

function spreadOf(group: FittedGroup, at: number, { variance: scale, degrees }: EstimatedVariance): SeriesSpread {
  const { columns, lengths, between } = group;
  const length = lengths[at] ?? 0;
  const units = columns.units[(columns.series[at]?.firstPoint ?? 0) + length - 1] ?? 0;
  return { between, scale, degrees, usualVariance: angleVariance(units / length), group, at };
}

/** Of one point with this variance of counting; never below that. */
export function pointVariance({ between, scale }: SeriesSpread, counting: number): number {
  return Math.max(counting, scale * (between + counting));
}

/** Mean angle of a season; undefined for a season that was not seen. */
export function seasonMean(spread: SeriesSpread, season: number): number | undefined {
  const place = placeOf(spread, season);
  return place === undefined ? undefined : spread.group.means[place];
}

/** Variance of that mean, before the scale. */
export function seasonMeanVariance(spread: SeriesSpread, season: number): number {
  return 1 / (spread.group.weights[placeOf(spread, season) ?? -1] ?? 0);
}

function placeOf({ group, at }: SeriesSpread, season: number): number | undefined {
  const { seasons, series } = group.columns;
  const end = series[at + 1]?.firstSeason ?? seasons.length;
  for (let place = series[at]?.firstSeason ?? end; place < end; place += 1)
    if (seasons[place] === season) return group.weights[place] === 0 ? undefined : place;
  return undefined;
}

/**
 * The variance between points is the one at which the weighted squares of what is left equal their degrees of freedom; at
 * least 0. Newton's steps are taken on the reciprocal of the squares: it is nearly straight, and bends downwards as the
 * squares are the least of functions that are jointly convex, so that the steps from 0 come to the solution from below.
 * `lengths`: how many of its first points are taken of each series; all where left out.
 */
export function fittedGroup(
  columns: SeriesColumns,
  lengths: readonly number[] = columns.series.map(({ length }) => length),
): FittedGroup {
  let whole = 0;
  for (let at = 0; at < lengths.length; at += 1) whole += degreesAt(columns, lengths, at);
  const fit = emptyFit(columns);
  const { means, weights, squares } = fit;
  let between = 0;
  let { total, slope } = fillFit(fit, columns, lengths, between);
  while (whole > 0 && total > whole * (1 + 1e-9)) {
    between += ((total - whole) / slope) * (total / whole);
    ({ total, slope } = fillFit(fit, columns, lengths, between));
  }
  return { columns, lengths, between, means, weights, scales: scalesOf(squares, columns, lengths) };
}

/** Points of a series less the seasons that they are of. */
function degreesAt({ series, seen }: SeriesColumns, lengths: readonly number[], at: number): number {
  const length = lengths[at] ?? 0;
  return length === 0 ? 0 : length - (seen[(series[at]?.firstPoint ?? 0) + length - 1] ?? 0);
}

function scalesOf(
  squares: Float64Array,
  columns: SeriesColumns,
  lengths: readonly number[],
): readonly (EstimatedVariance | undefined)[] {
  const scales: (EstimatedVariance | undefined)[] = [];
  for (let at = 0; at < squares.length; at += 1) {
    const degrees = degreesAt(columns, lengths, at);
    scales.push(degrees > 0 ? { variance: (squares[at] ?? 0) / degrees, degrees } : undefined);
  }
  return scales;
}

/** Filled anew by each step. */
type Fit = Pick<FittedGroup, 'means' | 'weights'> & {
  /** Weighted squares of what is left of each series. */
  readonly squares: Float64Array;
};

function emptyFit({ seasons, series }: SeriesColumns): Fit {
  const columns = new Float64Array(2 * seasons.length + series.length);
  return {
    means: columns.subarray(0, seasons.length),
    weights: columns.subarray(seasons.length, 2 * seasons.length),
    squares: columns.subarray(2 * seasons.length),
  };
}

/** Returns the squares of all series, and how fast they fall as the variance between points rises. */
function fillFit(fit: Fit, columns: SeriesColumns, lengths: readonly number[], between: number) {
  const { angles, variances, places, series } = columns;
  const { means, squares } = fit;
  fillSeasonMeans(fit, columns, lengths, between);
  let total = 0;
  let slope = 0;
  for (let at = 0; at < series.length; at += 1) {
    const first = series[at]?.firstPoint ?? 0;
    const end = first + (lengths[at] ?? 0);
    let own = 0;
    for (let point = first; point < end; point += 1) {
      const weight = 1 / (between + (variances[point] ?? 0));
      const left = (angles[point] ?? 0) - (means[places[point] ?? 0] ?? 0);
      const square = left * left * weight;
      own += square;
      slope += square * weight;
    }
    squares[at] = own;
    total += own;
  }
  return { total, slope };
}

function fillSeasonMeans({ means, weights }: Fit, columns: SeriesColumns, lengths: readonly number[], between: number) {
  const { angles, variances, places, series } = columns;
  means.fill(0);
  weights.fill(0);
  for (let at = 0; at < series.length; at += 1) {
    const first = series[at]?.firstPoint ?? 0;
    const end = first + (lengths[at] ?? 0);
    for (let point = first; point < end; point += 1) {
      const place = places[point] ?? 0;
      const weight = 1 / (between + (variances[point] ?? 0));
      weights[place] = (weights[place] ?? 0) + weight;
      means[place] = (means[place] ?? 0) + weight * (angles[point] ?? 0);
    }
  }
  for (let place = 0; place < means.length; place += 1) means[place] = (means[place] ?? 0) / (weights[place] || 1);
}
