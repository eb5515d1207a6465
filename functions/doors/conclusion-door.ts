import * as z from 'zod/mini';
import { Conclusion } from '../../shared/contracts/events.ts';
import { type ObjectStore, step } from '../../shared/ports.ts';
import { keepConclusion } from '../conclusion-files.ts';

/** An event as the bus delivers it; what else stands in its envelope is the bus's own. */
export const ConclusionEvent = z.object({ 'detail-type': z.string(), detail: z.unknown() });
export type ConclusionEvent = z.infer<typeof ConclusionEvent>;

const ConclusionOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['kept', 'duplicate']), idempotencyKey: z.string() }),
  z.object({ outcome: z.literal('refused'), reason: z.string() }),
]);
type ConclusionOutcome = z.infer<typeof ConclusionOutcome>;

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

/** The same as a step: what does not fit is answered and logged, as sending it again would not help. */
export const conclusionDoor = step({
  name: 'ConclusionDoor',
  input: ConclusionEvent,
  output: ConclusionOutcome,
  run: (event, { objects }) => recordConclusion(objects, event),
});
