import { canonicalJson } from '../contracts/content-hash.ts';

const DEEPEST = 4;

/**
 * Where two definitions differ, as paths such as `funnels.acquisition.stages.mql`; entries that have an id are told apart by it,
 * whatever their place. What is approved, and by whom, is no change of meaning.
 */
export function definitionChanges(before: unknown, after: unknown): readonly string[] {
  return changedPaths(before, after, []).filter((path) => path.split('.')[0] !== 'approved');
}

function changedPaths(before: unknown, after: unknown, path: readonly string[]): readonly string[] {
  const [one, other] = [entriesOf(before), entriesOf(after)];
  if (canonicalJson([before ?? null]) === canonicalJson([after ?? null])) return [];
  if (one === undefined || other === undefined || path.length === DEEPEST) return [path.join('.')];
  const keys = [...new Set([...one.keys(), ...other.keys()])].sort();
  const inner = keys.flatMap((key) => changedPaths(one.get(key), other.get(key), [...path, key]));
  // the same entries in another order
  return inner.length === 0 ? [path.join('.')] : inner;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named = value.filter(
    (entry): entry is { id: string } => typeof entry === 'object' && typeof entry?.id === 'string',
  );
  return named.length === value.length ? new Map(named.map((entry) => [entry.id, entry])) : undefined;
}
