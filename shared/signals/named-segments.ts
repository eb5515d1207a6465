import type { ScopedDimension } from './report-scope.ts';

/** Blank and unmapped are not segments: they are neither tested nor compared with. */
export function namedSegments({ segments }: ScopedDimension): readonly string[] {
  return segments.map(({ id }) => id).filter((id) => id !== 'blank' && id !== 'unmapped');
}
