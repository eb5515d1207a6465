import type { StageEvidence } from '../contracts/definitions.ts';

/** How a stage is known by this evidence. A copied stage stays `propagated` even without a date: it is never a conversion. */
export function evidenceOrigin({ propagated, date, label }: StageEvidence): 'observed' | 'propagated' | 'snapshot' {
  if (propagated === true) return 'propagated';
  return date === undefined && label === undefined ? 'snapshot' : 'observed';
}
