/** The first rows that only one of two results has, or that are not at the same place: short enough to read. */
export function differingRows(expected: readonly unknown[], found: readonly unknown[]): readonly unknown[] {
  const rows = Math.max(expected.length, found.length);
  const differing: unknown[] = [];
  for (let index = 0; index < rows && differing.length < 3; index += 1) {
    if (JSON.stringify(expected[index]) === JSON.stringify(found[index])) continue;
    differing.push({ row: index, ...columnsThatDiffer(expected[index], found[index]) });
  }
  return differing;
}

function columnsThatDiffer(expected: unknown, found: unknown): object {
  if (expected === undefined || found === undefined) return { expected, found };
  const other = found as Readonly<Record<string, unknown>>;
  const columns = Object.entries(expected as object).filter(([column, value]) => value !== other[column]);
  return {
    expected: Object.fromEntries(columns),
    found: Object.fromEntries(columns.map(([column]) => [column, other[column]])),
    in: expected,
  };
}
