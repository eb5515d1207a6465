import type { Definitions } from '../contracts/definitions.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import { administrativeReasonTable } from './administrative-reason-table.ts';
import { calendarTable } from './calendar-table.ts';
import type { CompiledTable } from './compiled-table.ts';
import { isOfTouches, touchedDimensionTable, usageBandTable } from './entry-dimension-tables.ts';
import { funnelKindTable } from './funnel-kind-table.ts';
import { matchedObjectTable, matchingWayTable } from './matching-tables.ts';
import { closeRateTable, rateTable } from './rate-table.ts';
import { sourceTable } from './source-table.ts';
import { stageMapTable } from './stage-map-table.ts';
import { stageTable } from './stage-table.ts';
import { trackedObjectTable } from './tracked-object-table.ts';
import { usageMetricTable } from './usage-metric-table.ts';

export type CompiledRun = Pick<RunPlan, 'periodStartDay' | 'periodEndDay' | 'asOfDay' | 'windowStartDay'>;

/** The definitions as tables, by name: `stage`, `funnel_kind`, `stage_map`, `calendar`, `rate`, `close_rate`, `administrative_reason`, `source`, `matched_object`, `matching_way`, `usage_metric`, `touched_dimension`, `usage_band`, `tracked_object`, `run`. Days are epoch days. */
export function compileTables(definitions: Definitions, run: CompiledRun) {
  return {
    stage: stageTable(definitions),
    funnel_kind: funnelKindTable(definitions),
    stage_map: stageMapTable(definitions),
    calendar: calendarTable(definitions, run.asOfDay),
    rate: rateTable(definitions),
    close_rate: closeRateTable(definitions),
    administrative_reason: administrativeReasonTable(definitions),
    source: sourceTable(definitions),
    matched_object: matchedObjectTable(definitions),
    matching_way: matchingWayTable(definitions),
    usage_metric: usageMetricTable(definitions),
    touched_dimension: touchedDimensionTable(definitions),
    usage_band: usageBandTable(definitions),
    tracked_object: trackedObjectTable(definitions),
    run: runTable(definitions, run),
  } satisfies Record<string, CompiledTable>;
}

function runTable(definitions: Definitions, run: CompiledRun): CompiledTable {
  const { attribution, activity, currency, dimensions } = definitions;
  return {
    columns: {
      period_start_day: 'integer',
      period_end_day: 'integer',
      as_of_day: 'integer',
      window_start_day: 'integer',
      same_age_days: 'integer',
      lookback_days: 'integer',
      counts_activity: 'boolean',
      divides_by_touch: 'boolean',
      reporting_currency: 'text',
      base_currency: 'text',
    },
    rows: [
      {
        period_start_day: run.periodStartDay,
        period_end_day: run.periodEndDay,
        as_of_day: run.asOfDay,
        window_start_day: run.windowStartDay,
        same_age_days: Math.max(0, run.asOfDay - run.periodEndDay),
        lookback_days: attribution?.lookbackDays ?? null,
        counts_activity: activity !== undefined,
        divides_by_touch: dimensions.some((dimension) => isOfTouches(definitions, dimension)),
        reporting_currency: currency.reporting,
        base_currency: currency.base ?? currency.reporting,
      },
    ],
  };
}
