/** Rows of texts in columns, two blanks between them; columns whose every filled text is a number stand to the right. */
export function alignedTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = header.map((_, index) => rows.map((row) => row[index] ?? ''));
  const toRight = columns.map(
    (texts) =>
      texts.some((text) => text !== '') && texts.every((text) => /^([-+]?[\d,.]+ ?(%|s|ms|B|MB)?|–)?$/.test(text)),
  );
  const widths = columns.map((texts, index) =>
    Math.max(header[index]?.length ?? 0, ...texts.map((text) => text.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, index) => (toRight[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  const shown = header.some((text) => text !== '') ? [header, ...rows] : rows;
  return shown.map(line);
}
