import type { Definitions, Dimension, SegmentHistory } from '../contracts/definitions.ts';
import { type EffectiveObject, resolveObjects } from '../ingest/resolve-object.ts';
import { isOfTouches } from './entry-dimension-tables.ts';

/** An object whose values of a dimension have a history: the changes of its records are told there. */
export type TrackedObject = { readonly object: string; readonly history: SegmentHistory };

/** The objects in `from` whose values have a history: those of the history's source that hold what it is of. */
export function trackedObjects(definitions: Definitions, dimension: Dimension): readonly TrackedObject[] {
  const objects = resolveObjects(definitions);
  const named = (reference: string) => objects.find((object) => object.reference === reference);
  return (dimension.history ?? []).flatMap((history) =>
    dimension.from
      .filter(({ object }) => tells(named(history.object), named(object)))
      .map(({ object }) => ({ object, history })),
  );
}

function tells(history: EffectiveObject | undefined, records: EffectiveObject | undefined): boolean {
  if (history?.holds !== 'field_history' || history.source !== records?.source) return false;
  return history.of === records.holds;
}

/** Whether the values of a dimension are those of entry: as stated, or because every object in `from` has a history. */
export function knownOf(definitions: Definitions, dimension: Dimension): 'entry' | 'today' {
  if (dimension.known !== undefined) return dimension.known;
  if (isOfTouches(definitions, dimension)) return 'entry';
  const tracked = new Set(trackedObjects(definitions, dimension).map(({ object }) => object));
  return dimension.from.every(({ object }) => tracked.has(object)) ? 'entry' : 'today';
}
