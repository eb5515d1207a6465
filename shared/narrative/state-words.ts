import type { Claim, LifeCycleState } from '../contracts/signal.ts';

const WORDS: Readonly<Record<LifeCycleState, string>> = {
  new: 'new',
  changed: 'changed',
  persisting: 'as before',
  resolved: 'resolved',
  retracted: 'retracted',
};

/** Where a signal stands over months. Null: found by this report's budget, not yet by the one over months. */
export function stateWords({ claim, state }: { readonly claim: Claim; readonly state: LifeCycleState | null }): string {
  if (state !== null) return WORDS[state];
  // trends and mixes are of one report's months: the next report asks about others
  return claim === 'trend' || claim === 'mix' ? 'of this report' : 'not yet established';
}
