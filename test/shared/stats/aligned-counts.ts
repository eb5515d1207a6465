/** How many of each group have each value that any has, in ascending order of the values. */
export function alignedCounts(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const values = [...new Set(groups.flat())].sort((one, other) => one - other);
  return groups.map((group) => values.map((value) => group.filter((own) => own === value).length));
}
