import { CALENDAR_WORDS } from './function-words.ts';
import { wordList } from './word-list.ts';

/** Common words that name a segment, a stage, a source or a period: an analyst may write them, a narrator has placeholders for them. */
export const NAME_LIKE: ReadonlySet<string> = new Set([
  ...CALENDAR_WORDS.filter((word) => word !== 'march' && word !== 'may'),
  ...wordList(`
may march mql mqls sql sqls sal sals sao icp smb smbs sdr emea apac latam amer dach nordics uk us eu germany france america europe asia africa
webinar webinars email emails referral referrals partner partners inbound outbound organic paid reseller resellers healthcare software
manufacturing retail technology telecom insurance banking education government logistics energy pharma enterprise enterprises
legal security procurement demo demos trial trials proposal proposals negotiation discovery
crm csv marketing sales finance domestic foreign international internationally
`),
]);
