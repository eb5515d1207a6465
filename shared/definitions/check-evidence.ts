import type { Stage, StageEvidence } from '../contracts/definitions.ts';
import { isDay } from './epoch-day.ts';
import { type Finding, notOneOf } from './finding.ts';
import type { ReadableObject } from './readable-objects.ts';

const SHAPES = 'exactly one of `date` (with or without `when`), `label`, or `when` alone';

/** Whether the evidence says when a unit entered. */
export function isDated(evidence: StageEvidence): boolean {
  return evidence.date !== undefined || evidence.label !== undefined;
}

/** One evidence rule of a stage: its object, its shape, its validity. */
export function checkEvidence(
  evidence: StageEvidence,
  grain: Stage['grain'],
  objects: readonly ReadableObject[],
  path: readonly PropertyKey[],
): readonly Finding[] {
  return [
    ...checkShape(evidence, path),
    ...checkObject(evidence, grain, objects, path),
    ...checkValidity(evidence, path),
  ];
}

function checkShape({ date, when, label }: StageEvidence, path: readonly PropertyKey[]): readonly Finding[] {
  if (label !== undefined && (date !== undefined || when !== undefined)) {
    return [{ path, found: `\`label\` together with ${date === undefined ? '`when`' : '`date`'}`, allowed: SHAPES }];
  }
  return label === undefined && date === undefined && when === undefined
    ? [{ path, found: 'none of them', allowed: SHAPES }]
    : [];
}

function checkObject(
  evidence: StageEvidence,
  grain: Stage['grain'],
  objects: readonly ReadableObject[],
  path: readonly PropertyKey[],
): readonly Finding[] {
  const place = [...path, 'object'];
  const object = objects.find(({ reference }) => reference === evidence.object);
  if (object === undefined) {
    const references = objects.map(({ reference }) => reference);
    return [notOneOf(place, evidence.object, references, 'the declared objects')];
  }
  if (object.isUnclear) return [];
  const holds = `${evidence.object}, which holds ${object.holds ?? 'nothing that is read'}`;
  if (object.grain === undefined)
    return [{ path: place, found: holds, allowed: 'an object that holds people, opportunities or a stage history' }];
  if (object.grain !== grain)
    return [
      {
        path: place,
        found: `${evidence.object}, which speaks of the grain ${object.grain}`,
        allowed: `an object of the stage's grain, ${grain}`,
      },
    ];
  if (evidence.label !== undefined && object.holds !== 'stage_history')
    return [{ path: place, found: holds, allowed: 'for `label`, an object that holds a stage history' }];
  if (evidence.label === undefined && object.holds === 'stage_history')
    return [
      { path: place, found: holds, allowed: 'for `date` and `when`, an object that holds people or opportunities' },
    ];
  return checkPipeline(evidence, grain, objects, path);
}

function checkPipeline(
  { pipeline, object }: StageEvidence,
  grain: Stage['grain'],
  objects: readonly ReadableObject[],
  path: readonly PropertyKey[],
): readonly Finding[] {
  if (pipeline === undefined) return [];
  if (grain === 'person')
    return [
      {
        path: [...path, 'pipeline'],
        found: 'a pipeline of a person stage',
        allowed: 'pipelines of opportunity stages only',
      },
    ];
  const source = object.slice(0, object.indexOf('.'));
  if (
    objects.some(
      (other) => other.source === source && other.holds === 'opportunities' && other.columns.pipeline !== undefined,
    )
  )
    return [];
  return [
    {
      path: [...path, 'pipeline'],
      found: `a pipeline, while no opportunities of ${source} have one`,
      allowed: 'pipelines where the opportunities name a `pipeline` column',
    },
  ];
}

function checkValidity({ from, to }: StageEvidence, path: readonly PropertyKey[]): readonly Finding[] {
  const wrong = Object.entries({ from, to }).flatMap(([key, day]) =>
    day === undefined || isDay(day)
      ? []
      : [{ path: [...path, key], found: JSON.stringify(day), allowed: 'a day of the calendar' }],
  );
  if (wrong.length > 0 || from === undefined || to === undefined || from <= to) return wrong;
  return [{ path: [...path, 'to'], found: JSON.stringify(to), allowed: `a day that is not before \`from\` (${from})` }];
}
