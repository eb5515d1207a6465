import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf, reportingDay } from '../../examples/company/instants.ts';
import { type Deal, EVENTS } from '../../examples/two-systems/company-facts.ts';
import { territoryAt } from '../../examples/two-systems/territory-at.ts';
import { dayText, epochDay } from '../../shared/definitions/epoch-day.ts';
import { runSystems, type SystemsReport } from './run-systems.ts';

/**
 * One company in Salesforce alone, in HubSpot alone, and in both: what is counted in opportunities is the same by each, to the last
 * digit. Not a `.test.ts`, which npm test takes: three whole runs.
 */
const OPPORTUNITY_STAGES = ['discovery', 'evaluation', 'proposal', 'won'];
const PATH = ['discovery', 'evaluation', 'proposal', 'won'] as const;
const WINDOW = [epochDay('2025-11-01'), epochDay('2026-10-31')] as const;
const MILLIONTHS: Readonly<Record<string, number>> = { USD: 1_000_000, EUR: 1_080_000, GBP: 1_270_000 };

const isOfOpportunities = ({ stage, dimension }: { readonly stage?: string; readonly dimension?: string }) =>
  (stage === undefined || OPPORTUNITY_STAGES.includes(stage)) && dimension !== 'lead_source';

/** Everything published that counts opportunities. */
function opportunityFigures({ scorecards, ledger, trends, comparisons, curves }: SystemsReport) {
  return {
    // of persons: the share of the funnel's first stage that came this far, and the source of the lead, which is of the person behind
    cards: scorecards.cards.filter(isOfOpportunities).map(({ stages, ...card }) => ({
      ...card,
      stages: stages.filter(isOfOpportunities).map(({ ofFunnel: _ofPersons, ...stage }) => stage),
    })),
    units: ledger.units.filter(({ grain }) => grain === 'opportunity'),
    stages: ledger.stages.filter(isOfOpportunities),
    segments: ledger.segments.filter(isOfOpportunities),
    trends: trends.series.filter(isOfOpportunities),
    months: comparisons.months.filter(isOfOpportunities),
    velocity: comparisons.velocity.filter(isOfOpportunities),
    curves: curves.curves.filter(isOfOpportunities),
  };
}

/** Items in which a report differs from that on Salesforce: the first few, as the whole is too much to be told apart. */
function differing(report: SystemsReport, figure: keyof ReturnType<typeof opportunityFigures>): readonly string[] {
  const [own, others] = [report, salesforce].map((one) =>
    opportunityFigures(one)[figure].map((item) => JSON.stringify(item)),
  );
  if (own === undefined || others === undefined) throw new RangeError('two reports are compared');
  const only = (some: readonly string[], all: readonly string[]) =>
    some.filter((item) => !all.includes(item)).slice(0, 2);
  if (own.length !== others.length) return [`${own.length} items, not ${others.length}`];
  return [...only(own, others), ...only(others, own)];
}

let salesforce: SystemsReport;
let hubspot: SystemsReport;
let both: SystemsReport;
beforeAll(async () => {
  salesforce = await runSystems('salesforce', 1000, 11);
  hubspot = await runSystems('hubspot', 1000, 11);
  both = await runSystems('both', 1000, 11);
}, 300_000);

const shapes = [
  ['Salesforce', () => salesforce],
  ['HubSpot', () => hubspot],
  ['both', () => both],
] as const;

describe('the same company by several systems', () => {
  it('has opportunities to compare, in every funnel and stage', () => {
    const { cards, stages, trends, curves } = opportunityFigures(salesforce);
    expect(cards.length).toBeGreaterThan(30);
    expect(stages.map(({ entered }) => entered).every((entered) => entered > 0)).toBe(true);
    expect(new Set(stages.map(({ funnel }) => funnel))).toEqual(new Set(['acquisition', 'expansion', 'renewal']));
    expect([trends.length, curves.length].every((count) => count > 60)).toBe(true);
  });

  const figures = ['cards', 'units', 'stages', 'segments', 'trends', 'months', 'velocity', 'curves'] as const;
  it.each(figures)('%s: HubSpot alone', (figure) => {
    expect(differing(hubspot, figure)).toEqual([]);
  });
  it.each(figures)('%s: both', (figure) => {
    expect(differing(both, figure)).toEqual([]);
  });

  it('what HubSpot does not know: which contact became which deal, and that somebody came a second time', () => {
    expect(hubspot.scorecards.handoff).toEqual([]);
    expect(both.scorecards.handoff).toEqual(salesforce.scorecards.handoff);
    expect(entered(hubspot, 'lead')).toBeLessThan(entered(salesforce, 'lead') ?? 0);
  });
});

