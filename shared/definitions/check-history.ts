import type { Definitions, Dimension, SegmentHistory } from '../contracts/definitions.ts';
import { isDay } from './epoch-day.ts';
import { type Finding, notOneOf } from './finding.ts';
import { type ReadableObject, readableObjects } from './readable-objects.ts';
import { trackedObjects } from './tracked-objects.ts';

const SHAPES = 'exactly one of `field` (rows that name it) and `column` (rows that are versions of a record)';

/** Every history of a dimension: what it is read from, and that the values of one object have one history. */
export function checkHistory(
  definitions: Definitions,
  dimension: Dimension,
  path: readonly PropertyKey[],
): readonly Finding[] {
  if (dimension.history === undefined) return [];
  const objects = readableObjects(definitions);
  const tracked = trackedObjects(definitions, dimension);
  if (dimension.values === undefined) {
    const allowed = '`values`: the texts of a history are read as segments by a closed list';
    return [{ path: [...path, 'values'], found: 'nothing', allowed }];
  }
  return dimension.history.flatMap((history, index) => {
    const place = [...path, 'history', index];
    return [
      ...checkShape(history, place),
      ...checkTrackedFrom(history, place),
      ...checkObject(history, objects, place),
      ...checkTold(history, tracked, objects, place),
    ];
  });
}

function checkShape({ field, column }: SegmentHistory, path: readonly PropertyKey[]): readonly Finding[] {
  if ((field === undefined) !== (column === undefined)) return [];
  return [{ path, found: field === undefined ? 'neither' : '`field` together with `column`', allowed: SHAPES }];
}

function checkTrackedFrom({ trackedFrom }: SegmentHistory, path: readonly PropertyKey[]): readonly Finding[] {
  if (trackedFrom === undefined || isDay(trackedFrom)) return [];
  return [{ path: [...path, 'trackedFrom'], found: JSON.stringify(trackedFrom), allowed: 'a day of the calendar' }];
}

function checkObject(
  { object, field }: SegmentHistory,
  objects: readonly ReadableObject[],
  path: readonly PropertyKey[],
): readonly Finding[] {
  const place = [...path, 'object'];
  const histories = objects.filter(({ holds }) => holds === 'field_history').map(({ reference }) => reference);
  const known = objects.find(({ reference }) => reference === object);
  if (known === undefined || known.holds !== 'field_history')
    return known?.isUnclear === true
      ? []
      : [notOneOf(place, object, histories, 'the objects that hold a field history')];
  if (field === undefined) return [];
  const missing = (['field', 'value'] as const).filter((part) => known.columns[part] === undefined);
  return missing.map((part) => ({
    path: place,
    found: `${object}, which has no column \`${part}\``,
    allowed: 'for `field`, an object whose `columns` say `field` and `value`',
  }));
}

/** A history that is of no object in `from` would say nothing, without a word; two of one object would contradict each other. */
function checkTold(
  history: SegmentHistory,
  tracked: ReturnType<typeof trackedObjects>,
  objects: readonly ReadableObject[],
  path: readonly PropertyKey[],
): readonly Finding[] {
  const known = objects.find(({ reference }) => reference === history.object);
  if (known?.holds !== 'field_history' || known.of === undefined) return [];
  const place = [...path, 'object'];
  const told = tracked.filter((each) => each.history === history).map(({ object }) => object);
  if (told.length === 0) {
    const allowed = `a history of an object in \`from\`: no object there holds ${known.of} of the source ${known.source}`;
    return [{ path: place, found: history.object, allowed }];
  }
  const before = tracked.slice(
    0,
    tracked.findIndex((each) => each.history === history),
  );
  return told
    .filter((object) => before.some((each) => each.object === object))
    .map((object) => ({ path: place, found: `a second history of ${object}`, allowed: 'one history per object' }));
}
