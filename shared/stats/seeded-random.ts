import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/**
 * Seeded random numbers, uniform in [0, 1), with 53 random bits each.
 * For: bootstrap and simulation that give the same numbers on every machine.
 * Assumes: a seed is folded to 32 bits by its text, so that 7 and '7' are the same seed.
 * Source: Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators" (xoroshiro128+); the fold is FNV-1a,
 * Fowler, Noll and Vo, https://datatracker.ietf.org/doc/html/rfc9923
 */
export function seededRandom(seed: string | number): () => number {
  const generator = xoroshiro128plus(foldText(String(seed)));
  // the first number is the seed itself, and its neighbours' numbers part only after some steps
  skipN(generator, 32);
  return () => uniformFloat64(generator);
}

function foldText(text: string): number {
  let folded = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) folded = Math.imul(folded ^ byte, 0x01000193);
  return folded | 0;
}
