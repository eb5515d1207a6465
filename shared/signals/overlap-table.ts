import type { OverlapRow } from '../queries/catalog.ts';

/** The units of a stage that are of a segment of one dimension and of a segment of another, its stratum. */
export type OverlapCell = {
  readonly segment: string;
  readonly stratum: string;
  readonly part: number;
  readonly whole: number;
};

export type OverlapTable = {
  /** Rows of the query. */
  readonly length: number;
  /** Segments of the first dimension in strata of the second, whichever of the two the query names first. */
  readonly cellsOf: (funnel: string, stage: string, slot: number, stratumSlot: number) => readonly OverlapCell[];
};

/** The rows of overlap.sql as columns, and the rows of each pair of dimensions at each stage: as in curve-table.ts. */
export function overlapTable(rows: readonly OverlapRow[]): OverlapTable {
  const columns = columnsOf(rows);
  const places = placesOf(rows);
  return {
    length: columns.entered.length,
    cellsOf: (funnel, stage, slot, stratumSlot) =>
      (places.get(keyOf(funnel, stage, slot, stratumSlot)) ?? []).map((at) => cellAt(columns, at, slot)),
  };
}

/** Made apart from the table, which would otherwise hold the rows that its functions see. */
function columnsOf(rows: readonly OverlapRow[]) {
  return {
    slots: Int32Array.from(rows, ({ slot }) => slot),
    segments: nameColumn(rows, ({ segment }) => segment),
    others: nameColumn(rows, (row) => row.other_segment),
    advanced: Int32Array.from(rows, ({ advanced }) => advanced),
    entered: Int32Array.from(rows, ({ entered }) => entered),
  };
}

type NameColumn = { readonly names: readonly string[]; readonly at: Int32Array };

/** A column of few names, each held once: a reader may give every row a copy of its own. */
function nameColumn<Row>(rows: readonly Row[], nameOf: (row: Row) => string): NameColumn {
  const places = new Map<string, number>();
  const at = Int32Array.from(rows, (row) => {
    const name = nameOf(row);
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { names: [...places.keys()], at };
}

function nameAt({ names, at }: NameColumn, row: number): string {
  return names[at[row] ?? 0] ?? '';
}

function placesOf(rows: readonly OverlapRow[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  rows.forEach(({ funnel, stage, slot, other_slot: other }, at) => {
    const key = keyOf(funnel, stage, slot, other);
    const held = found.get(key);
    if (held === undefined) found.set(key, [at]);
    else held.push(at);
  });
  return found;
}

function cellAt(
  { slots, segments, others, advanced, entered }: ReturnType<typeof columnsOf>,
  at: number,
  own: number,
): OverlapCell {
  const [segment, other] = [nameAt(segments, at), nameAt(others, at)];
  const counts = { part: advanced[at] ?? 0, whole: entered[at] ?? 0 };
  return slots[at] === own ? { segment, stratum: other, ...counts } : { segment: other, stratum: segment, ...counts };
}

function keyOf(funnel: string, stage: string, slot: number, other: number): string {
  return `${Math.min(slot, other)}/${Math.max(slot, other)}/${funnel}/${stage}`;
}
