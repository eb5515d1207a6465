import type { Definitions, Dimension } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import { isBand } from '../ingest/segment-of.ts';
import { type Finding, notOneOf } from './finding.ts';

/** A dimension is of records, of the touches before entry or of the usage before it, and of one of them alone. */
export function checkEntryDimension(
  definitions: Definitions,
  dimension: Dimension,
  path: readonly PropertyKey[],
): readonly Finding[] {
  return dimension.usage === undefined
    ? checkFrom(definitions, dimension, path)
    : checkUsageBands(definitions, dimension, dimension.usage, path);
}

function checkFrom(definitions: Definitions, { from }: Dimension, path: readonly PropertyKey[]): readonly Finding[] {
  const place = [...path, 'from'];
  if (from.length === 0) return [{ path: place, found: 'nothing', allowed: 'at least one column, or `usage`' }];
  const touches = resolveObjects(definitions).filter(({ holds }) => holds === 'touches');
  const isTouch = ({ object }: Dimension['from'][number]) => touches.some(({ reference }) => reference === object);
  if (!from.some(isTouch) || from.every(isTouch)) return [];
  const allowed =
    'objects that hold touches alone, or none: what a touch said is known as of entry, and no record fills it';
  return [{ path: place, found: 'touches together with other objects', allowed }];
}

function checkUsageBands(
  { usage }: Definitions,
  { from, values = [] }: Dimension,
  { metric }: NonNullable<Dimension['usage']>,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const metrics = (usage?.metrics ?? []).map(({ id }) => id);
  const bands = '`values` of `atLeast` and `below`: usage is a number';
  const isOne = from.length === 0;
  return [
    ...(isOne ? [] : [{ path: [...path, 'from'], found: '`from` together with `usage`', allowed: 'one of them' }]),
    ...(metrics.includes(metric)
      ? []
      : [notOneOf([...path, 'usage', 'metric'], metric, metrics, 'the metrics of `usage`')]),
    ...(values.length > 0 && values.every(isBand)
      ? []
      : [{ path: [...path, 'values'], found: 'no bands', allowed: bands }]),
  ];
}
