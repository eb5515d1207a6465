import * as z from 'zod/mini';
import { ContractError } from './errors.ts';

/** What a deployment says of the delivery of reports; none are delivered without it. */
const DeliverySettings = z.strictObject({
  /** Ids of audiences of the definitions: each has a topic that its readers subscribe to. */
  audiences: z
    .array(z.string().check(z.regex(/^[a-z][a-z0-9_]*$/, 'an id of an audience')))
    .check(z.minLength(1), z.maxLength(20)),
  /** The one of them that is told of a report that quality blocked; nobody is where none is named. */
  blockedTo: z.optional(z.string()),
  /** How long a link opens what it leads to. */
  linkDays: z.int().check(z.minimum(1), z.maximum(90)),
  /** PEM of RSA 2048, the one that signs first; a second one holds while keys are exchanged. */
  publicKeys: z
    .array(
      z.string().check(z.regex(/^-----BEGIN PUBLIC KEY-----\n[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----\n?$/, 'a PEM')),
    )
    .check(z.minLength(1), z.maxLength(2)),
});
export type DeliverySettings = z.infer<typeof DeliverySettings>;

/** Throws ContractError for the first setting that is none. */
export function deliverySettings(value: unknown): DeliverySettings {
  const parsed = DeliverySettings.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = ['delivery', ...(issue?.path ?? [])].join('.');
    const what = issue?.code === 'unrecognized_keys' ? `there is no setting "${issue.keys[0]}"` : 'not what it may be';
    throw new ContractError(`${place}: ${what}; docs/delivery.md says what is allowed`);
  }
  const { audiences, blockedTo } = parsed.data;
  if (blockedTo !== undefined && !audiences.includes(blockedTo))
    throw new ContractError('delivery.blockedTo: none of delivery.audiences');
  if (new Set(audiences).size < audiences.length) throw new ContractError('delivery.audiences: one is named twice');
  return parsed.data;
}
