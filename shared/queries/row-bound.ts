import { type QueryName, readQueryFile } from './load.ts';

/** Sizes that a query's bound is stated in. None of them grows with the number of units. */
export type BoundSizes = {
  readonly segments: number;
  readonly stages: number;
  readonly months: number;
  readonly funnels: number;
  readonly dimensions: number;
  /** Kinds of evidence that the definitions name: labels, dates and conditions of objects. */
  readonly evidence: number;
};

/** Ages of `curve.sql`: 91 days, 39 weeks, 60 months and one for what is beyond. Size classes: see amount-bins.ts. Channels: the 40 of most touches, the others, none. */
const FIXED = { windows: 3, ages: 191, amounts: 243, channels: 42 };

/** The most rows that a query may return: its second line, `-- at most: segments * stages * months`, worked out. */
export function rowBound(name: QueryName, sizes: BoundSizes): number {
  const stated = /^-- at most: (.+)$/m.exec(readQueryFile(name))?.[1];
  if (stated === undefined) throw new Error(`${name}.sql does not state its bound`);
  const all = { ...sizes, ...FIXED, overlaps: overlaps(sizes) };
  return stated.split(' * ').reduce((product, factor) => product * sizeOf(name, factor, all), 1);
}

function sizeOf(name: string, factor: string, sizes: Readonly<Record<string, number>>): number {
  const size = sizes[factor] ?? Number(factor);
  if (!Number.isFinite(size)) throw new Error(`${name}.sql states its bound in an unknown size: ${factor}`);
  return size;
}

/** Pairs of segments of two dimensions, most where all dimensions have equally many; the whole is in none. */
function overlaps({ segments, dimensions }: BoundSizes): number {
  return Math.ceil(((segments - 1) ** 2 * (dimensions - 1)) / (2 * dimensions));
}
