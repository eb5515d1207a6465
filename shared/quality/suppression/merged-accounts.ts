import { type Definitions, SMALL_SEGMENTS } from '../../contracts/definitions.ts';
import type { ShownSegments } from '../../contracts/outputs.ts';
import type { AggregateRow } from '../../queries/catalog.ts';
import { toldRecords } from './told-records.ts';

type Row = AggregateRow<'account_segment'>;

/** The accounts that records put in two segments, or in one, by segments that may be told; two merged ones are one. */
export function mergedAccounts(
  rows: readonly Row[],
  small: readonly ShownSegments[],
  { dimensions }: Pick<Definitions, 'dimensions'>,
): readonly Row[] {
  const labelled = rows.flatMap((row) => {
    const isTold = toldRecords(dimensions[row.slot - 1]?.id ?? '', small);
    return isTold === undefined ? [] : [labelledRow(row, isTold)];
  });
  const places = Map.groupBy(labelled, (row) => [row.slot, row.segment, row.other_segment, row.account_id].join('/'));
  return [...places.values()].flatMap((own) =>
    own.slice(0, 1).map((row) => ({ ...row, accounts: own.reduce((sum, { accounts }) => sum + accounts, 0) })),
  );
}

function labelledRow(row: Row, isTold: (segment: string) => boolean): Row {
  const [segment, other] = [row.segment, row.other_segment].map((one) => (isTold(one) ? one : SMALL_SEGMENTS));
  const merged = { ...row, segment: segment ?? row.segment, other_segment: other ?? row.other_segment };
  return merged.segment === merged.other_segment ? { ...merged, account_id: null } : merged;
}
