import { expect, test } from 'vitest';
import { wordingRefusals } from '../../../../shared/narrative/verifier/wording-refusals.ts';

const LABELS = ['Enterprise', 'SMB', 'Webinar', 'Must-win', 'Recommended'];

test.each([
  'Enterprise converted 12.4% of its MQLs to SQL, compared with 18.9% for the reference set.',
  'No difference between Webinar and SMB was shown; a gap of 6.1 points or more would have been detected.',
  'This is directional because 12% of records lack an owner.',
  'From Must-win, fewer of Recommended moved on than of the reference set.',
  'Deals worth less than $5,000 were left out.',
  'A line of best fit is not drawn.',
  'The target date is blank on 31 deals.',
  'SMB fell short of September by 12 entrants.',
  'The proof of concept took 14 days at the median.',
  'Of the deals marked "urgent", 17 of 44 closed in the quarter.',
  'The budget field is blank on 12 records.',
  'Customers renew at 94% after three years.',
  'The median deal took 30 days to close.',
  'The failed import was repeated, and 12 rows were added.',
  'Handover from SDR to account executive takes 2.3 days at the median.',
])('lets %j through', (text) => {
  expect(wordingRefusals(text, LABELS)).toEqual([]);
});

test.each([
  ['directive', 'Sales should follow up with Enterprise sooner.', 'should'],
  ['order', 'Compare Enterprise with SMB.', 'Compare'],
  ['order', 'Calling the 12 accounts brings SMB to 30%.', 'Calling the'],
  ['purpose', 'To lift conversion, shorten the cycle.', 'To lift'],
  ['evaluation', 'Enterprise is disappointing.', 'disappointing'],
  ['cause', 'Conversion of Enterprise fell because of the form.', 'because of'],
  ['cause', 'The new form took 4 points off SMB.', 'took 4 points off'],
  ['directive', 'Hands off Enterprise.', 'Hands off'],
  ['forecast', 'SMB will fall further.', 'will'],
  ['forecast', 'The next cohort looks no different.', 'next cohort'],
  ['overclaim', 'Case closed: SMB differs.', 'Case closed'],
  ['overclaim', 'This proves that Webinar is below SMB.', 'proves'],
  ['blame', 'Reps left SMB waiting.', 'Reps'],
  ['topic', 'Budgets were cut, and SMB fell to 12%.', 'Budgets'],
  ['cause', 'Larger discounts bought 12 wins in SMB.', 'discounts bought 12'],
  ['overclaim', 'Large companies buy slowly.', 'Large companies buy'],
  ['overclaim', 'A lead that waits 30 days is lost for good.', 'A lead that waits 30 days is lost'],
  ['infinitive', 'Stages were merged to speed Webinar.', 'to speed Webinar'],
  ['unanchored', 'Enterprise got back on its feet.', 'Enterprise got back on its feet.'],
  ['address', 'You see SMB below Enterprise.', 'You'],
  ['unknown_word', 'SMB wibbles below Enterprise.', 'wibbles'],
])('refuses %s: %j', (rule, text, span) => {
  const refusals = wordingRefusals(text, LABELS);
  expect(refusals.filter((refusal) => refusal.rule === rule).map((refusal) => refusal.span)).toContain(span);
});
