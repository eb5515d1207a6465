import { SMALL_SEGMENTS, SMALL_SEGMENTS_LABEL } from '../../contracts/definitions.ts';
import type { ShownSegments } from '../../contracts/outputs.ts';
import type { Receipt } from '../../contracts/receipt.ts';
import { toldRecords } from './told-records.ts';

type Entry = Receipt['dimensions'][number];

/** Receipts that name no segment which is merged in any funnel. */
export function mergedReceipts(receipts: readonly Receipt[], small: readonly ShownSegments[]): Receipt[] {
  return receipts.map((receipt) => ({
    ...receipt,
    dimensions: receipt.dimensions.flatMap((entry) => {
      const isTold = toldRecords(entry.dimension, small);
      return isTold === undefined ? [] : [mergedEntry(entry, isTold)];
    }),
  }));
}

function mergedEntry(entry: Entry, isTold: (segment: string) => boolean): Entry {
  const told = entry.segments.filter(({ segment }) => isTold(segment));
  const rows = entry.segments.reduce((sum, one) => sum + one.rows, 0) - told.reduce((sum, one) => sum + one.rows, 0);
  const merged = rows === 0 ? [] : [{ segment: SMALL_SEGMENTS, label: SMALL_SEGMENTS_LABEL, rows }];
  return { ...entry, segments: [...told, ...merged] };
}
