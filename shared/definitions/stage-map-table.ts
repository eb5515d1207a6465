import type { Definitions, Exit, Stage, StageEvidence } from '../contracts/definitions.ts';
import { asList, evidenceKeys, normaliseText, presentKey } from '../contracts/stage-evidence.ts';
import type { CompiledTable } from './compiled-table.ts';
import { epochDay } from './epoch-day.ts';
import { evidenceOrigin } from './evidence-origin.ts';
import { type ReadableObject, readableObjects } from './readable-objects.ts';

type Row = CompiledTable['rows'][number];
type Place = {
  readonly funnel: string;
  readonly stage: string;
  readonly kind: 'stage' | 'exit';
  readonly grain: Stage['grain'];
};

/**
 * One row per object, evidence key, stage or exit, pipeline and validity: what in the exports means which stage.
 * `from_day` and `to_day` are both within; NULL is open. `pipeline` NULL is any.
 */
export function stageMapTable(definitions: Definitions): CompiledTable {
  const objects = readableObjects(definitions);
  const rows = Object.entries(definitions.funnels).flatMap(([funnel, { stages, exits }]) => [
    ...stages.flatMap((stage) =>
      stageRows(stage, { funnel, stage: stage.id, kind: 'stage', grain: stage.grain }, objects),
    ),
    ...exits.flatMap((exit) => stageRows(exit, { funnel, stage: exit.id, kind: 'exit', grain: exit.grain }, objects)),
  ]);
  return {
    columns: {
      object: 'text',
      funnel: 'text',
      stage: 'text',
      kind: 'text',
      grain: 'text',
      evidence: 'text',
      pipeline: 'text',
      from_day: 'integer',
      to_day: 'integer',
      origin: 'text',
    },
    rows: distinct(rows),
  };
}

function stageRows(stage: Stage | Exit, place: Place, objects: readonly ReadableObject[]): readonly Row[] {
  return [
    ...stage.evidence.flatMap((evidence) => evidenceRows(evidence, place)),
    ...presentRows(stage, place, objects),
  ];
}

function evidenceRows(evidence: StageEvidence, { funnel, stage, kind, grain }: Place): readonly Row[] {
  const pipelines = evidence.pipeline === undefined ? [null] : asList(evidence.pipeline).map(normaliseText);
  return evidenceKeys(evidence).flatMap((key) =>
    pipelines.map((pipeline) => ({
      object: evidence.object,
      funnel,
      stage,
      kind,
      grain,
      evidence: key,
      pipeline,
      from_day: evidence.from === undefined ? null : epochDay(evidence.from),
      to_day: evidence.to === undefined ? null : epochDay(evidence.to),
      origin: evidenceOrigin(evidence),
    })),
  );
}

/** A present label is told by the unit's own record, in whichever object of the grain it stands. */
function presentRows(
  stage: Stage | Exit,
  { funnel, stage: id, kind, grain }: Place,
  objects: readonly ReadableObject[],
): readonly Row[] {
  const records = objects.filter(
    (object) => object.grain === grain && object.holds !== 'stage_history' && object.columns.stage !== undefined,
  );
  return records.flatMap(({ reference }) =>
    asList(stage.present).map((label) => ({
      object: reference,
      funnel,
      stage: id,
      kind,
      grain,
      evidence: presentKey(label),
      pipeline: null,
      from_day: null,
      to_day: null,
      origin: 'snapshot',
    })),
  );
}

/** Two spellings of one label in a list must not join a row twice. */
function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(Object.values(row)), row])).values()];
}
