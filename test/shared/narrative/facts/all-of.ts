type Axes = Readonly<Record<string, readonly unknown[]>>;
type Chosen<All extends Axes> = { readonly [Name in keyof All]: All[Name][number] };

/** Every choice of one of each axis. */
export function allOf<All extends Axes>(axes: All): Chosen<All>[] {
  return Object.entries(axes).reduce<Chosen<All>[]>(
    (some, [name, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{} as Chosen<All>],
  );
}

/** The first of each axis, and every choice that differs from that on one axis or on two: what one axis does to another. */
export function pairsOf<All extends Axes>(axes: All): Chosen<All>[] {
  const first = (name: string) => axes[name]?.[0];
  return allOf(axes).filter(
    (chosen) => Object.entries(chosen).filter(([name, value]) => value !== first(name)).length <= 2,
  );
}