describe.each(shapes)('what happened to the systems, in %s', (name, reportOf) => {
  it('merge: two records are one person, who came with the first of them', () => {
    const { facts, ledger, trends } = reportOf();
    const sooner = new Map(facts.merged.map(({ into, createdAt }) => [into.Id, createdAt]));
    const mergedAway = ledger.units.find(({ place }) => place === 'merged into another')?.units ?? 0;
    // HubSpot keeps no record that was merged away
    expect(mergedAway).toBe(name === 'Salesforce' ? facts.merged.length : 0);
    expect(facts.merged.length).toBeGreaterThan(5);
    if (name !== 'Salesforce') return;
    const days = facts.leads.map(({ Id, CreatedDate }) => reportingDay(sooner.get(Id) ?? instantOf(CreatedDate)));
    expect(byMonth({ trends }, 'lead')).toEqual(countByMonth(days));
  });

  it('merge: whoever came once came on the day of the first record', () => {
    const { facts } = reportOf();
    const emails = new Set(facts.leads.map(({ Email }) => Email));
    const cycles = name === 'HubSpot' ? emails.size : facts.leads.length;
    if (name !== 'both') expect(entered(reportOf(), 'lead')).toBe(cycles);
  });

  it('merge: an account that was there twice is one, and so is a deal, which began with the first of its records', () => {
    const { facts, ledger, trends } = reportOf();
    const named = facts.deals.filter(({ namedAccount }) => namedAccount !== undefined);
    const twice = facts.deals.filter(({ merged }) => merged !== undefined);
    expect(Math.min(named.length, twice.length)).toBeGreaterThan(5);
    // some were made again in the month after
    expect(twice.some(({ stages, merged }) => monthOf(stages[0].at) !== monthOf(merged?.madeAt ?? 0))).toBe(true);
    const days = facts.deals.filter(({ row }) => row.Type === 'New Business').map(({ stages }) => stages[0].at);
    expect(byMonth({ trends }, 'discovery')).toEqual(countByMonth(days.map(reportingDay)));
    // no deal is of an account that is not there
    const blank = ledger.segments.filter(
      ({ dimension, segment, stage }) => dimension === 'territory' && segment === 'blank' && stage === 'discovery',
    );
    expect(blank).toEqual([]);
  });

  it('renaming: no event, and no stage twice', () => {
    const { facts, trends } = reportOf();
    const deals = facts.deals.filter(({ row }) => row.Type === 'New Business');
    const open = deals.filter(({ stages }) =>
      stages.some(({ stage, at }) => stage === 'evaluation' && at < EVENTS.renamedAt),
    );
    expect(open.length).toBeGreaterThan(20);
    for (const stage of PATH.slice(0, -1)) {
      const days = deals.flatMap((deal) => enteredAt(deal, stage) ?? []).map(reportingDay);
      expect([stage, byMonth({ trends }, stage)]).toEqual([stage, countByMonth(days)]);
    }
  });

  it('split: a stage that the pipeline does not have was not skipped', () => {
    const { facts, scorecards } = reportOf();
    const small = facts.deals.filter(({ pipeline }) => pipeline === 'velocity');
    expect(small.filter((deal) => enteredAt(deal, 'proposal') !== undefined).length).toBeGreaterThan(5);
    expect(small.filter((deal) => enteredAt(deal, 'evaluation') !== undefined)).toEqual([]);
    // those that skipped it are of the pipeline that has it
    const inferred = scorecards.cards
      .filter(({ dimension }) => dimension === 'all')
      .flatMap(({ stages }) => stages.filter(({ stage }) => stage === 'evaluation').map((stage) => stage.inferred));
    expect(inferred.reduce((sum, count) => sum + count, 0)).toBe(
      facts.deals.filter((deal) => isInWindow(enteredAt(deal, 'evaluation')) && !sawEvaluation(deal)).length,
    );
  });

  it('re-organisation: every deal is of the territory in which it was made', () => {
    const { facts, ledger, scorecards } = reportOf();
    const accounts = new Map(facts.accounts.map((account) => [account.row.Id, account]));
    const deals = facts.deals.filter(
      ({ row, stages }) => row.Type === 'New Business' && reportingDay(stages[0].at) <= WINDOW[1],
    );
    for (const territory of ['east', 'central', 'west']) {
      const own = deals.filter(({ row, stages }) => {
        const account = accounts.get(row.AccountId);
        return account !== undefined && territoryAt(account, stages[0].at).toLowerCase() === territory;
      });
      const counted = ledger.segments.find(
        (row) =>
          row.dimension === 'territory' &&
          row.segment === territory &&
          row.funnel === 'acquisition' &&
          row.stage === 'discovery',
      );
      expect([territory, counted?.entered]).toEqual([territory, own.length]);
    }
    const outline = scorecards.dimensions.find(({ id }) => id === 'territory');
    expect(outline?.known).toBe('entry');
    expect(outline?.sinceEntry?.moved).toBeGreaterThan(20);
  });

  it('three currencies: revenue is at the plan rates', () => {
    const { facts, scorecards } = reportOf();
    const won = facts.deals.filter(({ row, stages }) => {
      const last = stages.at(-1);
      return row.Type === 'New Business' && last?.stage === 'won' && reportingDay(last.at) <= WINDOW[1];
    });
    expect(new Set(won.map(({ row }) => row.CurrencyIsoCode)).size).toBe(3);
    const revenue = won.reduce((sum, { row }) => sum + inDollars(row), 0);
    const card = scorecards.cards.find(({ dimension, funnel }) => dimension === 'all' && funnel === 'acquisition');
    expect(card?.closed.revenue).toMatchObject({ amount: revenue });
  });
});

