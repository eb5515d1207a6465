import { IntegrityError } from '../contracts/errors.ts';
import type { Ledger } from '../contracts/outputs.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { CohortRow } from '../queries/catalog.ts';
import type { Aggregates } from '../signals/aggregates.ts';
import type { Scope } from '../signals/report-scope.ts';

type LedgerParts = Pick<Ledger, 'records' | 'units' | 'stages'>;

/**
 * Where every record and every unit is. Throws IntegrityError where a stage's entrants are in no place or in two, and
 * where the segments of a dimension do not sum to the whole.
 */
export function ledger(receipts: readonly Receipt[], aggregates: Aggregates, scope: Scope): LedgerParts {
  for (const row of aggregates.cohort) checkPlaces(row);
  checkSums(aggregates.cohort, scope);
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
    stages: scope.funnels.flatMap((funnel) =>
      funnel.stages.map((stage) => stageTotals(aggregates.cohort, funnel.id, stage.id)),
    ),
  };
}

function stageTotals(cohorts: readonly CohortRow[], funnel: string, stage: string): Ledger['stages'][number] {
  const rows = cohorts.filter((row) => row.slot === 0 && row.funnel === funnel && row.stage === stage);
  const sum = (value: (row: CohortRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return {
    funnel,
    stage,
    entered: sum((row) => row.entered),
    advanced: sum((row) => row.advanced),
    lost: sum((row) => row.lost),
    back: sum((row) => row.back),
    open: sum((row) => row.still_open),
    won: sum((row) => row.won_here),
  };
}

function checkPlaces(row: CohortRow): void {
  const placed = row.advanced + row.lost + row.back + row.still_open + row.won_here;
  const known = row.observed + row.inferred + row.snapshot;
  if (placed === row.entered && known === row.entered) return;
  throw new IntegrityError(
    `the ledger does not close: ${row.entered} entered ${row.funnel}.${row.stage} in ${row.entered_month} (slot ${row.slot}, ${row.segment}), ${placed} are somewhere, of ${known} it is known how`,
  );
}

function checkSums(cohorts: readonly CohortRow[], scope: Scope): void {
  const totals = new Map<string, number>();
  for (const row of cohorts) {
    const key = `${row.slot}/${row.funnel}/${row.stage}/${row.entered_month}`;
    totals.set(key, (totals.get(key) ?? 0) + row.entered);
  }
  for (const [key, entered] of totals) {
    if (!key.startsWith('0/')) continue;
    for (const { slot, id } of scope.dimensions) {
      const segments = totals.get(`${slot}${key.slice(1)}`) ?? 0;
      if (segments !== entered)
        throw new IntegrityError(
          `the segments of ${id} sum to ${segments} entrants of ${key.slice(2)}; the whole has ${entered}`,
        );
    }
  }
}

export function rowsOf(entries: readonly { readonly rows: number }[]): number {
  return entries.reduce((sum, { rows }) => sum + rows, 0);
}
