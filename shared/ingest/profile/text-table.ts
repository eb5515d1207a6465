/** The first rows of an export as texts, blank is ''. `isWhole`: there are no further ones. */
export type TextTable = {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isWhole: boolean;
};

/** What a column says, row by row; blank where there is no such column. */
export function textsOf({ names, rows }: TextTable, name: string | undefined): readonly string[] {
  const place = name === undefined ? -1 : names.indexOf(name);
  return rows.map((row) => row[place] ?? '');
}
