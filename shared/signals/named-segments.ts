import type { ScopedDimension } from './report-scope.ts';

/** Blank and unmapped are not segments: they are neither tested nor compared with, and their months are told from nothing. */
export function isNamed(segment: string): boolean {
  return segment !== 'blank' && segment !== 'unmapped';
}

export function namedSegments({ segments }: ScopedDimension): readonly string[] {
  return segments.map(({ id }) => id).filter(isNamed);
}
