import type { WithheldReason } from '../contracts/measure.ts';

const WORDS: Readonly<Record<WithheldReason, string>> = {
  no_entrants: 'nobody entered',
  no_mature_cohort: 'no cohort has had its horizon yet',
  undated: 'the exports give no dates for it',
  none_closed: 'nothing was closed yet',
  none_priced: 'nothing of it is priced',
  single_deals: 'it would tell single deals',
  not_reached: 'too few of the opportunities have ended by now',
  last_stage: 'it is the last stage',
  no_exit_defined: 'the definitions give it no end',
  no_persons: 'there are no persons',
  no_such_funnel: 'no funnel is of that kind',
  no_customers: 'there are no customers',
  no_accounts: 'who won names no account',
  none_due: 'none was due',
  none_won: 'no opportunity was won in the window',
  no_usage: 'the exports hold no usage',
  none_from_start: 'none was watched from its entry on',
  not_watched_so_long: 'none was watched for so long',
};

/** Why a figure is not said, as part of a sentence. */
export function withheldWords(reason: WithheldReason): string {
  return WORDS[reason];
}
