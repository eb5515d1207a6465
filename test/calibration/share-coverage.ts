import type { ShareClusterRow } from '../../shared/queries/catalog.ts';
import { shareSides } from '../../shared/signals/share-sides.ts';
import { wilsonInterval } from '../../shared/stats/wilson-interval.ts';
import { seededNumbers } from '../shared/stats/seeded-numbers.ts';
import { type Clustering, clusterSizes, drawn, segmentId, segmentSizes, total } from './simulated-report.ts';

/** Shares that moved on from each stage: 30% of all come to the third, 15% are won, and 4 of 8.5 losses are at the first. */
const RATES = [0.6, 0.5, 0.5];
const SEGMENTS = 8;
const SHARES = ['win rate', 'conversion of all who entered', 'share of all losses'] as const;
const TRUTH: Readonly<Record<ShareName, number>> = {
  'win rate': 0.15,
  'conversion of all who entered': 0.3,
  'share of all losses': 0.4 / 0.85,
};

type ShareName = (typeof SHARES)[number];
/** Of one cluster, or of a segment's clusters: units of the whole, and those that are a part. */
type Counted = { readonly whole: number; readonly part: number };

export type Coverage = {
  readonly share: ShareName;
  readonly intervals: number;
  /** How many of the intervals hold the truth, with the clusters and without. */
  readonly clustered: number;
  readonly independent: number;
  /** Mean of the design effects. */
  readonly designEffect: number;
};

/** How often the 95% intervals of the shares of eight segments of 40 to 800 units hold what is true of them. */
export function shareCoverage(clustering: Clustering, reports: number, seed: number): Coverage[] {
  const { uniform } = seededNumbers(seed);
  const held = SHARES.map((share) => ({ share, intervals: 0, clustered: 0, independent: 0, designEffect: 0 }));
  for (let report = 0; report < reports; report += 1) {
    const segments = segmentSizes(SEGMENTS, uniform).map((units) =>
      clusterSizes(units, clustering).map((size) => cluster(uniform, size, clustering.correlation)),
    );
    for (const one of held) {
      const rows = segments.map((clusters, index) =>
        rowOf(
          segmentId(index),
          clusters.map((counts) => counts[one.share]),
          clustering,
        ),
      );
      const sides = shareSides(rows);
      for (const { part, whole, segment, ...place } of rows) {
        const effect = sides(place, [segment])?.designEffect ?? 1;
        one.intervals += 1;
        one.designEffect += effect;
        one.clustered += Number(holds({ part, whole }, effect, TRUTH[one.share]));
        one.independent += Number(holds({ part, whole }, 1, TRUTH[one.share]));
      }
    }
  }
  return held.map(({ intervals, clustered, independent, designEffect, share }) => ({
    ...{ share, intervals, clustered: clustered / intervals, independent: independent / intervals },
    designEffect: designEffect / intervals,
  }));
}

function holds({ part, whole }: Counted, designEffect: number, truth: number): boolean {
  const { low, high } = wilsonInterval(part / designEffect, whole / designEffect);
  return low <= truth && truth <= high;
}

/** What becomes of the units of one cluster, stage by stage. */
function cluster(random: () => number, size: number, correlation: number): Readonly<Record<ShareName, Counted>> {
  const came = [size];
  for (const rate of RATES) came.push(drawn(random, came.at(-1) ?? 0, rate, correlation));
  const [, second = 0, third = 0, won = 0] = came;
  return {
    'win rate': { whole: size, part: won },
    'conversion of all who entered': { whole: size, part: third },
    'share of all losses': { whole: size - won, part: size - second },
  };
}

/** As the queries sum up: clusters without anybody in the whole are none; the other kind of cluster is of one unit each. */
function rowOf(segment: string, all: readonly Counted[], { by }: Clustering): ShareClusterRow {
  const clusters = all.filter(({ whole }) => whole > 0);
  const sum = (value: (one: Counted) => number) => total(clusters.map(value));
  const [whole, part] = [sum((one) => one.whole), sum((one) => one.part)];
  const other = by === 'account' ? 'owner' : 'account';
  return {
    ...{ slot: 1, segment, funnel: 'sales', grain: 'opportunity', stage: 'open', whole, part },
    [`${other}s`]: whole,
    [`${other}_whole_squared`]: whole,
    [`${other}_whole_part`]: part,
    [`${other}_part_squared`]: part,
    [`${by}s`]: clusters.length,
    [`${by}_whole_squared`]: sum((one) => one.whole ** 2),
    [`${by}_whole_part`]: sum((one) => one.whole * one.part),
    [`${by}_part_squared`]: sum((one) => one.part ** 2),
  } as ShareClusterRow;
}