/** When a deal reached a stage of its pipeline: at the latest when it reached the next one. */
function enteredAt({ pipeline, stages }: Deal, stage: (typeof PATH)[number]): number | undefined {
  if (pipeline === 'velocity' && stage === 'evaluation') return undefined;
  const later: readonly string[] = PATH.slice(PATH.indexOf(stage));
  const times = stages.filter((change) => later.includes(change.stage)).map(({ at }) => at);
  return times.length === 0 ? undefined : Math.min(...times);
}

function monthOf(instant: number): string {
  return dayText(reportingDay(instant)).slice(0, 7);
}

function sawEvaluation({ stages }: Deal): boolean {
  const at = stages.find(({ stage }) => stage === 'evaluation')?.at;
  const later = stages.find(({ stage }) => stage === 'proposal' || stage === 'won')?.at;
  return at !== undefined && (later === undefined || reportingDay(at) <= reportingDay(later));
}

function isInWindow(instant: number | undefined): boolean {
  if (instant === undefined) return false;
  const day = reportingDay(instant);
  return day >= WINDOW[0] && day <= WINDOW[1];
}

function inDollars({ Amount, CurrencyIsoCode }: Deal['row']): number {
  const cents = Math.round(Number(Amount) * 100);
  return Math.floor((cents * (MILLIONTHS[CurrencyIsoCode] ?? 0) + 500_000) / 1_000_000);
}

function byMonth({ trends }: Pick<SystemsReport, 'trends'>, stage: string): Readonly<Record<string, number>> {
  const series = trends.series.find(
    (one) => one.dimension === 'all' && one.funnel === 'acquisition' && one.stage === stage,
  );
  const points = series?.points.filter((point) => point.entered > 0) ?? [];
  return Object.fromEntries(points.map((point) => [point.month, point.entered]));
}

function countByMonth(days: readonly number[]): Readonly<Record<string, number>> {
  const months = Map.groupBy(
    days.filter((day) => day <= WINDOW[1]),
    (day) => dayText(day).slice(0, 7),
  );
  return Object.fromEntries([...months].map(([month, own]) => [month, own.length]));
}

function entered({ ledger }: SystemsReport, stage: string): number | undefined {
  return ledger.stages.find((row) => row.funnel === 'acquisition' && row.stage === stage)?.entered;
}
