import type { Definitions, Stage } from '../contracts/definitions.ts';
import { type EffectiveObject, resolveObjects } from '../ingest/resolve-object.ts';
import { objectsOf, presetOf } from '../ingest/source-preset.ts';

/** An object with the grain that its rows speak of, if they speak of units at all. */
export type ReadableObject = EffectiveObject & {
  readonly grain: Stage['grain'] | undefined;
  /** It does not say what it holds, which is a problem of its own: whoever refers to it is not to blame. */
  readonly isUnclear: boolean;
};

/** Every declared object with its grain, in the order of the file. */
export function readableObjects(definitions: Definitions): readonly ReadableObject[] {
  return resolveObjects(definitions).map((object) => ({
    ...object,
    grain: grainOf(object),
    isUnclear: isUnclear(definitions, object),
  }));
}

function isUnclear(definitions: Definitions, { source, object, holds, of }: EffectiveObject): boolean {
  if (holds !== undefined) return (holds === 'stage_history' || holds === 'field_history') && of === undefined;
  const declared = definitions.sources[source];
  return declared === undefined || objectsOf(presetOf(declared), declared.shape ?? 'export')[object] === undefined;
}

function grainOf({ holds, of }: EffectiveObject): Stage['grain'] | undefined {
  const kind = holds === 'stage_history' ? of : holds;
  if (kind === 'people') return 'person';
  return kind === 'opportunities' ? 'opportunity' : undefined;
}
