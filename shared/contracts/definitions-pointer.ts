import * as z from 'zod/mini';

const PushedDefinitions = z.strictObject({
  key: z.string(),
  sha256: z.string(),
  name: z.string(),
  approved: z.strictObject({ by: z.string(), on: z.string() }),
  pushedAt: z.string(),
});
export type PushedDefinitions = z.infer<typeof PushedDefinitions>;

/** `definitions/latest.json`: which definitions hold, and those that held before, the oldest first. */
export const DefinitionsPointer = z.strictObject({
  schema: z.literal(1),
  now: PushedDefinitions,
  before: z.array(PushedDefinitions),
});
export type DefinitionsPointer = z.infer<typeof DefinitionsPointer>;
