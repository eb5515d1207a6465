import type { Summary } from '../contracts/outputs.ts';

/** Ids in the version's files that a statement stands on, by way of its facts; the ones that it names itself in a version without facts. */
export function citesOf(
  { facts = [] }: Pick<Summary, 'facts'>,
  { factIds }: Pick<Summary['statements'][number], 'factIds'>,
): string[] {
  const cites = factIds.flatMap((factId) => facts.find(({ id }) => id === factId)?.cites ?? [factId]);
  return [...new Set(cites)];
}
