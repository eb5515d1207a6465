import type { Direction, LifeCycleState } from '../contracts/signal.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import type { Estimate } from '../stats/estimate.ts';
import { holm } from '../stats/holm.ts';
import { minimumEffectTest } from '../stats/minimum-effect-test.ts';
import { noninferiorityTest } from '../stats/noninferiority-test.ts';

/** A cell as this report tested it: the difference with its error, and the p-value of the report's own null hypothesis. */
export type TestedItem = Estimate & { readonly id: string; readonly pValue: number };

/** What earlier reports established: one direction of one cell. The anchor is what the present is compared with. */
export type EstablishedItem = { readonly id: string; readonly direction: Direction; readonly anchor: Estimate };

/** `pValue` is of the test that the state rests on; null for what persists and what the data no longer give. */
export type SignalState<Established extends EstablishedItem = EstablishedItem> = {
  readonly id: string;
  readonly direction: Direction;
  readonly state: LifeCycleState;
  readonly pValue: number | null;
  /** The anchor from now on: the present where the signal is new or changed, else the old one. */
  readonly anchor: Estimate;
  /** What was established; undefined for what is new. */
  readonly before: Established | undefined;
};

export type StateRules<Established extends EstablishedItem> = {
  /** This report's share of the year's error budget. */
  readonly perReport: number;
  /** Differences up to this do not matter; above zero, in the unit of the cell. */
  readonly threshold: (id: string) => number;
  /** Whether an established signal is no longer given by today's snapshot, quality or definitions. */
  readonly isRetracted: (established: Established) => boolean;
};

/**
 * How a month's share of the year's budget is divided, beforehand, over what may be said wrongly: that a signal is new, that
 * one changed or is over (each of the two tests has half of that), and that a month is shifted.
 */
export const MONTHLY_SHARES = { new: 0.5, ended: 0.125, shifted: 0.25 } as const;

/**
 * One report's step of every signal's life. New, changed and resolved are claims, each with a test and a budget of its own;
 * whatever is shown nothing against persists, significant or not. A direction that leaves is `resolved` or `retracted` here
 * and is not to be handed to the next report.
 *
 * New: Benjamini and Hochberg over the cells not established, at the report's share of the year: a year's false discoveries
 * are at most the sum of its reports'. Resolved and changed: Holm over the established. The difference from the anchor
 * adds both variances: where the windows overlap the errors are positively related, so that the test is conservative.
 */
export function signalStates<Established extends EstablishedItem>(
  tested: readonly TestedItem[],
  established: readonly Established[],
  { perReport, threshold, isRetracted }: StateRules<Established>,
): readonly SignalState<Established>[] {
  const byId = new Map(tested.map((item) => [item.id, item]));
  const standing = established.filter((one) => !isRetracted(one));
  const present = standing.flatMap((one) => {
    const now = byId.get(one.id);
    return now === undefined ? [] : [{ one, now }];
  });
  const resolved = claimed(present, MONTHLY_SHARES.ended * perReport, ({ one, now }) =>
    withinThreshold(now, one, threshold(one.id)),
  );
  const changed = claimed(present, MONTHLY_SHARES.ended * perReport, ({ one, now }) => awayFromAnchor(now, one.anchor));
  return [
    ...established.map((one) =>
      stepOf(one, byId.get(one.id), standing.includes(one), resolved.get(one), changed.get(one)),
    ),
    ...newStates<Established>(tested, established, perReport),
  ];
}

/**
 * Sudden shifts are an event, and their search has spent its own share of the year's budget: a shift that was found is new,
 * and persists as long as the months that follow lie so too. After that it is history, neither over nor lasting, and left out.
 */
