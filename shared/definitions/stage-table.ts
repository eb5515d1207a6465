import type { Definitions, Stage } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';

/** One row per funnel and stage; exits are not stages. `is_last` marks the win. Horizons are days, NULL where there are none. */
export function stageTable(definitions: Definitions): CompiledTable {
  return {
    columns: {
      funnel: 'text',
      stage: 'text',
      stage_number: 'integer',
      grain: 'text',
      is_last: 'boolean',
      horizon_days: 'integer',
      early_horizon_days: 'integer',
      skipped: 'text',
      dated: 'boolean',
    },
    rows: Object.entries(definitions.funnels).flatMap(([funnel, { stages, mode }]) =>
      stages.map((stage, index) => ({
        funnel,
        stage: stage.id,
        stage_number: index + 1,
        grain: stage.grain,
        is_last: index === stages.length - 1,
        horizon_days: stage.horizonDays ?? null,
        early_horizon_days: earlyHorizon(stage),
        skipped: stage.skipped ?? 'backfill',
        dated: mode !== 'undated',
      })),
    ),
  };
}

function earlyHorizon({ horizonDays, earlyHorizonDays }: Stage): number | null {
  if (earlyHorizonDays !== undefined) return earlyHorizonDays;
  return horizonDays === undefined ? null : Math.ceil(horizonDays / 2);
}
