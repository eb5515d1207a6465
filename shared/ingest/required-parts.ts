import type { Definitions, Exit, SourceObject, Stage } from '../contracts/definitions.ts';
import { type CanonicalKind, type ColumnPart, OBJECT_PARTS } from './object-parts.ts';

/**
 * The parts that an object cannot do without: those of its kind, and those that the definitions build upon. A preset's
 * guess at any other may be missing from the export.
 */
export function requiredParts(
  definitions: Definitions,
  sourceId: string,
  holds: CanonicalKind | undefined,
  declared: SourceObject,
): ReadonlySet<ColumnPart> {
  const required = new Set<ColumnPart>(holds === undefined ? ['id'] : OBJECT_PARTS[holds].required);
  const places = Object.values(definitions.funnels).flatMap(({ stages, exits }): (Stage | Exit)[] => [
    ...stages,
    ...exits,
  ]);
  if (holds === 'people' && hasPresent(places, 'person')) required.add('stage');
  if (holds !== 'opportunities') return required;
  if (hasPresent(places, 'opportunity')) required.add('stage');
  if (declared.funnels !== undefined) required.add('type');
  if (definitions.currency.planRates !== undefined) required.add('currency');
  if (places.some((place) => 'administrative' in place)) required.add('loss_reason');
  if (
    places.some(({ evidence }) =>
      evidence.some(({ pipeline, object }) => pipeline !== undefined && object.startsWith(`${sourceId}.`)),
    )
  ) {
    required.add('pipeline');
  }
  return required;
}

function hasPresent(places: readonly (Stage | Exit)[], grain: Stage['grain']): boolean {
  return places.some((place) => place.grain === grain && place.present !== undefined);
}
