import * as z from 'zod/mini';

/**
 * A workflow in the nine dimensions that every workflow of the organisation is described by. Ids name what runs (a state, a file,
 * a gate, an event), so that a test can hold the description against it; sentences are for readers.
 */

const sentence = z.string().check(z.minLength(1));
const id = z.string().check(z.minLength(1));
const named = z.strictObject({ id, what: sentence });

export const OperatingModel = z.strictObject({
  workflow: id,
  label: sentence,
  /** A. Why it exists, and the questions that it answers. */
  objective: z.strictObject({ purpose: sentence, questions: z.array(sentence) }),
  /** B. What makes it run. `id`: a cadence, or the event that asks. */
  triggers: z.array(z.strictObject({ kind: z.enum(['time', 'request', 'event']), id, what: sentence })),
  notTriggers: z.array(sentence),
  /** C. What it consumes; `holds`: the kinds of objects that carry it. */
  inputs: z.array(z.strictObject({ label: sentence, isOptional: z.boolean(), holds: z.array(id) })),
  /** D. What is done, by the states of the workflow in their order, and the rule over all of it. */
  processing: z.strictObject({ rule: sentence, steps: z.array(named) }),
  /** E. What appears on the other side: files of a version by the names of their schemas. */
  outputs: z.array(named),
  /** F. Who reads it: ids of audiences. */
  consumers: z.array(z.strictObject({ id, what: sentence, isPrimary: z.boolean() })),
  /** G. What it informs and does not decide, and who does. */
  informs: z.strictObject({
    decisions: z.array(sentence),
    decidedBy: sentence,
    answers: sentence,
    notAnswers: sentence,
  }),
  /** H. How garbage is kept out: each check by its gates, and what follows where they are not met. */
  checks: z.array(z.strictObject({ label: sentence, gates: z.array(id) })),
  consequences: z.array(sentence),
  /** I. What happens next: events, and the queues that they go to. */
  feedback: z.array(z.strictObject({ event: id, way: z.enum(['out', 'in']), queues: z.array(id), what: sentence })),
});
export type OperatingModel = z.infer<typeof OperatingModel>;
