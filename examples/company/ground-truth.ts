import type { Company } from './company.ts';
import type { WrittenFile } from './csv-file.ts';
import { type DirtName, dirtShares } from './dirt.ts';
import {
  convertedWithoutOpportunity,
  deal,
  type Funnel,
  funnelSteps,
  likeness,
  lossDelay,
  planRates,
} from './funnel-steps.ts';
import { exportedAt, reportingTimezone } from './instants.ts';
import {
  bulkClosureReason,
  countryValues,
  employeesOfBand,
  formVariantValues,
  industryValues,
  leadSourceValues,
  leadStatuses,
  opportunityTypes,
  personaValues,
  stageLabels,
  unmappedCountries,
  unmappedIndustries,
} from './picklists.ts';
import { consequences } from './planted-effects.ts';
import { dimensions, segmentsOf } from './segments.ts';
import type { CountName, SegmentTruth } from './tally.ts';

export interface CompanySetting {
  readonly leads: number;
  readonly seed: number;
  readonly nullWorld: boolean;
}

/** All that is true about the export, for whoever checks what was found in it. */
export function groundTruth(company: Company, setting: CompanySetting, files: readonly WrittenFile[]) {
  return {
    ...setting,
    exportedAt: new Date(exportedAt * 1000).toISOString(),
    timezone: reportingTimezone,
    stages: {
      acquisition: ['lead', 'mql', 'sql', 'discovery', 'evaluation', 'proposal', 'won'],
      expansion: ['discovery', 'evaluation', 'proposal', 'won'],
      renewal: ['discovery', 'evaluation', 'proposal', 'won'],
    },
    baseRates: baseRates(company),
    lossDelay,
    likeness,
    convertedWithoutOpportunity,
    deal,
    planRates,
    effects: company.world.effects,
    consequences: setting.nullWorld ? [] : consequences,
    dirt: Object.fromEntries(
      Object.entries(dirtShares).map(([name, { share, of }]) => [
        name,
        { share, of, planted: company.dirt.planted[name as DirtName] },
      ]),
    ),
    counts: counts(company),
    rawValues,
    files: files.map(({ name, rows }) => ({ name, rows })),
  };
}

export type GroundTruth = ReturnType<typeof groundTruth>;

interface StepTruth extends SegmentTruth {
  readonly next: string;
  readonly rate: number;
  readonly stalled: number;
  readonly medianDays: number;
  readonly spread: number;
  readonly segments: Readonly<Record<string, Readonly<Record<string, SegmentTruth>>>>;
}

function baseRates({ tally }: Company): Readonly<Record<Funnel, Readonly<Record<string, StepTruth>>>> {
  const rates: Record<Funnel, Record<string, StepTruth>> = { acquisition: {}, expansion: {}, renewal: {} };
  for (const step of funnelSteps) {
    const known = dimensions.map((dimension, place) => {
      const truths = segmentsOf[dimension].map(({ id }, segment) => [id, tally.truthOf(step, place, segment)] as const);
      return [dimension, Object.fromEntries(truths.filter(([, truth]) => truth.entered > 0))] as const;
    });
    rates[step.funnel][step.stage] = {
      next: step.next,
      rate: step.rate,
      stalled: step.stalled,
      medianDays: step.medianDays,
      spread: step.spread,
      ...tally.totalOf(step),
      segments: Object.fromEntries(known.filter(([, segments]) => Object.keys(segments).length > 0)),
    };
  }
  return rates;
}

function counts({ tally, dirt }: Company) {
  const of = (name: CountName): number => tally.countOf(name);
  const { planted } = dirt;
  return {
    leads: of('leads'),
    leadRows: of('leads') + planted.duplicateLead,
    mql: of('mql'),
    sql: of('sql'),
    disqualified: of('disqualified'),
    converted: of('converted'),
    convertedWithoutOpportunity: of('convertedWithoutOpportunity'),
    convertedIntoOpenOpportunity: planted.convertedIntoOpenOpportunity,
    recycled: of('recycled'),
    /** Without test records, deleted rows and rows with an impossible creation date; each lead once. */
    clean: { leads: of('cleanLeads'), mql: of('cleanMql'), sql: of('cleanSql'), converted: of('cleanConverted') },
    accounts: of('accounts'),
    /** These and all that follow without the deleted rows, which `deletedRows` counts. */
    contacts: of('contacts'),
    contactRoles: of('contactRoles'),
    historyRows: of('historyRows'),
    opportunities: {
      all: of('acquisition') + of('expansion') + of('renewal'),
      newBusiness: of('acquisition'),
      existingBusiness: of('expansion'),
      renewal: of('renewal'),
    },
    leadless: of('leadless'),
    /** Of October 2026: accounts that were customers when it began, those that bought more in it; renewals due in it, those won. */
    customers: {
      atStart: of('customers'),
      expanded: of('expandedCustomers'),
      renewalsDue: of('renewalsDue'),
      renewed: of('renewed'),
    },
    won: of('won'),
    lost: of('lost'),
    open: of('open'),
    reopened: planted.reopened,
    bulkClosed: planted.bulkClosure,
    skippedStage: planted.skippedStage,
    backAndForward: planted.backAndForward,
    backAndStay: planted.backAndStay,
    testRecords: planted.testRecord,
    duplicateRows: planted.duplicateLead,
    deletedRows: {
      Lead: planted.deletedLead,
      Contact: planted.deletedContact,
      Opportunity: planted.deletedOpportunity,
      OpportunityHistory: planted.deletedOpportunity,
      OpportunityContactRole: planted.deletedContactRole,
    },
    impossibleDates: { Lead: planted.impossibleLeadDate, OpportunityHistory: planted.impossibleHistoryDate },
    unreadableAmounts: planted.unreadableAmount,
  };
}

const byId = (dimension: 'persona' | 'form_variant', values: readonly string[]) =>
  Object.fromEntries(segmentsOf[dimension].map(({ id }, place) => [id, [values[place] ?? '']]));

const written = (
  values: Readonly<Record<string, { readonly labels: readonly string[]; readonly variants: readonly string[] }>>,
) =>
  Object.fromEntries(
    Object.entries(values).map(([id, { labels, variants }]) => [id, [...new Set([...labels, ...variants])]]),
  );

/** Every value that a picklist column can hold, by the segment it truly means. */
const rawValues = {
  industry: written(industryValues),
  region: Object.fromEntries(Object.entries(countryValues).map(([id, names]) => [id, [...new Set(names.flat())]])),
  size_band: Object.fromEntries(segmentsOf.size_band.map(({ id }, band) => [id, employeesOfBand[band]])),
  lead_source: written(leadSourceValues),
  persona: byId('persona', personaValues),
  form_variant: byId('form_variant', formVariantValues),
  unmapped: { industry: unmappedIndustries, region: unmappedCountries },
  leadStatus: leadStatuses,
  stageName: stageLabels,
  opportunityType: opportunityTypes,
  bulkClosureReason,
};
