import type { ComparedAssumption } from '../../shared/contracts/assumption.ts';
import type { FactNumber } from '../../shared/contracts/narrative.ts';
import type { AggregateName } from '../../shared/queries/catalog.ts';

type Source = FactNumber['source'];

/** Aggregates by the figures of a version that are counted from them, as a source names them: record, then path. */
const COUNTED: readonly { readonly file: string; readonly of: RegExp; readonly from: readonly AggregateName[] }[] = [
  { file: 'scorecards.json', of: / closed/u, from: ['money'] },
  { file: 'scorecards.json', of: / salesCycle/u, from: ['outcome_curve'] },
  { file: 'scorecards.json', of: / touchesToWon/u, from: ['touches_to_won'] },
  { file: 'signals.json', of: / unconditional/u, from: ['reach_cluster'] },
  { file: 'signals.json', of: /(?:^| )(?:trend|mix|shift)\//u, from: ['cohort_cluster'] },
  { file: 'signals.json', of: /^level\/stage_conversion/u, from: ['cluster'] },
  { file: 'signals.json', of: /^level\/time_in_stage/u, from: ['curve'] },
  { file: 'signals.json', of: /^level\/deal_size/u, from: ['deal_size', 'deal_cluster'] },
];
const ASSUMED: Readonly<Record<ComparedAssumption['metric'], readonly AggregateName[]>> = {
  stage_conversion: ['cluster'],
  win_rate: ['win_cluster'],
  time_in_stage: ['curve', 'cluster'],
  deal_size: ['deal_size', 'deal_cluster'],
};

/** The queries from whose rows the numbers of a statement are worked out, besides the cohorts that stand behind every cell. */
export function queriesBehind(
  sources: readonly Source[],
  assumptions: readonly Pick<ComparedAssumption, 'metric'>[],
): AggregateName[] {
  const counted = sources.flatMap(({ file, record, path }) =>
    COUNTED.filter((one) => one.file === file && one.of.test(`${record} ${path}`)).flatMap(({ from }) => from),
  );
  return [...new Set([...counted, ...assumptions.flatMap(({ metric }) => ASSUMED[metric])])];
}
