import type { Definitions } from '../contracts/definitions.ts';
import { type Finding, notOneOf } from './finding.ts';
import { readableObjects } from './readable-objects.ts';
import { repeatedIds } from './repeated-ids.ts';

/** What pairs, exclusions and audiences name, and their ids. */
export function checkReferences(definitions: Definitions): readonly Finding[] {
  return [...checkPairs(definitions), ...checkExclusions(definitions), ...checkAudiences(definitions)];
}

function checkPairs(definitions: Definitions): readonly Finding[] {
  return (definitions.pairs ?? []).flatMap(({ dimension, first, second }, index) => {
    const path = ['pairs', index];
    const segments = [
      ...checkSegment(definitions, dimension, first, [...path, 'first']),
      ...checkSegment(definitions, dimension, second, [...path, 'second']),
    ];
    const same =
      first === second
        ? [{ path: [...path, 'second'], found: JSON.stringify(second), allowed: 'a segment other than `first`' }]
        : [];
    return [...checkDimension(definitions, dimension, [...path, 'dimension']), ...segments, ...same];
  });
}

function checkExclusions(definitions: Definitions): readonly Finding[] {
  const rules = definitions.exclusions ?? [];
  const read = readableObjects(definitions).flatMap(({ holds, isUnclear, reference }) =>
    holds === undefined && !isUnclear ? [] : [reference],
  );
  return [
    ...repeatedIds(
      rules.map(({ id }) => id),
      (index) => ['exclusions', index, 'id'],
      'the exclusions',
    ),
    ...rules.flatMap((rule, index) => {
      const path = ['exclusions', index];
      const unknown = read.includes(rule.object)
        ? []
        : [notOneOf([...path, 'object'], rule.object, read, 'the objects that are read')];
      const silent = rule.equals === undefined && rule.endsWith === undefined && rule.startsWith === undefined;
      return silent
        ? [...unknown, { path, found: 'no condition', allowed: 'at least one of `equals`, `endsWith`, `startsWith`' }]
        : unknown;
    }),
  ];
}

function checkAudiences(definitions: Definitions): readonly Finding[] {
  return (definitions.audiences ?? []).flatMap(({ dimensions = [] }, index) =>
    dimensions.flatMap((dimension, position) =>
      checkDimension(definitions, dimension, ['audiences', index, 'dimensions', position]),
    ),
  );
}

export function checkDimension(definitions: Definitions, id: string, path: readonly PropertyKey[]): readonly Finding[] {
  const ids = definitions.dimensions.map((dimension) => dimension.id);
  return ids.includes(id) ? [] : [notOneOf(path, id, ids, 'the dimensions')];
}

/** A dimension without a list takes every value for a segment, so nothing can be said about the id. */
export function checkSegment(
  definitions: Definitions,
  dimensionId: string,
  id: string,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const segments = definitions.dimensions
    .find((dimension) => dimension.id === dimensionId)
    ?.values?.map((rule) => rule.id);
  return segments === undefined || segments.includes(id)
    ? []
    : [notOneOf(path, id, segments, `the segments of ${dimensionId}`)];
}
