/**
 * The groups that agree on one level, found by scanning.
 * For: something to compare each of many groups with where several of them differ: "all the others" then holds those too,
 * so that groups which do not differ at all look different from it.
 * Assumes: most groups share one level; a group's distance from a level is a deviance, near chi-squared with one degree of
 * freedom where it is at that level. Distances count up to `APART`, so that a group which lies apart cannot pull the level to itself,
 * however large it is. Scanning all levels needs no order in which groups are removed.
 * Source: Huber 1981, Robust Statistics (bounded influence); the truncated sum is that of Hinich and Talwar 1975, "A simple
 * method for robust regression".
 * https://doi.org/10.1002/0471725250
 */
export type Deviance =
  | {
      readonly kind: 'share';
      readonly part: number;
      readonly rest: number;
      /** Logarithm of the likelihood at the share itself. */
      readonly own: number;
      readonly designEffect: number;
    }
  | { readonly kind: 'mean'; readonly mean: number; readonly standardError: number };
export type ReferenceSet = { readonly level: number; readonly isMember: readonly boolean[] };

/**
 * Beyond this deviance a group lies apart: chi-squared of one degree exceeds it by chance in 1 of 70. Less keeps out groups that
 * differ a little, more keeps in those that do not differ at all; the calibration finds 6 ahead of 9 and of 4.
 */
export const APART = 6;

const COARSE_STEPS = 400;
const FINE_STEPS = 40;

/** In the order of the groups. Levels lie between `low` and `high`. */
export function referenceSet(groups: readonly Deviance[], low: number, high: number): ReferenceSet {
  if (!(low < high)) throw new RangeError(`referenceSet requires low < high, got ${low} and ${high}`);
  const step = (high - low) / COARSE_STEPS;
  // the ends themselves are left out: no share is exactly none or all
  const scanned = levelsFrom(low + step / 2, step, COARSE_STEPS);
  const between = levelsBetween(groups, scanned, low, high);
  const coarse = bestLevel(groups, between.length === 0 ? scanned : Float64Array.of(...scanned, ...between).sort());
  const fine = bestLevel(groups, levelsFrom(coarse - step / 2, step / FINE_STEPS, FINE_STEPS + 1));
  return { level: fine, isMember: groups.map((deviance) => devianceAt(deviance, fine) < APART) };
}

function levelsFrom(from: number, step: number, steps: number): Float64Array {
  const levels = new Float64Array(steps);
  for (let place = 0; place < steps; place += 1) levels[place] = from + place * step;
  return levels;
}

/** Own levels of groups so large that they lie more than a standard error from every level of the scan. */
function levelsBetween(groups: readonly Deviance[], scanned: Float64Array, low: number, high: number): number[] {
  return groups
    .filter((deviance) => devianceAt(deviance, scanned[nearestPlace(deviance, scanned)] ?? low) > 1)
    .map((deviance) => ownLevel(deviance, low, high));
}

/** Where a deviance, which is convex, is least. */
function ownLevel(deviance: Deviance, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 40; round += 1) {
    const third = (to - from) / 3;
    if (devianceAt(deviance, from + third) < devianceAt(deviance, to - third)) to -= third;
    else from += third;
  }
  return (from + to) / 2;
}

/** The same among levels that ascend: where it stands among them. */
function nearestPlace(deviance: Deviance, levels: Float64Array): number {
  let [from, to] = [0, levels.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (devianceAt(deviance, levels[middle] ?? 0) <= devianceAt(deviance, levels[middle + 1] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Of levels that ascend the one with the least sum of distances; of equal sums the first. */
function bestLevel(groups: readonly Deviance[], levels: Float64Array): number {
  const sums = closeness(groups, levels);
  let best = 0;
  for (let place = 1; place < sums.length; place += 1) if ((sums[place] ?? 0) > (sums[best] ?? 0) + 1e-9) best = place;
  return levels[best] ?? 0;
}

/**
 * By how much the sum of distances at each level stays below that of groups which all lie apart. A deviance is convex: the
 * levels from which a group does not lie apart stand side by side, and no others need to be looked at.
 */
function closeness(groups: readonly Deviance[], levels: Float64Array): Float64Array {
  const sums = new Float64Array(levels.length);
  for (const deviance of groups) {
    const nearest = nearestPlace(deviance, levels);
    addWhileClose(sums, deviance, levels, nearest, 1);
    addWhileClose(sums, deviance, levels, nearest - 1, -1);
  }
  return sums;
}

function addWhileClose(
  sums: Float64Array,
  deviance: Deviance,
  levels: Float64Array,
  first: number,
  step: 1 | -1,
): void {
  for (let place = first; place >= 0 && place < levels.length; place += step) {
    const distance = devianceAt(deviance, levels[place] ?? 0);
    if (distance >= APART) return;
    sums[place] = (sums[place] ?? 0) + APART - distance;
  }
}

/** Of `part` in `whole` trials, which are worth `whole` / `designEffect` independent ones. */
export function shareDeviance(part: number, whole: number, designEffect = 1): Deviance {
  const rest = whole - part;
  const own = logTerm(part, part / whole) + logTerm(rest, rest / whole);
  return { kind: 'share', part, rest, own, designEffect };
}

/** Of a mean with its standard error. */
export function meanDeviance(mean: number, standardError: number): Deviance {
  return { kind: 'mean', mean, standardError };
}

/** Of a group of which nothing is known: it is as far from every level. */
export const NO_DEVIANCE = meanDeviance(0, Infinity);

/** How far a group lies from a level. */
export function devianceAt(deviance: Deviance, level: number): number {
  if (deviance.kind === 'mean') return ((deviance.mean - level) / deviance.standardError) ** 2;
  const { part, rest, own, designEffect } = deviance;
  return (2 * (own - logTerm(part, level) - logTerm(rest, 1 - level))) / designEffect;
}

function logTerm(count: number, share: number): number {
  return count === 0 ? 0 : count * Math.log(share);
}
