/** Rows by the cell they belong to, so that each cell is found without a scan. */
export type CellRows<Row> = (
  slot: number,
  segment: string,
  funnel: string,
  stage: string,
  grain?: string,
) => readonly Row[];

type Keyed = {
  readonly slot: number;
  readonly segment: string;
  readonly funnel: string;
  readonly stage?: string;
  readonly grain?: string;
};

/** `byGrain`: the rows of a person's way through an opportunity's stages stand apart from the opportunity's own. */
export function cellRows<Row extends Keyed>(rows: readonly Row[], byGrain = false): CellRows<Row> {
  const groups = new Map<string, Row[]>();
  let last: Row | undefined;
  let group: Row[] = [];
  for (const row of rows) {
    // tables come in the order of their cells: a key for each run of rows, instead of one for each row
    if (last === undefined || !isSameCell(row, last)) {
      const key = cellKey(row.slot, row.segment, row.funnel, row.stage ?? '', byGrain ? row.grain : undefined);
      group = groups.get(key) ?? [];
      groups.set(key, group);
    }
    group.push(row);
    last = row;
  }
  return (slot, segment, funnel, stage, grain) =>
    groups.get(cellKey(slot, segment, funnel, stage, byGrain ? grain : undefined)) ?? [];
}

function isSameCell(one: Keyed, other: Keyed): boolean {
  return (
    one.stage === other.stage &&
    one.segment === other.segment &&
    one.slot === other.slot &&
    one.funnel === other.funnel &&
    one.grain === other.grain
  );
}

function cellKey(slot: number, segment: string, funnel: string, stage: string, grain: string | undefined): string {
  return `${slot}/${segment}/${funnel}/${stage}/${grain ?? ''}`;
}

export function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
