import { isNamed } from '../../signals/named-segments.ts';

/** Distinct clusters of a segment. Main ones are counted in one segment of the dimension only, so that they add up. */
export type SegmentSize = {
  readonly segment: string;
  /** Of what the segment may be shown with: see shown-segments.ts. */
  readonly accounts: number;
  readonly owners: number;
  /** Of everything that it has in the window, shown or not. */
  readonly window: { readonly accounts: number; readonly mainAccounts: number; readonly mainOwners: number };
};
export type Floor = { readonly accounts: number; readonly owners: number };

/**
 * The segments of one dimension and funnel that are published as one: those under the floor, and with them the smallest of the
 * others until the merged ones, which anyone can take as the whole minus the rest, are two at least that have anything and pass the
 * floor together. Blank and unmapped are of nobody in particular: they are merged only where nothing else is left.
 * Complementary suppression: Willenborg & de Waal 2001, Elements of Statistical Disclosure Control, ch. 6.
 */
export function mergedSegments(sizes: readonly SegmentSize[], floor: Floor): ReadonlySet<string> {
  const merged = sizes.filter((size) => isNamed(size.segment) && isSmall(size, floor));
  if (merged.length === 0) return new Set();
  for (const next of sizes.filter((size) => !merged.includes(size)).sort(smallestFirst)) {
    if (isSafe(merged, floor)) break;
    merged.push(next);
  }
  return new Set(merged.map(({ segment }) => segment));
}

function isSmall({ accounts, owners }: SegmentSize, floor: Floor): boolean {
  return accounts < floor.accounts || owners < floor.owners;
}

function isSafe(merged: readonly SegmentSize[], floor: Floor): boolean {
  const sum = (value: (size: SegmentSize) => number) => merged.reduce((total, size) => total + value(size), 0);
  return (
    merged.filter(({ window }) => window.accounts > 0).length >= 2 &&
    sum(({ window }) => window.mainAccounts) >= floor.accounts &&
    sum(({ window }) => window.mainOwners) >= floor.owners
  );
}

function smallestFirst(one: SegmentSize, other: SegmentSize): number {
  const last = Number(!isNamed(one.segment)) - Number(!isNamed(other.segment));
  return last || one.window.accounts - other.window.accounts || (one.segment < other.segment ? -1 : 1);
}
