import { normaliseText } from '../../contracts/stage-evidence.ts';
import type { SettledExport } from '../../ingest/profile/settle-presets.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { type Meaning, meaningOf } from './well-known-words.ts';

/** What a table of stages calls those that records name by an id: of one label there may be one in each pipeline. */
export type NamedStage = {
  readonly label: string;
  readonly ids: readonly string[];
  readonly pipelines: readonly string[];
  /** Its place in the order that the system shows; undefined where the table does not say. */
  readonly place: number | undefined;
  readonly meaning: Meaning;
};

/** The stages of HubSpot's table of them, by label; none where the exports have no such table. */
export function pipelineStages(exports: readonly SettledExport[]): readonly NamedStage[] {
  const tables = exports.filter(({ is }) => is?.preset === 'hubspot' && is.object === 'deal_pipeline_stage');
  const rows = tables.flatMap(({ table }) => {
    const column = (name: string) => textsOf(table, name);
    const [ids, labels, pipelines, places, won, closed] = [
      ...['stage_id', 'label', 'pipeline_id', 'display_order', 'closed_won', 'is_closed'].map(column),
    ];
    return table.rows.map((_, row) => ({
      ...{ id: ids?.[row] ?? '', label: labels?.[row] ?? '', pipeline: pipelines?.[row] ?? '' },
      place: /^\d+$/.test(places?.[row] ?? '') ? Number(places?.[row]) : undefined,
      meaning: meaningSaid(labels?.[row] ?? '', won?.[row] ?? '', closed?.[row] ?? ''),
    }));
  });
  const named = Map.groupBy(
    rows.filter(({ id, label }) => id !== '' && label !== ''),
    ({ label }) => normaliseText(label),
  );
  return [...named.values()].map((own) => ({
    label: own[0]?.label ?? '',
    ids: [...new Set(own.map(({ id }) => id))],
    pipelines: [...new Set(own.map(({ pipeline }) => pipeline))],
    place: own.every(({ place }) => place !== undefined)
      ? own.reduce((sum, { place = 0 }) => sum + place, 0) / own.length
      : undefined,
    meaning: own[0]?.meaning ?? 'open',
  }));
}

const TRUE = /^(true|1|t|yes)$/i;

function meaningSaid(label: string, won: string, closed: string): Meaning {
  if (TRUE.test(won)) return 'won';
  if (TRUE.test(closed)) return 'lost';
  const said = meaningOf(label);
  return closed === '' && said === 'lost' ? 'lost' : 'open';
}
