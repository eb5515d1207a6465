import type { LifeCycle, Message } from '../contracts/signal.ts';
import { isLive } from './life-cycle.ts';

/** What an earlier version of the same period says, and which it was, such as `v0001`. */
export type SupersededLifeCycle = { readonly version: string; readonly lifeCycle: readonly LifeCycle[] };

/**
 * The life cycle of a version that supersedes another of its period: made of other inputs, it may no longer give what the
 * earlier one said. The baseline is of the period before and knows nothing of that, so what is gone is retracted here, and
 * what is still there knows the messages that were sent of it.
 */
export function restatedLifeCycle(
  entries: readonly LifeCycle[],
  superseded: SupersededLifeCycle | undefined,
): readonly LifeCycle[] {
  if (superseded === undefined) return entries;
  const earlier = superseded.lifeCycle.filter(isLive);
  // what that version retracted was withdrawn with it: there is nothing left to withdraw, and what is back is told anew
  const withdrawn = superseded.lifeCycle.filter(({ state }) => state === 'retracted');
  const isWithdrawn = (entry: LifeCycle) => withdrawn.some((one) => isSame(entry, one));
  const gone = earlier.filter((one) => !entries.some((entry) => isSame(entry, one)));
  return [
    ...entries.map((entry) => {
      const told = earlier.find((one) => isSame(entry, one))?.messages ?? [];
      return { ...entry, messages: isWithdrawn(entry) ? [] : withMessages(entry.messages, told) };
    }),
    ...gone.map((entry) => ({ ...entry, state: 'retracted' as const, test: null, reason: restated(superseded) })),
  ].sort((one, other) => (`${one.signal} ${one.direction}` < `${other.signal} ${other.direction}` ? -1 : 1));
}

/** Each event once, in the order given. */
export function withMessages(messages: readonly Message[], more: readonly Message[]): Message[] {
  return [...messages, ...more.filter(({ event }) => !messages.some((one) => one.event === event))];
}

export function isSame(one: LifeCycle, other: LifeCycle): boolean {
  return one.signal === other.signal && one.direction === other.direction;
}

function restated({ version }: SupersededLifeCycle): string {
  return `Version ${version} of this period said so; this version, made of other inputs, does not.`;
}
