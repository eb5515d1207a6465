import type { Signal, TestedCell } from '../../shared/contracts/signal.ts';
import { cellId } from '../../shared/report/cell-id.ts';

export type Place = Pick<Signal, 'dimension' | 'segment' | 'funnel' | 'stage'>;

/** The cell of a place. A mix is of a dimension's segments together: its figures are those of the whole funnel. */
export function cellOf({ dimension, segment, funnel, stage }: Place): string {
  return cellId(segment === 'all' ? 'all' : dimension, segment, funnel, stage);
}

/** Whether a place is the cell. */
export function isCell(place: Place, cell: string): boolean {
  return cellOf(place) === cell;
}

/** Whether a test is of the cell; of a pair also where the cell is the other segment. */
export function isTestOf(test: TestedCell, cell: string): boolean {
  return isCell(test, cell) || (test.against !== null && isCell({ ...test, segment: test.against }, cell));
}

/** The same of a signal. */
export function isSignalOf(signal: Signal, cell: string): boolean {
  const { kind, segments } = signal.comparator;
  const [other] = kind === 'segment' ? segments : [];
  return isCell(signal, cell) || (other !== undefined && isCell({ ...signal, segment: other }, cell));
}
