/** Exact in doubles: products stay below 2^53. What is dependent over the rationals is so modulo a prime; the reverse fails once in 10^8. */
const PRIME = 94_906_249;

export type Equation = readonly number[];

/** Every sum of cells that somebody can work out of published sums: all that the equations span. */
export function attackOf(equations: readonly Equation[]): (cells: Equation) => boolean {
  const basis: { readonly pivot: number; readonly row: number[] }[] = [];
  const reduced = (equation: Equation) => {
    const row = equation.map((value) => modulo(value));
    for (const { pivot, row: known } of basis) {
      const factor = row[pivot] ?? 0;
      if (factor !== 0)
        for (let index = pivot; index < row.length; index += 1)
          row[index] = modulo((row[index] ?? 0) - factor * (known[index] ?? 0));
    }
    return row;
  };
  for (const equation of equations) {
    const row = reduced(equation);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const inverse = power(row[pivot] ?? 0, PRIME - 2);
    basis.push({ pivot, row: row.map((value) => modulo(value * inverse)) });
    basis.sort((one, other) => one.pivot - other.pivot);
  }
  return (cells) => reduced(cells).every((value) => value === 0);
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(modulo(base * base), Math.floor(exponent / 2));
  return exponent % 2 === 1 ? modulo(half * base) : half;
}
