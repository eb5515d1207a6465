import type { Definitions } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';

/** One row per metric of usage with how many hundredths of it make an account active, and one for no metric at all. */
export function usageMetricTable({ usage }: Definitions): CompiledTable {
  const metrics = (usage?.metrics ?? []).map(({ id, activeFrom = 0.01 }) => ({
    metric: id,
    active_from: Math.round(activeFrom * 100),
  }));
  return {
    columns: { metric: 'text', active_from: 'integer' },
    rows: [{ metric: 'none', active_from: null }, ...metrics],
  };
}
