import type { Constraint } from '../contracts/outputs.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { ScopedDimension } from '../signals/report-scope.ts';
import { csvText } from './csv-text.ts';

/** Where the lists lie in a version. */
export const QUALITY_LISTS = { rejected: 'tables/rejected_rows.csv', unmapped: 'tables/unmapped_values.csv' } as const;

/** Where a row was that could not be taken, and why; its id where that could be read, and no other value of it. */
export const REJECTED_COLUMNS = {
  ...({ file: 'text?', row_number: 'integer', reason: 'text', column_name: 'text?', id: 'text?' } as const),
};
export type RejectedRow = {
  readonly file: string | null;
  readonly row_number: number;
  readonly reason: string;
  readonly column_name: string | null;
  readonly id: string | null;
};

/** What is there to be mended, as lists for a spreadsheet. `rejected`: rows by `source.object`. */
export function qualityTables(
  receipts: readonly Receipt[],
  rejected: ReadonlyMap<string, readonly RejectedRow[]>,
): readonly (readonly [file: string, text: string])[] {
  const rows = [...rejected].flatMap(([object, own]) => own.map((row) => ({ object, ...row })));
  const values = receipts.flatMap(({ source, object, dimensions }) =>
    dimensions.flatMap(({ dimension, unmappedValues }) =>
      unmappedValues.map((one) => ({ object: `${source}.${object}`, dimension, ...one })),
    ),
  );
  return [
    [QUALITY_LISTS.rejected, csvText({ object: 'text', ...REJECTED_COLUMNS }, rows)],
    [QUALITY_LISTS.unmapped, csvText({ object: 'text', dimension: 'text', value: 'text', rows: 'integer' }, values)],
  ];
}

/** What may be said of every place of the other tables, which have numbers alone; dimensions also by the slot that these name. */
export function constraintTable(
  constraints: readonly Constraint[],
  dimensions: readonly Pick<ScopedDimension, 'id' | 'slot'>[],
): readonly [file: string, text: string] {
  const rows = constraints.map(({ because, dimension, ...place }) => ({
    ...{ ...place, dimension, slot: dimensions.find(({ id }) => id === dimension)?.slot ?? null },
    because: because.join('; '),
  }));
  return ['tables/constraints.csv', csvText(CONSTRAINT_COLUMNS, rows)];
}

const CONSTRAINT_COLUMNS = {
  ...({ slot: 'integer?', dimension: 'text', funnel: 'text', stage: 'text', says: 'text', because: 'text' } as const),
};
