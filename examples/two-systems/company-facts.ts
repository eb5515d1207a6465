import { dayOf, instantOf, secondsPerDay, startOfDay } from '../company/instants.ts';
import { type StageName, stageLabels } from '../company/picklists.ts';
import type { SalesforceRow } from '../company/salesforce-csv.ts';
import { companyRows } from './company-rows.ts';

/** What happened to the company's systems while it went on selling. */
export const EVENTS = {
  /** Evaluation is called Solution Fit from then on; the opportunities in it are changed in bulk. */
  renamedAt: startOfDay(dayOf('2026-03-01')),
  /** Deals with small companies have a pipeline of their own from then on, without that stage. */
  splitAt: startOfDay(dayOf('2026-05-01')),
  /** The territory Central is divided among the other two, and some accounts of East go West. */
  reorganisedAt: startOfDay(dayOf('2026-07-01')) + 6 * 3600,
} as const;

export type Pipeline = 'direct' | 'velocity';
export type StageChange = {
  readonly stage: StageName;
  readonly at: number;
  readonly row: SalesforceRow<'OpportunityHistory'>;
};
export type Deal = {
  readonly row: SalesforceRow<'Opportunity'>;
  readonly pipeline: Pipeline;
  /** In the order of their dates. */
  readonly stages: readonly [StageChange, ...StageChange[]];
  /** Rows of the history that change something else than the stage. */
  readonly edits: readonly SalesforceRow<'OpportunityHistory'>[];
};
export type Account = {
  readonly row: SalesforceRow<'Account'>;
  readonly territories: readonly [before: string, now: string];
};
/** Two records of one person, found and merged: the older one is gone. */
export type MergedLead = {
  readonly id: string;
  readonly into: SalesforceRow<'Lead'>;
  readonly createdAt: number;
  readonly mergedAt: number;
};

/** One company, whatever its systems: what each of them is written from. */
export type CompanyFacts = {
  readonly accounts: readonly Account[];
  readonly leads: readonly SalesforceRow<'Lead'>[];
  readonly contacts: readonly SalesforceRow<'Contact'>[];
  readonly deals: readonly Deal[];
  readonly roles: readonly SalesforceRow<'OpportunityContactRole'>[];
  readonly merged: readonly MergedLead[];
};

const MOST_EMPLOYEES_OF_VELOCITY = 49;
const MERGED_OF = 90;
const KNOWN_BEFORE_DAYS = 20;

export function companyFacts(leads: number, seed: number): CompanyFacts {
  const { rows, nextId } = companyRows(leads, seed);
  const employees = new Map(rows.Account.map(({ Id, NumberOfEmployees }) => [Id, Number(NumberOfEmployees)]));
  const history = Map.groupBy(rows.OpportunityHistory, ({ OpportunityId }) => OpportunityId);
  const isSmall = (id: string) => (employees.get(id) ?? 0) <= MOST_EMPLOYEES_OF_VELOCITY;
  return {
    accounts: rows.Account.map((row, number) => ({ row, territories: territoriesOf(row, number) })),
    leads: rows.Lead,
    contacts: rows.Contact,
    deals: rows.Opportunity.map((row) => {
      const isVelocity = instantOf(row.CreatedDate) >= EVENTS.splitAt && isSmall(row.AccountId);
      return dealOf(row, isVelocity ? 'velocity' : 'direct', history.get(row.Id) ?? []);
    }),
    roles: rows.OpportunityContactRole,
    merged: rows.Lead.filter((_, number) => number % MERGED_OF === MERGED_OF - 1).map((into) => {
      const createdAt = instantOf(into.CreatedDate) - KNOWN_BEFORE_DAYS * secondsPerDay;
      return { id: nextId.lead(), into, createdAt, mergedAt: instantOf(into.CreatedDate) + secondsPerDay };
    }),
  };
}

function dealOf(
  row: SalesforceRow<'Opportunity'>,
  pipeline: Pipeline,
  history: readonly SalesforceRow<'OpportunityHistory'>[],
): Deal {
  const stages: StageChange[] = [];
  const edits: SalesforceRow<'OpportunityHistory'>[] = [];
  for (const each of history) {
    const stage = stageOf(each.StageName);
    if (pipeline === 'velocity' && stage === 'evaluation') continue;
    if (stages.at(-1)?.stage === stage) edits.push(each);
    else stages.push({ stage, at: instantOf(each.CreatedDate), row: each });
  }
  const [first, ...others] = stages;
  if (first === undefined) throw new RangeError(`${row.Id} was in no stage`);
  return { row, pipeline, stages: [first, ...others], edits };
}

function stageOf(label: string): StageName {
  for (const [stage, name] of Object.entries(stageLabels)) if (name === label) return stage as StageName;
  throw new RangeError(`no stage is called ${label}`);
}

/** Accounts that came after the re-organisation never had another territory than theirs. */
function territoriesOf({ CreatedDate }: SalesforceRow<'Account'>, number: number): Account['territories'] {
  const before = ['East', 'Central', 'West'][number % 3] ?? 'East';
  const now = before === 'Central' ? (number % 2 === 0 ? 'East' : 'West') : number % 12 === 0 ? 'West' : before;
  return [instantOf(CreatedDate) < EVENTS.reorganisedAt ? before : now, now];
}
