import * as z from 'zod/mini';
import { Conclusion } from '../../shared/contracts/events.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { keepConclusion } from '../conclusion-files.ts';

/** An event as the bus delivers it; what else stands in its envelope is the bus's own. */
export const ConclusionEvent = z.object({ 'detail-type': z.string(), detail: z.unknown() });
export type ConclusionEvent = z.infer<typeof ConclusionEvent>;

export type ConclusionOutcome =
  | { readonly outcome: 'kept' | 'duplicate'; readonly idempotencyKey: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/** The door of learning: what a post-mortem or an experiment came to, or how an assumption was revised, is kept for later reports. */
export async function recordConclusion(
  objects: ObjectStore,
  { 'detail-type': type, detail }: ConclusionEvent,
): Promise<ConclusionOutcome> {
  const parsed = Conclusion.safeParse({ type, detail });
  if (parsed.success)
    return {
      outcome: await keepConclusion(objects, parsed.data),
      idempotencyKey: parsed.data.detail.idempotencyKey,
    };
  const [issue] = parsed.error.issues;
  return {
    outcome: 'refused',
    reason: `${type} is not what its contract says: ${issue?.path.join('.')}: ${issue?.message}`,
  };
}
