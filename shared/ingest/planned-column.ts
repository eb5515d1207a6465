import type { ExportColumn } from '../ports.ts';

/** A column to read, with what it is for: said when the export has no such column. */
export type PlannedColumn = { readonly column: ExportColumn; readonly use: string };
