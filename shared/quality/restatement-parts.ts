import type { RestatementCause } from '../contracts/comparability.ts';

/** A change by one cause; by several together where what lies between them could not be counted. */
export type RestatementPart = { readonly causes: readonly RestatementCause[]; readonly change: number };

/**
 * The parts of a number's way from `values[0]` to its last value, where `causes[i]` led from `values[i]` to the next. Undefined
 * between the two ends: not counted, so that its causes are told together. Whole numbers: the parts sum exactly to the whole.
 * Parts of nothing are left out. Throws RangeError where an end is undefined.
 */
export function restatementParts(
  values: readonly (number | undefined)[],
  causes: readonly RestatementCause[],
): readonly RestatementPart[] {
  const [first, ...later] = values;
  if (first === undefined || later.at(-1) === undefined) throw new RangeError('an end of the way is not counted');
  const changes = new Map<string, { causes: RestatementCause[]; change: number }>();
  let from = first;
  let since: RestatementCause[] = [];
  for (const [index, value] of later.entries()) {
    const cause = causes[index];
    if (cause !== undefined && !since.includes(cause)) since.push(cause);
    if (value === undefined) continue;
    const key = since.join();
    changes.set(key, { causes: since, change: (changes.get(key)?.change ?? 0) + value - from });
    from = value;
    since = [];
  }
  return [...changes.values()].filter(({ change }) => change !== 0);
}
