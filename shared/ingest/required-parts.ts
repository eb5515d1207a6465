import type { Definitions, Exit, SourceObject, Stage } from '../contracts/definitions.ts';
import { type CanonicalKind, type ColumnPart, OBJECT_PARTS } from './object-parts.ts';
import { presetOf } from './source-preset.ts';

/** The parts without which objects of a kind cannot be read. People of undated funnels need not say when they came. */
export function partsNeeded(definitions: Definitions, holds: CanonicalKind): readonly ColumnPart[] {
  const datesPeople = Object.values(definitions.funnels).some(
    ({ mode, stages }) => mode !== 'undated' && stages.some(({ grain }) => grain === 'person'),
  );
  const { required } = OBJECT_PARTS[holds];
  return holds === 'people' && datesPeople ? [...required, 'created'] : required;
}

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
  const required = new Set<ColumnPart>(holds === undefined ? ['id'] : partsNeeded(definitions, holds));
  const places = Object.values(definitions.funnels).flatMap(({ stages, exits }): (Stage | Exit)[] => [
    ...stages,
    ...exits,
  ]);
  if (holds === 'people' && hasPresent(places, 'person')) required.add('stage');
  if (holds !== 'opportunities') return required;
  if (hasPresent(places, 'opportunity')) required.add('stage');
  if (declared.funnels !== undefined) required.add('type');
  if (hasRates(definitions)) required.add('currency');
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

function hasRates({ currency, sources }: Definitions): boolean {
  const exported = Object.values(sources).some((source) =>
    Object.entries(source.objects).some(
      ([object, { holds }]) => (holds ?? presetOf(source)?.objects[object]?.holds) === 'rates',
    ),
  );
  return exported || (currency.planRates ?? currency.closeRates) !== undefined;
}

function hasPresent(places: readonly (Stage | Exit)[], grain: Stage['grain']): boolean {
  return places.some((place) => place.grain === grain && place.present !== undefined);
}
