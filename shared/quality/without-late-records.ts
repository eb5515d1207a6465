/** A table of texts, as an export has it. */
export type TextTable = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Whether `column` tells rows apart, or only the unit that several rows are about. `place`: the column with a row's place among them. */
export type RecordKey = { readonly column: string; readonly tellsRowsApart: boolean; readonly place?: string };

/**
 * A later export with everything in it that came after the earlier one, and did not only change, taken out: what is left of the
 * difference is corrected. Late are rows that were not there, and values that were blank. Of rows that only tell a unit, as of a
 * log, new ones are late where all that was said of the unit before is still said; otherwise the unit was corrected. Columns
 * that the earlier export did not have stay.
 */
export function withoutLateRecords(before: TextTable, after: TextTable, key: RecordKey): TextTable {
  const rowsBefore = Map.groupBy(before.rows, valueIn(before, key.column));
  const columns = after.header.map((name) => before.header.indexOf(name));
  const idOf = valueIn(after, key.column);
  if (key.tellsRowsApart)
    return {
      header: after.header,
      rows: after.rows.flatMap((row) => {
        const earlier = rowsBefore.get(idOf(row));
        return earlier === undefined ? [] : [withoutFilled(row, earlier, columns)];
      }),
    };
  const said = after.header.flatMap((name, at) => (name === key.place || columns[at] === -1 ? [] : [at]));
  const textAfter = (row: readonly string[]) => JSON.stringify(said.map((at) => row[at]));
  const textBefore = (row: readonly string[]) => JSON.stringify(said.map((at) => row[columns[at] ?? -1]));
  const rowsAfter = Map.groupBy(after.rows, idOf);
  return {
    header: after.header,
    rows: [...rowsAfter].flatMap(([id, rows]) =>
      remaining(rows, textAfter, (rowsBefore.get(id) ?? []).map(textBefore)),
    ),
  };
}

function valueIn({ header }: TextTable, column: string): (row: readonly string[]) => string {
  const at = header.indexOf(column);
  return (row) => row[at] ?? '';
}

/** `earlier`: the versions of the record that were there. A value is late where none of them said anything. */
function withoutFilled(
  row: readonly string[],
  earlier: readonly (readonly string[])[],
  columns: readonly number[],
): readonly string[] {
  return row.map((value, at) => {
    const column = columns[at] ?? -1;
    return column === -1 || earlier.some((version) => (version[column] ?? '').trim() !== '') ? value : '';
  });
}

/** Of one unit: what was said before, where it is all still said; otherwise all that is said now. */
function remaining(
  rows: readonly (readonly string[])[],
  textOf: (row: readonly string[]) => string,
  before: readonly string[],
): readonly (readonly string[])[] {
  const unseen = new Map<string, number>();
  for (const text of before) unseen.set(text, (unseen.get(text) ?? 0) + 1);
  const kept = rows.filter((row) => {
    const text = textOf(row);
    const count = unseen.get(text) ?? 0;
    if (count > 0) unseen.set(text, count - 1);
    return count > 0;
  });
  return kept.length === before.length ? kept : rows;
}