export function shiftStates<Established extends EstablishedItem>(
  found: readonly TestedItem[],
  established: readonly Established[],
  isRetracted: (established: Established) => boolean,
): readonly SignalState<Established>[] {
  const isOf = (item: TestedItem, one: EstablishedItem) => item.id === one.id && directionOf(item) === one.direction;
  const known = established.flatMap((one): SignalState<Established>[] => {
    const kept = { id: one.id, direction: one.direction, anchor: one.anchor, before: one, pValue: null };
    if (isRetracted(one)) return [{ ...kept, state: 'retracted' }];
    return found.some((item) => isOf(item, one)) ? [{ ...kept, state: 'persisting' }] : [];
  });
  const fresh = found.filter((item) => !established.some((one) => isOf(item, one)));
  return [...known, ...fresh.map((item) => newState<Established>(item))];
}

function stepOf<Established extends EstablishedItem>(
  before: Established,
  now: TestedItem | undefined,
  stands: boolean,
  resolved: number | undefined,
  changed: number | undefined,
): SignalState<Established> {
  const { id, direction, anchor } = before;
  const kept = { id, direction, anchor, before, pValue: null };
  if (!stands) return { ...kept, state: 'retracted' };
  if (resolved !== undefined) return { ...kept, state: 'resolved', pValue: resolved };
  if (changed !== undefined && now !== undefined)
    return { ...kept, state: 'changed', pValue: changed, anchor: estimateOf(now) };
  return { ...kept, state: 'persisting' };
}

/** A direction that is established is told from its anchor, not again from nothing; its opposite is a claim like any other. */
function newStates<Established extends EstablishedItem>(
  tested: readonly TestedItem[],
  established: readonly EstablishedItem[],
  perReport: number,
): SignalState<Established>[] {
  const taken = new Set(established.map(({ id, direction }) => `${direction} ${id}`));
  const candidates = tested.filter((item) => !taken.has(`${directionOf(item)} ${item.id}`));
  const found = benjaminiHochberg(
    candidates.map(({ pValue }) => pValue),
    MONTHLY_SHARES.new * perReport,
  );
  return candidates.filter((_, index) => found[index]).map((item) => newState(item));
}

function newState<Established extends EstablishedItem>(item: TestedItem): SignalState<Established> {
  const { id, pValue } = item;
  return { id, direction: directionOf(item), state: 'new', pValue, anchor: estimateOf(item), before: undefined };
}

type Present<Established> = { readonly one: Established; readonly now: TestedItem };

/** Those that Holm's procedure reports, with their p-values. */
function claimed<Established>(
  present: readonly Present<Established>[],
  level: number,
  pValueOf: (pair: Present<Established>) => number,
): ReadonlyMap<Established, number> {
  const pValues = present.map(pValueOf);
  const shown = holm(pValues, level);
  return new Map(present.flatMap(({ one }, index) => (shown[index] ? [[one, pValues[index] ?? 1] as const] : [])));
}

/**
 * The p-value of "still beyond the threshold on its own side". On that side this is the equivalence test, whose nearer bound
 * decides. A value on the other side passes all the more: there the farther bound is no hindrance, as that side is a claim of
 * its own, with its own test.
 */
function withinThreshold(now: TestedItem, { direction }: EstablishedItem, threshold: number): number {
  const onItsSide = direction === 'above' ? now.value : -now.value;
  return noninferiorityTest({ ...estimateOf(now), value: onItsSide }, threshold);
}

function awayFromAnchor(now: TestedItem, anchor: Estimate): number {
  return minimumEffectTest(differenceOf(now, anchor), 0);
}

/** Welch 1947: the degrees of freedom of a sum of two estimated variances. */
function differenceOf(one: Estimate, other: Estimate): Estimate {
  const [first, second] = [one.standardError ** 2, other.standardError ** 2];
  return {
    value: one.value - other.value,
    standardError: Math.sqrt(first + second),
    degrees: (first + second) ** 2 / (first ** 2 / one.degrees + second ** 2 / other.degrees),
  };
}

function estimateOf({ value, standardError, degrees }: Estimate): Estimate {
  return { value, standardError, degrees };
}

export function directionOf({ value }: Pick<Estimate, 'value'>): Direction {
  return value > 0 ? 'above' : 'below';
}
