export interface Random {
  /** In [0, 1), in steps of 2^-32. */
  readonly uniform: () => number;
  /** A whole number in [0, limit). */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly normal: () => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
}

/** sfc32 by Chris Doty-Humphrey (PractRand), started from the seed and stirred. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = seed | 0;
  let counter = 1;

  const uniform = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 4_294_967_296;
  };
  for (let stirred = 0; stirred < 15; stirred += 1) uniform();

  const below = (limit: number): number => Math.floor(uniform() * limit);
  return {
    uniform,
    below,
    chance: (share) => uniform() < share,
    // Box and Muller 1958; the second of the two numbers is left unused.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}
