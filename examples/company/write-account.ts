import { drawAccount, leadsOfAccount } from './account-profile.ts';
import { type AccountState, newPerson, type WrittenDeal } from './account-state.ts';
import type { Company } from './company.ts';
import { tallyCustomer } from './customer-truth.ts';
import { exportedAt, instantText, secondsPerDay, startOfDay } from './instants.ts';
import { lastEventOf } from './lead-journey.ts';
import { countryText, industryText, leadSourceText } from './picklists.ts';
import { checkbox } from './salesforce-csv.ts';
import { cumulativeShares, drawSegment, notInDimension, salesCreatedSources } from './segments.ts';
import { lastLeadDay, leadArrival, workdayAfter } from './working-time.ts';
import { writeContact } from './write-contact.ts';
import { firstInterest, type Interest, type WrittenLead, writeLead } from './write-lead.ts';
import { writeOpportunity } from './write-opportunity.ts';

const salesCreatedPerLead = 0.0185;
const expandsLater = 0.4;
const renewsYearly = 0.5;
const termDays = 365;
const renewalLeadDays = 75;
const returnsAfterDays = 60;
const lastLeadInstant = startOfDay(lastLeadDay + 1);
const salesCreatedMix = cumulativeShares(salesCreatedSources);

/** One account from its first lead to its renewals. Gives the number of leads written, at most `room`. */
export function writeAccount(company: Company, number: number, room: number): number {
  const { random, world, tally } = company;
  const arrivals = Array.from({ length: Math.min(room, leadsOfAccount(random)) }, () => leadArrival(random)).sort(
    (one, other) => one - other,
  );
  const profile = drawAccount(random, world, company.team, {
    id: company.nextId.account(),
    number,
    firstLeadAt: arrivals[0] ?? lastLeadInstant,
  });
  const account: AccountState = { number, profile, contacts: [], deals: [], people: 0 };
  writeRow(company, account);
  tally.add('accounts');

  let leads = 0;
  for (const [place, createdAt] of arrivals.entries()) {
    const stillToCome = arrivals.length - place;
    const interest = firstInterest(company, account, createdAt);
    const lead = writeLead(company, account, interest);
    leads += 1;
    const again = leads + stillToCome <= room ? secondInterest(company, interest, lead) : undefined;
    if (again === undefined) continue;
    writeLead(company, account, again);
    leads += 1;
  }
  for (let slot = 0; slot < arrivals.length; slot += 1) {
    if (random.chance(salesCreatedPerLead)) writeSalesCreated(company, account);
  }
  const firstSales = account.deals.filter((deal) => deal.outcome === 'won');
  for (const deal of firstSales) writeFollowUps(company, account, deal);
  tallyCustomer(tally, account.deals);
  return leads;
}

function writeRow({ random, dirt, files }: Company, { profile }: AccountState): void {
  files.write('Account', {
    Id: profile.id,
    Name: profile.name,
    Industry: industryText(random, dirt, profile.industry),
    BillingCountry: countryText(random, dirt, profile.country),
    NumberOfEmployees: dirt.falls('blankNumberOfEmployees') ? '' : String(profile.employees),
    AnnualRevenue: String(profile.employees * (80_000 + random.below(160_000))),
    OwnerId: profile.owner.id,
    CreatedDate: instantText(profile.createdAt),
    IsDeleted: checkbox(false),
    SystemModstamp: instantText(Math.min(exportedAt, profile.createdAt + random.below(secondsPerDay * 30))),
  });
}

function secondInterest({ random, dirt }: Company, first: Interest, lead: WrittenLead): Interest | undefined {
  const { end } = lead.journey;
  const isLost =
    end.kind === 'disqualified' || end.kind === 'stalled' || (end.kind === 'converted' && !end.withOpportunity);
  if (!lead.clean || !isLost || !dirt.threatens('recycledLead')) return undefined;
  const pause = returnsAfterDays - 60 * Math.log(1 - random.uniform());
  const createdAt = workdayAfter(random, lastEventOf(lead.journey) + secondsPerDay, pause);
  if (createdAt >= lastLeadInstant) return undefined;
  dirt.count('recycledLead');
  return {
    ...first,
    createdAt,
    returning: lead.contactId === undefined ? {} : { contactId: lead.contactId },
  };
}

function writeSalesCreated(company: Company, account: AccountState): void {
  const { random, dirt, tally } = company;
  const { industry, region, sizeBand } = account.profile;
  const createdAt = Math.max(leadArrival(random), account.profile.createdAt + 3600);
  if (createdAt > exportedAt) return;
  const source = drawSegment(salesCreatedMix, random.uniform());
  const leadSource = leadSourceText(random, dirt, source);
  const person = newPerson(random, account, random.below(4));
  const deal = writeOpportunity(company, account, {
    funnel: 'acquisition',
    segments: [industry, region, sizeBand, source, notInDimension, notInDimension],
    leadSource,
    primaryContact: writeContact(company, account, person, createdAt, leadSource),
    createdAt,
  });
  account.deals.push(deal);
  tally.add('leadless');
}

function writeFollowUps(company: Company, account: AccountState, won: WrittenDeal): void {
  const { random } = company;
  const { industry, region, sizeBand } = account.profile;
  const write = (funnel: 'expansion' | 'renewal', createdAt: number): void => {
    const primaryContact = account.contacts.find((contact) => contact.createdAt <= createdAt);
    if (createdAt > exportedAt || primaryContact === undefined) return;
    const segments = [industry, region, sizeBand, notInDimension, notInDimension, notInDimension];
    account.deals.push(
      writeOpportunity(company, account, { funnel, segments, leadSource: '', primaryContact, createdAt }),
    );
  };
  if (random.chance(expandsLater))
    write('expansion', workdayAfter(random, won.lastsUntil, 70 * Math.exp(0.7 * random.normal())));
  if (random.chance(renewsYearly))
    write('renewal', workdayAfter(random, won.lastsUntil, termDays - renewalLeadDays - 10 + random.below(20)));
}
