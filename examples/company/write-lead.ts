import { type AccountState, newPerson, type WrittenDeal } from './account-state.ts';
import type { Company } from './company.ts';
import { freeTexts, impossibleDates, testCompany, testMailDomain } from './dirt.ts';
import { dateText, exportedAt, instantText } from './instants.ts';
import { drawLeadJourney, type LeadJourney, lastEventOf } from './lead-journey.ts';
import { companyNameVariant, type Person, phoneNumber } from './people.ts';
import {
  countryText,
  formVariantValues,
  industryText,
  leadSourceText,
  leadStatuses,
  personaValues,
} from './picklists.ts';
import { checkbox } from './salesforce-csv.ts';
import { dimensionNumber, drawSegment, type UnitSegments } from './segments.ts';
import { writeContact } from './write-contact.ts';
import { writeOpportunity } from './write-opportunity.ts';
import { writeTouches } from './write-touches.ts';

/** A person's interest from one moment on. */
export interface Interest {
  readonly person: Person;
  readonly persona: number;
  readonly createdAt: number;
  /** Where this is not the first time. */
  readonly returning?: { readonly contactId?: string };
}

export interface WrittenLead {
  readonly journey: LeadJourney;
  readonly contactId?: string;
  /** Not excluded by the dirt that was put on it. */
  readonly clean: boolean;
}

const leadSourceNumber = dimensionNumber('lead_source');
const formVariantNumber = dimensionNumber('form_variant');

export function firstInterest(company: Company, account: AccountState, createdAt: number): Interest {
  const { random, world } = company;
  const persona = drawSegment(world.mixAt('persona', createdAt), random.uniform());
  return { person: newPerson(random, account, persona), persona, createdAt };
}

export function writeLead(company: Company, account: AccountState, interest: Interest): WrittenLead {
  const { random, world, dirt, tally } = company;
  const { createdAt, returning } = interest;
  const segments = segmentsOfLead(company, account, interest);
  const source = leadSourceText(random, dirt, segments[leadSourceNumber] ?? 0);

  if (returning === undefined && dirt.falls('testRecord')) {
    const journey: LeadJourney = {
      createdAt,
      ...(random.chance(0.5) ? { mqlAt: createdAt + 600 } : {}),
      end: { kind: 'stalled' },
    };
    writeRow(company, account, { interest, segments, source, journey, blemish: 'test', conversion: undefined });
    return { journey, clean: false };
  }

  const journey = drawLeadJourney(random, world, tally, segments, createdAt);
  if (returning !== undefined) tally.add('recycled');
  if (journey.end.kind !== 'converted') {
    const blemish = dirt.falls('deletedLead') ? 'deleted' : dirt.falls('impossibleLeadDate') ? 'impossible' : 'none';
    writeRow(company, account, { interest, segments, source, journey, blemish, conversion: undefined });
    return { journey, clean: blemish === 'none' };
  }

  const contactId = returning?.contactId ?? writeContact(company, account, interest.person, journey.end.at, source).id;
  const opportunityId = journey.end.withOpportunity
    ? opportunityOf(company, account, segments, source, contactId, journey.end.at)
    : '';
  if (opportunityId === '') tally.add('convertedWithoutOpportunity');
  const conversion = { at: journey.end.at, contactId, opportunityId };
  writeRow(company, account, { interest, segments, source, journey, blemish: 'none', conversion });
  return { journey, contactId, clean: true };
}

function segmentsOfLead(company: Company, account: AccountState, interest: Interest): UnitSegments {
  const { random, world } = company;
  const { industry, region, sizeBand } = account.profile;
  const source = drawSegment(world.mixAt('lead_source', interest.createdAt), random.uniform());
  const form = drawSegment(world.mixAt('form_variant', interest.createdAt), random.uniform());
  return [industry, region, sizeBand, source, interest.persona, form];
}

function opportunityOf(
  company: Company,
  account: AccountState,
  segments: UnitSegments,
  leadSource: string,
  contactId: string,
  at: number,
): string {
  const stillOpen = (deal: WrittenDeal): boolean => deal.createdAt <= at && deal.lastsUntil > at;
  const open = account.deals.find(stillOpen);
  if (open !== undefined && company.dirt.falls('convertedIntoOpenOpportunity')) return open.id;
  const deal = writeOpportunity(company, account, {
    funnel: 'acquisition',
    segments,
    leadSource,
    primaryContact: { id: contactId, createdAt: at },
    createdAt: at,
  });
  account.deals.push(deal);
  return deal.id;
}

