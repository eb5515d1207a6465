import { type Definitions, RESERVED_SEGMENTS } from '../shared/contracts/definitions.ts';
import type { Receipt } from '../shared/contracts/receipt.ts';
import type { CompiledTable } from '../shared/definitions/compiled-table.ts';
import type { BoundSizes } from '../shared/queries/row-bound.ts';

/** The sizes that a run's queries are bounded by: what the definitions list, and segments that the exports name. */
export function boundSizes(
  definitions: Definitions,
  receipts: readonly Receipt[],
  calendar: CompiledTable,
): Omit<BoundSizes, 'evidence'> {
  const seen = (dimension: string) =>
    new Set(
      receipts.flatMap(({ dimensions }) =>
        dimensions
          .filter((entry) => entry.dimension === dimension)
          .flatMap(({ segments }) => segments.map(({ segment }) => segment)),
      ),
    ).size;
  const segments = definitions.dimensions.map(
    ({ id, values }) => (values?.length ?? seen(id)) + RESERVED_SEGMENTS.length,
  );
  const funnels = Object.values(definitions.funnels);
  return {
    segments: segments.reduce((sum, count) => sum + count, 1),
    stages: funnels.reduce((sum, { stages }) => sum + stages.length, 0),
    months: new Set(calendar.rows.map(({ month }) => month)).size + 1,
    funnels: funnels.length,
    dimensions: segments.length,
  };
}
