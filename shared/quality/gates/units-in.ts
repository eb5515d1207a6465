import type { GateInput } from './gate.ts';

/** Units in a place, and all units of the grain that has most of them there. */
export function unitsIn({ aggregates }: GateInput, place: string) {
  const rows = aggregates.place.filter((row) => row.place === place);
  const grains = [...new Set(rows.map(({ grain }) => grain))];
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  const shares = rows.map((row) => {
    const whole = aggregates.place.filter(({ grain }) => grain === row.grain).reduce((sum, one) => sum + one.units, 0);
    return row.units / whole;
  });
  return { units, share: Math.max(0, ...shares), grains };
}

/** Every stage that counts units of these grains, as `funnel.stage`. */
export function stagesOfGrains({ scope }: GateInput, grains: readonly string[]): readonly string[] {
  return scope.funnels.flatMap(({ id, stages }) =>
    stages.filter(({ grain }) => grains.includes(grain)).map((stage) => `${id}.${stage.id}`),
  );
}
