import type { GateInput } from './gate.ts';

const LATER = 'after the as-of day';

/** Units in a place, and the largest share that they are of a grain's units by the as-of day. */
export function unitsIn({ aggregates }: GateInput, place: string) {
  const rows = aggregates.place.filter((row) => row.place === place);
  const grains = [...new Set(rows.map(({ grain }) => grain))];
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  const shares = rows.map((row) => {
    const own = aggregates.place.filter(({ grain, place: at }) => grain === row.grain && at !== LATER);
    return row.units / own.reduce((sum, one) => sum + one.units, 0);
  });
  return { units, share: Math.max(0, ...shares), grains };
}

/** Every stage that counts units of these grains, as `funnel.stage`. */
export function stagesOfGrains({ scope }: GateInput, grains: readonly string[]): readonly string[] {
  return scope.funnels.flatMap(({ id, stages }) =>
    stages.filter(({ grain }) => grains.includes(grain)).map((stage) => `${id}.${stage.id}`),
  );
}
