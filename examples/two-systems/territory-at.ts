import { type Account, EVENTS } from './company-facts.ts';

export function territoryAt({ territories: [before, now] }: Account, instant: number): string {
  return instant < EVENTS.reorganisedAt ? before : now;
}
