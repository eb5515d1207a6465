import * as z from 'zod/mini';
import { Conclusion, EVENTS } from '../../shared/contracts/events.ts';
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
  const parsed = Conclusion.safeParse({ type, detail: asKnown(type, detail) });
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

const CONCLUSIONS: readonly string[] = [
  'PostMortemConcluded',
  'ExperimentConcluded',
  'AssumptionRevised',
] satisfies readonly Conclusion['type'][];
const LaterVersion = z.looseObject({ schemaVersion: z.string().check(z.regex(/^1\.\d+$/)) });

/** Of a version 1 that is later than ours, what ours knows: a minor version only adds. */
function asKnown(type: string, detail: unknown): unknown {
  const later = LaterVersion.safeParse(detail);
  if (!later.success || later.data.schemaVersion === '1.0' || !isConclusion(type)) return detail;
  const known = Object.keys(EVENTS[type].detail.shape).filter((name) => name in later.data);
  return { ...Object.fromEntries(known.map((name) => [name, later.data[name]])), schemaVersion: '1.0' };
}

function isConclusion(type: string): type is Conclusion['type'] {
  return CONCLUSIONS.includes(type);
}

/** The same as a step: what does not fit is answered and logged, as sending it again would not help. */
export const conclusionDoor = step({
  name: 'ConclusionDoor',
  input: ConclusionEvent,
  output: ConclusionOutcome,
  run: (event, { objects }) => recordConclusion(objects, event),
});
