import type { Flag } from '../contracts/outputs.ts';

/** A place of the report, or a part of one: what is not given is not asked. */
export type Place = { readonly dimension: string; readonly funnel: string; readonly stage: string };

/**
 * Whether a flag is about a place: of everything that the flag names the place has to be one. A flag that names nothing is about
 * the report as a whole; it touches every place where it constrains, and is told once where it warns.
 */
export function touches(
  { dimension, funnel, stages, severity }: Pick<Flag, 'dimension' | 'funnel' | 'stages' | 'severity'>,
  place: Place,
): boolean {
  if (dimension === null && funnel === null && stages === undefined) return severity !== 'warn';
  return (
    (dimension === null || dimension === place.dimension) &&
    (funnel === null || funnel === place.funnel) &&
    (stages === undefined || stages.includes(`${place.funnel}.${place.stage}`))
  );
}
