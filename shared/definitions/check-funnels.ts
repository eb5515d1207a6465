import type { Definitions, Exit, Funnel, Stage } from '../contracts/definitions.ts';
import { asList, presentKey } from '../contracts/stage-evidence.ts';
import { checkEvidence, isDated } from './check-evidence.ts';
import type { Finding } from './finding.ts';
import { type ReadableObject, readableObjects } from './readable-objects.ts';
import { repeatedIds } from './repeated-ids.ts';
import { sharedEvidence } from './shared-evidence.ts';

/** Every funnel: ids, order of grains, horizons, and the evidence of each stage and exit. */
export function checkFunnels(definitions: Definitions): readonly Finding[] {
  const objects = readableObjects(definitions);
  return Object.entries(definitions.funnels).flatMap(([id, funnel]) => checkFunnel(funnel, ['funnels', id], objects));
}

function checkFunnel(
  funnel: Funnel,
  path: readonly PropertyKey[],
  objects: readonly ReadableObject[],
): readonly Finding[] {
  const places = [
    ...funnel.stages.map((stage, index) => ({ stage, place: [...path, 'stages', index] })),
    ...funnel.exits.map((stage, index) => ({ stage, place: [...path, 'exits', index] })),
  ];
  return [
    ...repeatedIds(
      places.map(({ stage }) => stage.id),
      (index) => [...(places[index]?.place ?? path), 'id'],
      'the stages and exits of the funnel',
    ),
    ...checkOrder(funnel, path),
    ...funnel.stages.flatMap((stage, index) => checkHorizons(funnel, stage, index, [...path, 'stages', index])),
    ...places.flatMap(({ stage, place }) =>
      stage.evidence.flatMap((evidence, index) =>
        checkEvidence(evidence, stage.grain, objects, [...place, 'evidence', index]),
      ),
    ),
    ...sharedEvidence(places),
    ...sharedPresent(places),
    ...places.flatMap(({ stage, place }) => unseenPresent(stage, objects, [...place, 'present'])),
  ];
}

function checkOrder(funnel: Funnel, path: readonly PropertyKey[]): readonly Finding[] {
  const handoff = funnel.stages.findIndex(({ grain }) => grain === 'opportunity');
  if (handoff === -1) return [];
  return funnel.stages.flatMap((stage, index) =>
    index > handoff && stage.grain === 'person'
      ? [
          {
            path: [...path, 'stages', index, 'grain'],
            found: '"person" after an opportunity stage',
            allowed: 'person stages before all opportunity stages',
          },
        ]
      : [],
  );
}

function checkHorizons(funnel: Funnel, stage: Stage, index: number, path: readonly PropertyKey[]): readonly Finding[] {
  const { horizonDays, earlyHorizonDays } = stage;
  const isLast = index === funnel.stages.length - 1;
  if (horizonDays === undefined) {
    const needed = funnel.mode !== 'undated' && !isLast && stage.evidence.some(isDated);
    return needed
      ? [
          {
            path: [...path, 'horizonDays'],
            found: 'nothing',
            allowed: 'the days within which a move to the next stage counts: the funnel is dated',
          },
        ]
      : [];
  }
  if (earlyHorizonDays === undefined || earlyHorizonDays < horizonDays) return [];
  return [
    {
      path: [...path, 'earlyHorizonDays'],
      found: `the number ${earlyHorizonDays}`,
      allowed: `fewer days than horizonDays (${horizonDays})`,
    },
  ];
}

/** A unit has one present stage, so a present label can mean only one stage or exit of a grain. */
function sharedPresent(
  places: readonly { readonly stage: Stage | Exit; readonly place: readonly PropertyKey[] }[],
): readonly Finding[] {
  const owners = new Map<string, string>();
  return places.flatMap(({ stage, place }) =>
    asList(stage.present).flatMap((label) => {
      const key = `${stage.grain} ${presentKey(label)}`;
      const owner = owners.get(key) ?? stage.id;
      owners.set(key, owner);
      if (owner === stage.id) return [];
      return [
        {
          path: [...place, 'present'],
          found: `${JSON.stringify(label)}, which means ${owner} already`,
          allowed: 'each present label for one stage or exit',
        },
      ];
    }),
  );
}

function unseenPresent(
  { present, grain }: Stage | Exit,
  objects: readonly ReadableObject[],
  path: readonly PropertyKey[],
): readonly Finding[] {
  const isSeen = objects.some(
    (object) =>
      object.isUnclear ||
      (object.grain === grain && object.holds !== 'stage_history' && object.columns.stage !== undefined),
  );
  if (present === undefined || isSeen) return [];
  const what = grain === 'person' ? 'people' : 'opportunities';
  return [
    {
      path,
      found: `present labels, while no ${what} have a present stage`,
      allowed: `present labels where an object that holds ${what} names a \`stage\` column`,
    },
  ];
}
