import type { Definitions } from '../../contracts/definitions.ts';

/** Every stage that an object is evidence of, as `funnel.stage`. */
export function objectStages({ funnels }: Pick<Definitions, 'funnels'>, object: string): readonly string[] {
  return Object.entries(funnels).flatMap(([funnel, { stages }]) =>
    stages.filter(({ evidence }) => evidence.some((one) => one.object === object)).map(({ id }) => `${funnel}.${id}`),
  );
}

/** Stages under the object that is their first evidence. */
export function stagesByObject(
  { funnels }: Pick<Definitions, 'funnels'>,
  stages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const byObject = new Map<string, string[]>();
  for (const [funnel, { stages: own }] of Object.entries(funnels))
    for (const { id, evidence } of own) {
      const stage = `${funnel}.${id}`;
      const object = evidence[0]?.object;
      if (object === undefined || !stages.includes(stage)) continue;
      byObject.set(object, [...(byObject.get(object) ?? []), stage]);
    }
  return byObject;
}
