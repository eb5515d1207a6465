import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt text most likely means, or undefined when none is near: a third of the letters may differ, or two. */
export function nearestText(found: string, candidates: readonly string[]): string | undefined {
  const wanted = candidates.filter((candidate) => candidate !== found);
  if (wanted.length === 0) return undefined;
  const best = closest(
    found.toLowerCase(),
    wanted.map((candidate) => candidate.toLowerCase()),
  );
  const limit = Math.min(Math.max(2, Math.floor(found.length / 3)), found.length - 1);
  if (distance(found.toLowerCase(), best) > limit) return undefined;
  return wanted.find((candidate) => candidate.toLowerCase() === best);
}
