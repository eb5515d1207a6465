import { ownerIn } from './account-profile.ts';
import type { AccountState, WrittenDeal } from './account-state.ts';
import type { Company } from './company.ts';
import { unreadableAmounts } from './dirt.ts';
import { type Currency, deal as dealSize, opportunityStepsOf, planRates } from './funnel-steps.ts';
import { dateText, exportedAt, instantText, plannedDateText, reportingDay } from './instants.ts';
import type { DealTerms, NewDeal } from './new-deal.ts';
import { drawOpportunityJourney, type StageEntry } from './opportunity-journey.ts';
import { bulkClosureReason, lossReasons, opportunityTypes, stageLabels, useCases } from './picklists.ts';
import type { Random } from './random.ts';
import { amountText, checkbox } from './salesforce-csv.ts';
import { segmentNumber, type UnitSegments } from './segments.ts';
import { writeContactRoles } from './write-contact-roles.ts';
import { writeHistory } from './write-history.ts';

const ofAccountOwner = 0.85;
const emea = segmentNumber('region', 'emea');

export function writeOpportunity(company: Company, account: AccountState, deal: NewDeal): WrittenDeal {
  const { random, world, dirt, tally, nextId } = company;
  const { profile } = account;
  const owner = random.chance(ofAccountOwner) ? profile.owner : ownerIn(random, company.team, profile.region);
  const entries = drawOpportunityJourney(random, world, dirt, tally, {
    steps: opportunityStepsOf[deal.funnel],
    segments: deal.segments,
    shared: profile.shared,
    owner,
    createdAt: deal.createdAt,
  });
  const currency = currencyOf(random, profile.region);
  const terms: DealTerms = {
    id: nextId.opportunity(),
    ownerId: owner.id,
    cents: Math.round((drawDollars(company, deal.segments) / planRates[currency]) * 100),
    plannedCloseDay: reportingDay(deal.createdAt) + 45 + random.below(90),
  };

  const lastTerms = writeHistory(company, terms, entries);
  const written = outcomeOf(lastTerms, deal, entries);
  writeRow(company, account, deal, { terms: lastTerms, currency, last: entries.at(-1), isDeleted: false });
  writeContactRoles(company, account, deal, written);

  tally.add(deal.funnel);
  tally.add(written.outcome);
  if (dirt.falls('deletedOpportunity')) writeMistake(company, account, deal, terms, currency);
  return written;
}

/** Created by mistake and deleted at once. */
function writeMistake(
  company: Company,
  account: AccountState,
  deal: NewDeal,
  like: DealTerms,
  currency: Currency,
): void {
  const terms = { ...like, id: company.nextId.opportunity() };
  const entry: StageEntry = { stage: 'discovery', at: deal.createdAt };
  writeHistory(company, terms, [entry], true);
  writeRow(company, account, deal, { terms, currency, last: entry, isDeleted: true });
}

function outcomeOf(
  { id, plannedCloseDay }: DealTerms,
  { funnel, createdAt }: NewDeal,
  entries: readonly StageEntry[],
): WrittenDeal {
  const last = entries.at(-1);
  if (last?.stage === 'won' || last?.stage === 'lost')
    return { id, funnel, createdAt, outcome: last.stage, lastsUntil: last.at, closeDay: reportingDay(last.at) };
  return { id, funnel, createdAt, outcome: 'open', lastsUntil: exportedAt, closeDay: plannedCloseDay };
}

interface OpportunityState {
  readonly terms: DealTerms;
  readonly currency: Currency;
  readonly last: StageEntry | undefined;
  readonly isDeleted: boolean;
}

function writeRow(company: Company, account: AccountState, deal: NewDeal, state: OpportunityState): void {
  const { random, dirt, files } = company;
  const { terms, last, isDeleted } = state;
  const lastAt = last?.at ?? deal.createdAt;
  const isWon = last?.stage === 'won';
  const isClosed = isWon || last?.stage === 'lost';
  files.write('Opportunity', {
    Id: terms.id,
    AccountId: account.profile.id,
    Name: `${account.profile.name} - ${opportunityTypes[deal.funnel]}`,
    Type: opportunityTypes[deal.funnel],
    StageName: stageLabels[last?.stage ?? 'discovery'],
    Amount: !isDeleted && dirt.falls('unreadableAmount') ? random.pick(unreadableAmounts) : amountText(terms.cents),
    CurrencyIsoCode: state.currency,
    CloseDate: isClosed ? dateText(lastAt) : plannedDateText(terms.plannedCloseDay),
    IsClosed: checkbox(isClosed),
    IsWon: checkbox(isWon),
    LeadSource: deal.leadSource,
    Loss_Reason__c: lossReasonOf(random, last),
    Use_Case__c: random.pick(useCases),
    OwnerId: terms.ownerId,
    CreatedDate: instantText(deal.createdAt),
    IsDeleted: checkbox(isDeleted),
    SystemModstamp: instantText(Math.min(exportedAt, lastAt + random.below(3600))),
  });
}

function lossReasonOf(random: Random, last: StageEntry | undefined): string {
  if (last?.stage !== 'lost') return '';
  return last.administrative === true ? bulkClosureReason : random.pick(lossReasons);
}

function drawDollars({ random, world }: Company, segments: UnitSegments): number {
  const deviation = Math.max(-dealSize.cutAt, Math.min(dealSize.cutAt, random.normal()));
  return dealSize.medianDollars * world.dealSize(segments) * Math.exp(dealSize.spread * deviation);
}

// About 15% of all deals in euros and 5% in pounds: half and a sixth of those in EMEA.
function currencyOf(random: Random, region: number): Currency {
  if (region !== emea) return 'USD';
  const draw = random.uniform();
  return draw < 0.5 ? 'EUR' : draw < 0.67 ? 'GBP' : 'USD';
}
