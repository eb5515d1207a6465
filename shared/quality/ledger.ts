import type { Ledger } from '../contracts/outputs.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { CohortRow } from '../queries/catalog.ts';
import type { Aggregates } from '../signals/aggregates.ts';
import type { Scope } from '../signals/report-scope.ts';

export type LedgerParts = Pick<Ledger, 'records' | 'units' | 'matching' | 'stages' | 'segments'>;
type Totals = Omit<Ledger['stages'][number], 'funnel' | 'stage'>;

/** Where every record and every unit is: per object, per stage, and per dimension and segment at each stage. */
export function ledger(receipts: readonly Receipt[], aggregates: Aggregates, scope: Scope): LedgerParts {
  const rowsAt = new Map<string, CohortRow[]>();
  for (const row of aggregates.cohort) {
    const key = placeKey(row.slot, row.segment, row.funnel, row.stage);
    rowsAt.set(key, [...(rowsAt.get(key) ?? []), row]);
  }
  const stages = scope.funnels.flatMap((funnel) =>
    funnel.stages.map((stage) => ({ funnel: funnel.id, stage: stage.id })),
  );
  return {
    records: receipts.map((receipt) => ({
      object: `${receipt.source}.${receipt.object}`,
      read: receipt.read,
      accepted: receipt.accepted,
      rejected: rowsOf(receipt.rejected),
      ignored: rowsOf(receipt.ignored),
      excluded: rowsOf(receipt.excluded),
    })),
    units: aggregates.place.map(({ grain, place, units }) => ({ grain, place, units })),
    ...(aggregates.person_match.length === 0 ? {} : { matching: aggregates.person_match.map((row) => ({ ...row })) }),
    stages: stages.map((at) => ({ ...at, ...totalsOf(rowsAt.get(placeKey(0, 'all', at.funnel, at.stage)) ?? []) })),
    segments: scope.dimensions
      .filter(({ slot }) => slot > 0)
      .flatMap(({ id: dimension, slot, segments }) =>
        stages.flatMap((at) =>
          segments.flatMap(({ id: segment }) => {
            const rows = rowsAt.get(placeKey(slot, segment, at.funnel, at.stage));
            return rows === undefined ? [] : [{ dimension, segment, ...at, ...totalsOf(rows) }];
          }),
        ),
      ),
  };
}

function placeKey(slot: number, segment: string, funnel: string, stage: string): string {
  return `${slot}/${segment}/${funnel}/${stage}`;
}

function totalsOf(rows: readonly CohortRow[]): Totals {
  const sum = (value: (row: CohortRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    entered: sum((row) => row.entered),
    advanced: sum((row) => row.advanced),
    lost: sum((row) => row.lost),
    back: sum((row) => row.back),
    open: sum((row) => row.still_open),
    won: sum((row) => row.won_here),
  };
}

export function rowsOf(entries: readonly { readonly rows: number }[]): number {
  return entries.reduce((sum, { rows }) => sum + rows, 0);
}
