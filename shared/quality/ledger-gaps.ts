import type { Receipt } from '../contracts/receipt.ts';
import type { CohortRow } from '../queries/catalog.ts';
import type { Scope } from '../signals/report-scope.ts';
import { type LedgerParts, rowsOf } from './ledger.ts';

const COUNTERS = ['entered', 'advanced', 'lost', 'back', 'open', 'won'] as const;

/** Every sum of the ledger that does not close, one sentence each: rows of an object, records of units, entrants of a stage, segments of a dimension. */
export function ledgerGaps(
  receipts: readonly Receipt[],
  cohorts: readonly CohortRow[],
  ledger: LedgerParts,
  scope: Scope,
): readonly string[] {
  return [
    ...receipts.flatMap(recordGap),
    ...unitGaps(receipts, ledger.units),
    ...cohorts.flatMap(placeGap),
    ...monthGaps(cohorts, scope),
    ...segmentGaps(ledger, scope),
  ];
}

function recordGap(receipt: Receipt): string[] {
  const placed = receipt.accepted + rowsOf(receipt.rejected) + rowsOf(receipt.ignored) + rowsOf(receipt.excluded);
  if (placed === receipt.read) return [];
  return [`of ${receipt.read} rows read of ${receipt.source}.${receipt.object}, ${placed} are somewhere`];
}

/** Records that exports held and no place has: lost between ingestion and the units. An id of several records blocks by itself. */
function unitGaps(receipts: readonly Receipt[], units: LedgerParts['units']): string[] {
  return (['person', 'opportunity'] as const).flatMap((grain) => {
    const own = units.filter((one) => one.grain === grain && one.place !== 'evidence without a record');
    if (own.some(({ place }) => place === 'repeated')) return [];
    const written = receipts.reduce((sum, receipt) => sum + (receipt.written[grain] ?? 0), 0);
    const placed = own.reduce((sum, one) => sum + one.units, 0);
    return placed === written ? [] : [`of ${written} ${grain} records taken from the exports, ${placed} are somewhere`];
  });
}

function placeGap(row: CohortRow): string[] {
  const placed = row.advanced + row.lost + row.back + row.still_open + row.won_here;
  const known = row.observed + row.inferred + row.snapshot;
  if (placed === row.entered && known === row.entered) return [];
  return [
    `${row.entered} entered ${row.funnel}.${row.stage} in ${row.entered_month} (slot ${row.slot}, ${row.segment}), ${placed} are somewhere, of ${known} it is known how`,
  ];
}

function monthGaps(cohorts: readonly CohortRow[], scope: Scope): string[] {
  const totals = new Map<string, number>();
  for (const row of cohorts) {
    const key = `${row.slot}/${row.funnel}/${row.stage}/${row.entered_month}`;
    totals.set(key, (totals.get(key) ?? 0) + row.entered);
  }
  const whole = [...totals].filter(([key]) => key.startsWith('0/'));
  return whole.flatMap(([key, entered]) =>
    scope.dimensions.flatMap(({ slot, id }) => {
      const segments = totals.get(`${slot}${key.slice(1)}`) ?? 0;
      if (segments === entered) return [];
      return [`the segments of ${id} sum to ${segments} entrants of ${key.slice(2)}; the whole has ${entered}`];
    }),
  );
}

/** What became of the entrants has to close too: a segment that the definitions do not list would be left out of it. */
function segmentGaps({ stages, segments }: LedgerParts, scope: Scope): string[] {
  const sums = new Map<string, number>();
  for (const row of segments)
    for (const counter of COUNTERS) {
      const key = `${row.dimension}/${row.funnel}/${row.stage}/${counter}`;
      sums.set(key, (sums.get(key) ?? 0) + row[counter]);
    }
  const dimensions = scope.dimensions.filter(({ slot }) => slot > 0);
  return stages.flatMap((stage) =>
    dimensions.flatMap(({ id }) =>
      COUNTERS.flatMap((counter) => {
        const sum = sums.get(`${id}/${stage.funnel}/${stage.stage}/${counter}`) ?? 0;
        if (sum === stage[counter]) return [];
        return [
          `the segments of ${id} sum to ${sum} ${counter} at ${stage.funnel}.${stage.stage}; the whole has ${stage[counter]}`,
        ];
      }),
    ),
  );
}
