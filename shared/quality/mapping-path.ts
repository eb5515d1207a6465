import type { Definitions } from '../contracts/definitions.ts';
import type { GateId } from '../contracts/gates.ts';
import type { Flag } from '../contracts/outputs.ts';

type Path = readonly PropertyKey[];

/** Findings that are about a section of the definitions rather than about a place of the report. */
const SECTIONS: Partial<Record<GateId, Path>> = {
  amounts_unpriced: ['currency', 'planRates'],
  control_total: ['controlTotals'],
  definitions_not_approved: ['owner'],
  definitions_approval_old: ['approved'],
  period_provisional: ['calendar'],
  rows_excluded: ['exclusions'],
};

/** Where in the definitions to look for what a flag is about; undefined where no one place says it. */
export function mappingPath(
  { kind, dimension, object, funnel, stages = [] }: Pick<Flag, 'kind' | 'dimension' | 'object' | 'funnel' | 'stages'>,
  definitions: Definitions,
): Path | undefined {
  const section = SECTIONS[kind];
  if (section !== undefined) return section;
  if (dimension !== null) return ['dimensions', definitions.dimensions.findIndex(({ id }) => id === dimension)];
  const evidence = stages.map((stage) => evidencePath(stage, object, definitions)).find((path) => path !== undefined);
  if (evidence !== undefined) return evidence;
  if (object !== null) {
    const [source = '', ...name] = object.split('.');
    return ['sources', source, 'objects', name.join('.')];
  }
  return funnel === null ? undefined : ['funnels', funnel];
}

/** Of a stage such as `acquisition.mql`, the evidence that the object gives; all of its evidence where none is named. */
function evidencePath(place: string, object: string | null, { funnels }: Definitions): Path | undefined {
  const [funnel = '', id] = place.split('.');
  const stages = funnels[funnel]?.stages ?? [];
  const index = stages.findIndex((stage) => stage.id === id);
  const evidence = stages[index]?.evidence;
  if (evidence === undefined) return undefined;
  const path = ['funnels', funnel, 'stages', index, 'evidence'];
  if (object === null) return path;
  const own = evidence.findIndex((one) => one.object === object);
  return own === -1 ? undefined : [...path, own];
}
