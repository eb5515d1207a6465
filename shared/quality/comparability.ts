import type { Comparability, RestatementCause } from '../contracts/comparability.ts';
import { canonicalJson, contentHash } from '../contracts/content-hash.ts';
import type { Definitions } from '../contracts/definitions.ts';
import type { Manifest } from '../contracts/outputs.ts';

/** The hashes by which two versions are told to be comparable. What is approved, and by whom, changes no number. */
export function comparability(
  { approved: _, calendar, timezone, dimensions, ...others }: Definitions,
  method: string,
  inputs: Manifest['inputs'],
): Comparability {
  return {
    snapshot: hashOf(inputs),
    definitions: hashOf(others),
    segmentRules: hashOf(dimensions),
    calendar: hashOf({ calendar, timezone }),
    method,
  };
}

/** What may have restated a number between two versions. Other input files may hold corrections, late records, or both. */
export function possibleCauses(before: Comparability, after: Comparability): readonly RestatementCause[] {
  const differs = (part: keyof Comparability) => before[part] !== after[part];
  return [
    ...(differs('snapshot') ? (['data', 'late_arrival'] as const) : []),
    ...(differs('definitions') || differs('segmentRules') ? (['definitions'] as const) : []),
    ...(differs('calendar') ? (['calendar'] as const) : []),
    ...(differs('method') ? (['method'] as const) : []),
  ];
}

function hashOf(value: unknown): string {
  return contentHash(canonicalJson(value));
}
