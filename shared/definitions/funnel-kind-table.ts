import type { Definitions } from '../contracts/definitions.ts';
import type { CompiledTable } from './compiled-table.ts';

/** One row per funnel that says whether it wins customers, sells them more or renews them. */
export function funnelKindTable({ funnels }: Definitions): CompiledTable {
  return {
    columns: { funnel: 'text', kind: 'text' },
    rows: Object.entries(funnels).flatMap(([funnel, { kind }]) => (kind === undefined ? [] : [{ funnel, kind }])),
  };
}