interface LeadRow {
  readonly interest: Interest;
  readonly segments: UnitSegments;
  readonly source: string;
  readonly journey: LeadJourney;
  readonly blemish: 'none' | 'test' | 'deleted' | 'impossible';
  readonly conversion: { readonly at: number; readonly contactId: string; readonly opportunityId: string } | undefined;
}

function writeRow(company: Company, account: AccountState, lead: LeadRow): void {
  const { random, dirt, files, nextId } = company;
  const { profile } = account;
  const { journey, conversion, interest } = lead;
  const { person } = interest;
  const isTest = lead.blemish === 'test';
  const row = {
    Id: nextId.lead(),
    CreatedDate: lead.blemish === 'impossible' ? random.pick(impossibleDates) : instantText(journey.createdAt),
    LastName: person.lastName,
    FirstName: person.firstName,
    Email: isTest ? `qa.${account.number.toString(36)}.${account.people}@${testMailDomain}` : person.email,
    Company: companyText(),
    Title: person.title,
    Phone: phoneNumber(random),
    Status: statusOf(journey),
    LeadSource: lead.source,
    Industry: industryText(random, dirt, profile.industry),
    Country: countryText(random, dirt, profile.country),
    NumberOfEmployees: dirt.falls('blankNumberOfEmployees') ? '' : String(profile.employees),
    OwnerId: profile.owner.id,
    IsConverted: checkbox(conversion !== undefined),
    ConvertedDate: conversion === undefined ? '' : dateText(conversion.at),
    ConvertedAccountId: conversion === undefined ? '' : profile.id,
    ConvertedContactId: conversion?.contactId ?? '',
    ConvertedOpportunityId: conversion?.opportunityId ?? '',
    MQL_Date__c: journey.mqlAt === undefined ? '' : instantText(journey.mqlAt),
    SQL_Date__c: journey.sqlAt === undefined ? '' : instantText(journey.sqlAt),
    Disqualified_Date__c: journey.end.kind === 'disqualified' ? instantText(journey.end.at) : '',
    Persona__c: dirt.falls('blankPersona') ? '' : (personaValues[interest.persona] ?? ''),
    Form_Variant__c: formVariantValues[lead.segments[formVariantNumber] ?? 0] ?? '',
    Description: dirt.falls('freeText') ? random.pick(freeTexts) : '',
    IsDeleted: checkbox(lead.blemish === 'deleted'),
    SystemModstamp: instantText(Math.min(exportedAt, lastEventOf(journey) + random.below(3600))),
  };
  files.writeLead(row, account.number);
  if (dirt.falls('duplicateLead')) files.writeLead(row, account.number + 1);
  countLead(company, lead);
  if (lead.blemish === 'none')
    writeTouches(company, { leadId: row.Id, source: lead.source, journey, contactId: row.ConvertedContactId });

  function companyText(): string {
    if (isTest) return testCompany;
    return dirt.falls('companyVariant') ? companyNameVariant(random, profile.name) : profile.name;
  }
}

function statusOf(journey: LeadJourney): string {
  if (journey.end.kind === 'converted' || journey.end.kind === 'disqualified') return leadStatuses[journey.end.kind];
  if (journey.sqlAt !== undefined) return leadStatuses.sql;
  return journey.mqlAt === undefined ? leadStatuses.lead : leadStatuses.mql;
}

function countLead({ tally }: Company, { journey, blemish, conversion }: LeadRow): void {
  tally.add('leads');
  if (journey.mqlAt !== undefined) tally.add('mql');
  if (journey.sqlAt !== undefined) tally.add('sql');
  if (journey.end.kind === 'disqualified') tally.add('disqualified');
  if (conversion !== undefined) tally.add('converted');
  if (blemish !== 'none') return;
  tally.add('cleanLeads');
  if (journey.mqlAt !== undefined) tally.add('cleanMql');
  if (journey.sqlAt !== undefined) tally.add('cleanSql');
  if (conversion !== undefined) tally.add('cleanConverted');
}
