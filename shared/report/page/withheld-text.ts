import type { WithheldReason } from '../../contracts/measure.ts';

const WORDS: Readonly<Record<WithheldReason, string>> = {
  no_entrants: 'no entrants',
  no_mature_cohort: 'no mature cohort yet',
  undated: 'undated',
  none_closed: 'none closed yet',
  none_priced: 'none priced',
  single_deals: 'withheld: would tell single deals',
  not_reached: 'not reached',
  last_stage: 'last stage',
  no_exit_defined: 'no exit defined',
  no_persons: 'no persons',
  no_such_funnel: 'no such funnel',
  no_customers: 'no customers',
  no_accounts: 'no accounts',
  none_due: 'none due',
  none_won: 'none won',
  no_usage: 'no usage exported',
  none_from_start: 'none watched from entry on',
  not_watched_so_long: 'not watched that long',
};

/** Why a figure is not given, in the words of the page. */
export function withheldText(reason: WithheldReason): string {
  return WORDS[reason];
}
