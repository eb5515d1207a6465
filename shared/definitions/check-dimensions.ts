import { type Definitions, type Dimension, RESERVED_SEGMENTS, type SegmentRule } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import type { EffectiveObject } from '../ingest/resolve-object.ts';
import { isBand } from '../ingest/segment-of.ts';
import { checkEntryDimension } from './check-entry-dimension.ts';
import { checkHistory } from './check-history.ts';
import { type Finding, notOneOf } from './finding.ts';
import { readableObjects } from './readable-objects.ts';
import { repeatedIds } from './repeated-ids.ts';

/** Every dimension: where it is read, and that each raw text can land in one segment only. */
export function checkDimensions(definitions: Definitions): readonly Finding[] {
  return [
    ...repeatedIds(
      definitions.dimensions.map(({ id }) => id),
      (index) => ['dimensions', index, 'id'],
      'the dimensions',
    ),
    ...definitions.dimensions.flatMap((dimension, index) => [
      ...checkReadFrom(definitions, dimension, ['dimensions', index, 'from']),
      ...checkEntryDimension(definitions, dimension, ['dimensions', index]),
      ...checkHistory(definitions, dimension, ['dimensions', index]),
      ...checkSegments(dimension, ['dimensions', index]),
    ]),
  ];
}

function checkReadFrom(
  definitions: Definitions,
  dimension: Dimension,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const objects = readableObjects(definitions);
  const carriers = objects
    .filter((object) => object.isUnclear || carriesSegments(object))
    .map(({ reference }) => reference);
  return dimension.from.flatMap(({ object }, index) => {
    const place = [...path, index, 'object'];
    const known = objects.find(({ reference }) => reference === object);
    const what = 'the objects that hold people, accounts, opportunities or touches';
    if (known === undefined) return [notOneOf(place, object, carriers, what)];
    if (!carriers.includes(object)) {
      const found = `${object}, which holds ${known.holds ?? 'nothing that is read'}`;
      return [{ path: place, found, allowed: `${what}: ${carriers.join(', ')}` }];
    }
    if (dimension.from.findIndex((other) => other.object === object) === index) return [];
    return [{ path: place, found: `${object} a second time`, allowed: 'one column per object' }];
  });
}

function carriesSegments({ holds }: EffectiveObject): boolean {
  return holds === 'people' || holds === 'accounts' || holds === 'opportunities' || holds === 'touches';
}

function checkSegments(dimension: Dimension, path: readonly PropertyKey[]): readonly Finding[] {
  const rules = dimension.values ?? [];
  const place = [...path, 'values'];
  return [
    ...repeatedIds(
      rules.map(({ id }) => id),
      (index) => [...place, index, 'id'],
      'the dimension',
    ),
    ...rules.flatMap((rule, index) => checkRule(rule, [...place, index])),
    ...checkTexts(dimension, place),
    ...checkOverlaps(rules, place),
  ];
}

function checkRule(rule: SegmentRule, path: readonly PropertyKey[]): readonly Finding[] {
  const findings: Finding[] = [];
  if ((RESERVED_SEGMENTS as readonly string[]).includes(rule.id)) {
    findings.push({
      path: [...path, 'id'],
      found: JSON.stringify(rule.id),
      allowed: `any id but ${RESERVED_SEGMENTS.join(', ')}`,
    });
  }
  if (rule.match !== undefined && isBand(rule))
    findings.push({
      path,
      found: '`match` together with a band',
      allowed: 'either `match` or a band of `atLeast` and `below`',
    });
  if (rule.match === undefined && !isBand(rule))
    findings.push({ path, found: 'neither', allowed: 'either `match` or a band of `atLeast` and `below`' });
  if (rule.atLeast !== undefined && rule.below !== undefined && rule.atLeast >= rule.below) {
    findings.push({
      path: [...path, 'below'],
      found: `the number ${rule.below}`,
      allowed: `a number above \`atLeast\` (${rule.atLeast})`,
    });
  }
  return findings;
}

/** A text stands for one segment, or for "not answered", and is said once. */
function checkTexts(dimension: Dimension, path: readonly PropertyKey[]): readonly Finding[] {
  const owners = new Map((dimension.blank ?? []).map((text) => [normaliseText(text), 'blank']));
  return (dimension.values ?? []).flatMap((rule, index) =>
    (rule.match ?? []).flatMap((text, position) => {
      const place = [...path, index, 'match', position];
      const normal = normaliseText(text);
      if (normal === '')
        return [{ path: place, found: 'an empty text', allowed: 'a filled text: blanks have a segment of their own' }];
      const owner = owners.get(normal) ?? rule.id;
      owners.set(normal, owner);
      return owner === rule.id
        ? []
        : [
            {
              path: place,
              found: `${JSON.stringify(text)}, which ${owner} takes already`,
              allowed: 'each text for one segment',
            },
          ];
    }),
  );
}

function checkOverlaps(rules: readonly SegmentRule[], path: readonly PropertyKey[]): readonly Finding[] {
  return rules.flatMap((rule, index) => {
    const earlier = rules.slice(0, index).find((other) => isBand(rule) && isBand(other) && overlap(rule, other));
    return earlier === undefined
      ? []
      : [
          {
            path: [...path, index],
            found: `a band that overlaps that of ${earlier.id}`,
            allowed: 'bands that do not overlap: `atLeast` is within, `below` is not',
          },
        ];
  });
}

function overlap(one: SegmentRule, other: SegmentRule): boolean {
  return (
    (one.atLeast ?? -Infinity) < (other.below ?? Infinity) && (other.atLeast ?? -Infinity) < (one.below ?? Infinity)
  );
}
