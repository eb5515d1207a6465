import * as z from 'zod/mini';

/** What the function that delivers reports is told by its environment, as JSON. */
export const DELIVERY_VARIABLE = 'SEGMENT_SIGNALS_DELIVERY';

const DeliveryEnvironment = z.object({
  /** Address of the topic of each audience. */
  topics: z.record(z.string(), z.string()),
  blockedTo: z.optional(z.string()),
  linkDays: z.number(),
  domain: z.string(),
  keyPairId: z.string(),
  secret: z.string(),
});
export type DeliveryEnvironment = z.infer<typeof DeliveryEnvironment>;

/** Empty where nothing is said: the file of a function can be loaded anywhere. */
export function deliveryOfEnvironment(variables: Readonly<Record<string, string | undefined>>): DeliveryEnvironment {
  const text = variables[DELIVERY_VARIABLE];
  if (text) return DeliveryEnvironment.parse(JSON.parse(text));
  return { topics: {}, linkDays: 1, domain: '', keyPairId: '', secret: '' };
}
