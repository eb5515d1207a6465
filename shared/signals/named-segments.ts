import { SMALL_SEGMENTS } from '../contracts/definitions.ts';
import type { ScopedDimension } from './report-scope.ts';

/** Blank, unmapped and the small ones together are not segments: they are neither tested nor compared with, and their months are told from nothing. */
export function isNamed(segment: string): boolean {
  return segment !== 'blank' && segment !== 'unmapped' && segment !== SMALL_SEGMENTS;
}

export function namedSegments({ segments }: ScopedDimension): readonly string[] {
  return segments.map(({ id }) => id).filter(isNamed);
}
