import type { Definitions } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import type { CompiledTable } from './compiled-table.ts';

/** One row per funnel and loss reason (normalised) of bulk closures: lost, but left out of times. */
export function administrativeReasonTable({ funnels }: Pick<Definitions, 'funnels'>): CompiledTable {
  return {
    columns: { funnel: 'text', loss_reason: 'text' },
    rows: Object.entries(funnels).flatMap(([funnel, { exits }]) => {
      const reasons = exits.flatMap(({ administrative = [] }) => administrative.map(normaliseText));
      return [...new Set(reasons)].map((reason) => ({ funnel, loss_reason: reason }));
    }),
  };
}
