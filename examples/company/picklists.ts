import type { DirtBox } from './dirt.ts';
import type { Random } from './random.ts';

/** What stands in the CRM for a segment, in the order of its dimension: labels, and what was typed or imported instead. */
interface Picklist {
  readonly labels: readonly [string, ...string[]];
  readonly variants: readonly [string, ...string[]];
}

export const industryValues: Readonly<Record<string, Picklist>> = {
  software: { labels: ['Software'], variants: ['software ', 'Computer Software', 'SaaS'] },
  manufacturing: { labels: ['Manufacturing'], variants: ['manufacturing', 'Industrial Manufacturing'] },
  healthcare: { labels: ['Healthcare'], variants: ['Health Care', 'HEALTHCARE'] },
  financial_services: { labels: ['Financial Services'], variants: ['FinServ', 'Banking, Insurance'] },
  retail: { labels: ['Retail'], variants: ['retail', 'Retail & Consumer'] },
  public_sector: { labels: ['Public Sector'], variants: ['Government', 'public sector'] },
};

/** The usual name of a country first, then what else it is called. */
export type CountryNames = readonly [name: string, ...others: string[]];

export const countryValues: Readonly<Record<string, readonly [CountryNames, ...CountryNames[]]>> = {
  north_america: [
    ['United States', 'USA', 'U.S.', 'US'],
    ['United States', 'USA', 'United States of America'],
    ['United States', 'USA'],
    ['Canada', 'CAN'],
  ],
  emea: [
    ['Germany', 'Deutschland', 'DE'],
    ['United Kingdom', 'UK', 'GB'],
    ['France', 'FR'],
    ['Spain', 'España'],
    ['Italy', 'Italia'],
    ['Netherlands', 'The Netherlands', 'NL'],
    ['Sweden', 'Sverige'],
    ['Poland', 'Polska'],
    ['Switzerland', 'CH'],
    ['South Africa', 'ZA'],
    ['United Arab Emirates', 'UAE'],
  ],
  apac: [
    ['Japan', '日本', 'JP'],
    ['Australia', 'AUS'],
    ['India', 'IN'],
    ['Singapore', 'SG'],
    ['South Korea', 'Korea, Republic of'],
    ['New Zealand', 'NZ'],
  ],
  latam: [
    ['Brazil', 'Brasil', 'BR'],
    ['Mexico', 'México', 'MX'],
    ['Argentina', 'AR'],
    ['Chile', 'CL'],
    ['Colombia', 'CO'],
  ],
};

export const leadSourceValues: Readonly<Record<string, Picklist>> = {
  web: { labels: ['Web'], variants: ['web', 'Website'] },
  paid_search: { labels: ['Paid Search'], variants: ['PPC', 'paid search'] },
  event: { labels: ['Event'], variants: ['Trade Show', 'event'] },
  outbound: { labels: ['Outbound'], variants: ['outbound ', 'Cold Call'] },
  partner: { labels: ['Partner'], variants: ['partner', 'Reseller'] },
  webinar: { labels: ['Webinar'], variants: ['webinar', 'Web Seminar'] },
};

export const personaValues: readonly string[] = ['Executive', 'IT', 'Operations', 'Finance'];
export const formVariantValues: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f'];
export const unmappedIndustries = ['Other', 'Unknown (imported)'] as const;
export const unmappedCountries = ['Atlantis', 'n/a'] as const;

/** From the first employee count of the band to the last. */
export const employeesOfBand: readonly (readonly [first: number, last: number])[] = [
  [1, 49],
  [50, 249],
  [250, 999],
  [1000, 60_000],
];

export const leadStatuses = {
  lead: 'Open',
  mql: 'Marketing Qualified',
  sql: 'Sales Qualified',
  disqualified: 'Disqualified',
  converted: 'Converted',
} as const;

export const stageLabels = {
  discovery: 'Discovery',
  evaluation: 'Evaluation',
  proposal: 'Proposal',
  won: 'Closed Won',
  lost: 'Closed Lost',
} as const;
export type StageName = keyof typeof stageLabels;

export const opportunityTypes = {
  acquisition: 'New Business',
  expansion: 'Existing Business',
  renewal: 'Renewal',
} as const;
export const lossReasons = ['Price', 'No budget', 'Competitor', 'No decision', 'Timing'] as const;
export const bulkClosureReason = 'Pipeline clean-up';
export const useCases = ['Forecasting', 'Routing', 'Compliance', 'Onboarding', 'Analytics', ''] as const;

const industries = Object.values(industryValues);
const countries = Object.values(countryValues);
const leadSources = Object.values(leadSourceValues);

export function industryText(random: Random, dirt: DirtBox, segment: number): string {
  const values = industries[segment];
  if (values === undefined || dirt.falls('blankIndustry')) return '';
  if (dirt.falls('unmappedIndustry')) return random.pick(unmappedIndustries);
  return random.pick(dirt.falls('industryVariant') ? values.variants : values.labels);
}

export function homeCountry(random: Random, region: number): CountryNames {
  const names = countries[region];
  if (names === undefined) throw new Error(`no countries for region ${region}`);
  return random.pick(names);
}

export function countryText(random: Random, dirt: DirtBox, home: CountryNames): string {
  if (dirt.falls('blankCountry')) return '';
  if (dirt.falls('unmappedCountry')) return random.pick(unmappedCountries);
  return dirt.falls('countryVariant') ? (home[1 + random.below(home.length - 1)] ?? home[0]) : home[0];
}

export function leadSourceText(random: Random, dirt: DirtBox, segment: number): string {
  const values = leadSources[segment];
  if (values === undefined) return '';
  return random.pick(dirt.falls('leadSourceVariant') ? values.variants : values.labels);
}
