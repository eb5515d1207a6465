import type { Definitions, Stage } from '../contracts/definitions.ts';
import { type EffectiveObject, resolveObjects } from '../ingest/resolve-object.ts';

/** An object with the grain that its rows speak of, if they speak of units at all. */
export type ReadableObject = EffectiveObject & { readonly grain: Stage['grain'] | undefined };

/** Every declared object with its grain, in the order of the file. */
export function readableObjects(definitions: Definitions): readonly ReadableObject[] {
  return resolveObjects(definitions).map((object) => ({ ...object, grain: grainOf(object) }));
}

function grainOf({ holds, of }: EffectiveObject): Stage['grain'] | undefined {
  const kind = holds === 'stage_history' ? of : holds;
  if (kind === 'people') return 'person';
  return kind === 'opportunities' ? 'opportunity' : undefined;
}
