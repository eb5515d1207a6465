import type { Flag, Signal, Signals } from '../contracts/outputs.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { type Contrast, clusteredContrast } from '../stats/clustered-contrast.ts';
import type { ClusteredCounts } from '../stats/clustered-counts.ts';
import { measuredRate, rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

type Candidate = {
  readonly row: ClusterRow;
  readonly rest: readonly ClusterRow[];
  readonly dimension: string;
  readonly by: 'account' | 'owner';
  readonly clusters: number;
  readonly contrast: Contrast;
};

type Detected = Pick<Signals, 'budget' | 'signals'>;

/**
 * Conversions that differ from the rest of their dimension, under one error budget for the report. Each stage and
 * segment of the mature cohorts of the window is one test; trials of one account, and of one owner, may resemble each
 * other, and the more cautious of the two tests counts. A flag that constrains a dimension makes its findings directional.
 */
export function detectSignals(rows: readonly ClusterRow[], flags: readonly Flag[], scope: Scope): Detected {
  const cells = scope.dimensions.filter(({ slot }) => slot > 0).flatMap((dimension) => cellsOf(dimension, rows));
  const tested = cells.flatMap((cell) => testedCell(cell, scope));
  const found = benjaminiHochberg(
    tested.map(({ contrast }) => contrast.pValue),
    scope.falseDiscoveryRate,
  );
  const signals = tested.filter((_, index) => found[index]).map((candidate) => signalOf(candidate, flags, scope));
  signals.sort((one, other) => one.pValue - other.pValue || (one.id < other.id ? -1 : 1));
  return {
    budget: {
      falseDiscoveryRate: scope.falseDiscoveryRate,
      procedure: 'Benjamini-Hochberg over cluster-robust tests against the rest of the dimension',
      tested: tested.length,
      found: signals.length,
      notTested: cells.length - tested.length,
    },
    signals,
  };
}

type Cell = { readonly dimension: string; readonly row: ClusterRow; readonly rest: readonly ClusterRow[] };

/** Blank and unmapped are not segments: they are neither tested nor compared with. Of two segments the first speaks for both. */
function cellsOf({ id, slot, segments }: Scope['dimensions'][number], rows: readonly ClusterRow[]): Cell[] {
  const named = new Set(
    segments.map((segment) => segment.id).filter((segment) => segment !== 'blank' && segment !== 'unmapped'),
  );
  const own = rows.filter((row) => row.slot === slot && named.has(row.segment));
  return own.flatMap((row) => {
    const rest = own.filter(
      (other) => other.funnel === row.funnel && other.stage === row.stage && other.segment !== row.segment,
    );
    const isMirror = rest.length === 1 && rest.some(({ segment }) => segment < row.segment);
    return isMirror ? [] : [{ dimension: id, row, rest }];
  });
}

function testedCell({ dimension, row, rest }: Cell, scope: Scope): Candidate[] {
  const restCounts = { account: sumClusters(rest, 'account'), owner: sumClusters(rest, 'owner') };
  if (row.entered < scope.minimumSample || restCounts.account.whole < scope.minimumSample) return [];
  const candidates = (['account', 'owner'] as const).flatMap((by) => {
    const own = sumClusters([row], by);
    const contrast = clusteredContrast(own, restCounts[by]);
    return contrast === undefined ? [] : [{ row, rest, dimension, by, clusters: own.clusters, contrast }];
  });
  // both must be possible: one owner alone cannot be told from the segment
  if (candidates.length < 2) return [];
  candidates.sort((one, other) => other.contrast.pValue - one.contrast.pValue);
  return candidates.slice(0, 1);
}

/** A cluster that has units in several segments counts as one in each. */
function sumClusters(rows: readonly ClusterRow[], by: 'account' | 'owner'): ClusteredCounts {
  const sum = (value: (row: ClusterRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    whole: sum((row) => row.entered),
    part: sum((row) => row.advanced),
    clusters: sum((row) => (by === 'account' ? row.accounts : row.owners)),
    wholeSquared: sum((row) => row[`${by}_entered_squared`]),
    wholePart: sum((row) => row[`${by}_entered_advanced`]),
    partSquared: sum((row) => row[`${by}_advanced_squared`]),
  };
}

function signalOf(
  { row, rest, dimension, by, clusters, contrast }: Candidate,
  flags: readonly Flag[],
  scope: Scope,
): Signal {
  const caveats = flags
    .filter((flag) => flag.dimension === dimension || (flag.dimension === null && flag.funnel === row.funnel))
    .map(({ id }) => id);
  const constrained = flags.some((flag) => flag.severity === 'constrain' && caveats.includes(flag.id));
  const restCounts = sumClusters(rest, 'account');
  return {
    id: `stage_conversion/${dimension}.${row.segment}/${row.funnel}.${row.stage}`,
    metric: 'stage_conversion',
    dimension,
    segment: row.segment,
    funnel: row.funnel,
    stage: row.stage,
    direction: contrast.value > 0 ? 'above' : 'below',
    estimate: measuredRate(row.advanced, row.entered, scope.minimumSample, 'no_mature_cohort'),
    comparator: {
      kind: 'rest_of_dimension',
      rate: measuredRate(restCounts.part, restCounts.whole, scope.minimumSample, 'no_mature_cohort'),
    },
    nullHypothesis: 'the segment converts as the other segments of its dimension together',
    difference: { value: rounded(contrast.value), low: rounded(contrast.low), high: rounded(contrast.high) },
    clusters: { by, count: clusters },
    pValue: Number(contrast.pValue.toPrecision(3)),
    evidence: constrained ? 'directional' : 'supported',
    caveats,
  };
}
