import type { LifeCycleState } from '../../contracts/signal.ts';

const WORDS: Readonly<Record<LifeCycleState, string>> = {
  new: 'new',
  changed: 'changed',
  persisting: 'as before',
  resolved: 'resolved',
  retracted: 'retracted',
};

/** Null: found by this report's budget, not yet by the one over months. */
export function stateWords(state: LifeCycleState | null): string {
  return state === null ? 'not yet established' : WORDS[state];
}
