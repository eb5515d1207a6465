import type { Stage } from '../../contracts/definitions.ts';
import type { ColumnPart } from '../../ingest/object-parts.ts';
import { type DateOrder, dayOf } from '../../ingest/profile/date-order.ts';
import type { ColumnProfile } from '../../ingest/profile/profile-column.ts';
import { type TextTable, textsOf } from '../../ingest/profile/text-table.ts';
import type { NamedStage } from './pipeline-stages.ts';

export type Parts = Readonly<Partial<Record<ColumnPart, string>>>;

/** An object of the exports as a proposal sees it: its first rows, and which column plays which part. */
export type ReadObject = {
  /** `source.object`. */
  readonly reference: string;
  readonly table: TextTable;
  readonly columns: readonly ColumnProfile[];
  readonly parts: Parts;
};

/** An object whose records are units of a funnel, and the history of their stages where there is one. */
export type UnitObject = ReadObject & {
  readonly grain: Stage['grain'];
  readonly history?: ReadObject;
  /** What a table of the system calls the stages that its records name by an id. */
  readonly named?: readonly NamedStage[];
  /** A preset says what the columns are: no other date of it is taken for a stage. */
  readonly isKnown: boolean;
};

/** The days that a column says, row by row; undefined where it says none, or nothing tells day from month. */
export function daysOf({ table, columns }: ReadObject, name: string | undefined): readonly (number | undefined)[] {
  const order = orderOf(columns.find((column) => column.name === name));
  return textsOf(table, name).map((text) => {
    if (MILLISECONDS.test(text)) return Math.floor(Number(text) / MILLISECONDS_OF_A_DAY);
    return text === '' || order === undefined ? undefined : dayOf(text, order);
  });
}

/** As APIs write times: since 1970. */
const MILLISECONDS = /^\d{13}$/;
const MILLISECONDS_OF_A_DAY = 86_400_000;

function orderOf(column: ColumnProfile | undefined): DateOrder | undefined {
  return column?.dates.length === 1 ? column.dates[0] : undefined;
}
