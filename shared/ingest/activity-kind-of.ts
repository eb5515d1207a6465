import { ACTIVITY_KINDS, type ActivityKind } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';

/** Words of the systems for kinds of activities, where they differ from ours. */
const WORDS: Readonly<Record<string, ActivityKind>> = {
  listemail: 'email',
  incoming_email: 'email',
  forwarded_email: 'email',
  event: 'meeting',
  communication: 'message',
  sms: 'message',
  linkedin: 'message',
  linkedin_message: 'message',
  whats_app: 'message',
  todo: 'task',
};

const byText: ReadonlyMap<string, ActivityKind> = new Map([
  ...ACTIVITY_KINDS.map((kind) => [kind, kind] as const),
  ...Object.entries(WORDS),
]);

/** How the kind of an activity is read: one of a closed list, `other` for whatever else it says, nothing where it does not count. */
export function activityKindOf(
  counted: readonly ActivityKind[] = ACTIVITY_KINDS,
): (raw: string | undefined) => ActivityKind | undefined {
  return (raw) => {
    const kind = byText.get(normaliseText(raw ?? '')) ?? 'other';
    return counted.includes(kind) ? kind : undefined;
  };
}
