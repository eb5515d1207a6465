/**
 * Size classes of amounts, in hundredths of the reporting currency: 24 per power of ten, so that each is 10% wide, from
 * 1.00 to 10 billion. Edges are computed once, here, and joined by SQL: engines' logarithms may differ at an edge.
 */
export const AMOUNT_BIN_COLUMNS = { bin: 'integer', at_least: 'integer', below: 'integer' } as const;

const PER_DECADE = 24;
const edges = Array.from({ length: 10 * PER_DECADE + 1 }, (_, index) => Math.round(100 * 10 ** (index / PER_DECADE)));

export const AMOUNT_BINS: readonly { readonly bin: number; readonly at_least: number; readonly below: number }[] = [
  { bin: 0, at_least: -9_000_000_000_000_000, below: 100 },
  ...edges.slice(0, -1).map((edge, index) => ({ bin: index + 1, at_least: edge, below: edges[index + 1] ?? edge })),
  { bin: edges.length, at_least: edges.at(-1) ?? 0, below: 9_000_000_000_000_000 },
];
