import type { Finding } from './finding.ts';

/** A finding for every id that stands a second time in a list. `placeOf` leads to the id of an index. */
export function repeatedIds(
  ids: readonly string[],
  placeOf: (index: number) => readonly PropertyKey[],
  within: string,
): readonly Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [
          {
            path: placeOf(index),
            found: `${JSON.stringify(id)} a second time`,
            allowed: `an id of its own within ${within}`,
          },
        ]
      : [],
  );
}
