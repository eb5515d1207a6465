import { dayOf, exportedAt, instantOf, secondsPerDay, startOfDay } from '../company/instants.ts';
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
  /** Accounts that were there twice are merged; deals that were loaded before still name the record that is gone. */
  accountsMergedAt: startOfDay(dayOf('2026-08-01')),
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
  readonly merged?: MergedDeal;
  /** The account that it names, where that is one that was merged away. */
  readonly namedAccount?: string;
};
/** A deal was there twice: its first stage was told of a record that is gone, the others of one that was made half way to the second. */
export type MergedDeal = { readonly id: string; readonly madeAt: number; readonly mergedAt: number };
export type Account = {
  readonly row: SalesforceRow<'Account'>;
  readonly territories: readonly [before: string, now: string];
  /** The id of a second record of it, which was merged into this one. */
  readonly mergedFrom?: string;
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
const MERGED_ACCOUNTS_OF = 12;
const MERGED_DEALS_OF = 7;
const MERGED_AFTER_DAYS = 3;

export function companyFacts(leads: number, seed: number): CompanyFacts {
  const { rows, nextId } = companyRows(leads, seed);
  const employees = new Map(rows.Account.map(({ Id, NumberOfEmployees }) => [Id, Number(NumberOfEmployees)]));
  const history = Map.groupBy(rows.OpportunityHistory, ({ OpportunityId }) => OpportunityId);
  const isSmall = (id: string) => (employees.get(id) ?? 0) <= MOST_EMPLOYEES_OF_VELOCITY;
  const accounts = rows.Account.map((row, number): Account => {
    const isMerged = number % MERGED_ACCOUNTS_OF === 0 && instantOf(row.CreatedDate) < EVENTS.accountsMergedAt;
    return { row, territories: territoriesOf(row, number), ...(isMerged ? { mergedFrom: nextId.account() } : {}) };
  });
  const mergedFrom = new Map(accounts.map(({ row, mergedFrom: id }) => [row.Id, id]));
  const deals = rows.Opportunity.map((row): Deal => {
    const isVelocity = instantOf(row.CreatedDate) >= EVENTS.splitAt && isSmall(row.AccountId);
    const deal = dealOf(row, isVelocity ? 'velocity' : 'direct', history.get(row.Id) ?? []);
    const gone = deal.stages[0].at < EVENTS.accountsMergedAt ? mergedFrom.get(row.AccountId) : undefined;
    return gone === undefined ? deal : { ...deal, namedAccount: gone };
  });
  return {
    accounts,
    leads: rows.Lead,
    contacts: rows.Contact,
    deals: deals.map((deal, number) => {
      const merged = number % MERGED_DEALS_OF === 0 ? mergeOf(deal, nextId.opportunity) : undefined;
      return merged === undefined ? deal : { ...deal, merged };
    }),
    roles: rows.OpportunityContactRole,
    merged: rows.Lead.filter((_, number) => number % MERGED_OF === MERGED_OF - 1).map((into) => {
      const createdAt = instantOf(into.CreatedDate) - KNOWN_BEFORE_DAYS * secondsPerDay;
      return { id: nextId.lead(), into, createdAt, mergedAt: instantOf(into.CreatedDate) + secondsPerDay };
    }),
  };
}

/** Where there was time enough between its first stages for a second record to be made. */
function mergeOf({ stages: [first, second] }: Deal, nextId: () => string): MergedDeal | undefined {
  if (first.stage !== 'discovery' || second === undefined || second.at <= first.at + secondsPerDay) return undefined;
  const madeAt = Math.floor((first.at + second.at) / 2);
  const mergedAt = madeAt + MERGED_AFTER_DAYS * secondsPerDay;
  return mergedAt > exportedAt ? undefined : { id: nextId(), madeAt, mergedAt };
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
