import { describe, expect, it } from 'vitest';
import { compileTables } from '../../../shared/definitions/compile-tables.ts';
import type { CompiledTable } from '../../../shared/definitions/compiled-table.ts';
import { epochDay } from '../../../shared/definitions/epoch-day.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallDefinitions, smallWith } from './small-definitions.ts';

const run = {
  periodStartDay: epochDay('2026-10-01'),
  periodEndDay: epochDay('2026-10-31'),
  asOfDay: epochDay('2026-11-05'),
  windowStartDay: epochDay('2025-11-01'),
};
const tablesOf = (text: string) => compileTables(loadDefinitions(text, 'small.yaml'), run);
const tables = tablesOf(smallDefinitions);

function texts({ columns, rows }: CompiledTable, wanted: readonly string[] = Object.keys(columns)): readonly string[] {
  return rows.map((row) => wanted.map((name) => String(row[name] ?? '-')).join(' | '));
}

describe('compileTables', () => {
  it('gives every row of every table exactly the declared columns, of the declared kind', () => {
    for (const { columns, rows } of Object.values(tables)) {
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(Object.keys(columns));
        for (const [name, kind] of Object.entries(columns)) {
          const type = { text: 'string', integer: 'number', boolean: 'boolean' }[kind];
          if (row[name] !== null) expect(typeof row[name]).toBe(type);
          if (kind === 'integer' && row[name] !== null) expect(Number.isSafeInteger(row[name])).toBe(true);
        }
      }
    }
  });

  it('numbers the stages of each funnel, with half of an odd horizon rounded up', () => {
    expect(texts(tables.stage)).toEqual([
      'sales | lead | 1 | person | false | 31 | 16 | backfill | true',
      'sales | meeting | 2 | person | false | 30 | 10 | strict | true',
      'sales | offer | 3 | opportunity | false | 60 | 30 | backfill | true',
      'sales | won | 4 | opportunity | true | - | - | backfill | true',
      'expansion | open | 1 | opportunity | false | - | - | backfill | false',
      'expansion | won | 2 | opportunity | true | - | - | backfill | false',
    ]);
  });

  it('maps labels with their dates and pipelines, dates, conditions and present labels', () => {
    const [before, since] = [epochDay('2024-02-29'), epochDay('2024-03-01')];
    expect(texts(tables.stage_map)).toEqual([
      'crm.Leads | sales | lead | stage | person | date Created | - | - | - | observed',
      'crm.Leads | sales | lead | stage | person | present new | - | - | - | snapshot',
      'crm.Leads | sales | lead | stage | person | present open | - | - | - | snapshot',
      'crm.Leads | sales | meeting | stage | person | date Met when Status in met|met|won | - | - | - | observed',
      'crm.Leads | sales | meeting | stage | person | date Met Copy | - | - | - | propagated',
      `crm.DealLog | sales | offer | stage | opportunity | label quote | - | - | ${before} | observed`,
      `crm.DealLog | sales | offer | stage | opportunity | label offer | direct | ${since} | - | observed`,
      `crm.DealLog | sales | offer | stage | opportunity | label offer | partner | ${since} | - | observed`,
      'crm.DealLog | sales | won | stage | opportunity | label won | - | - | - | observed',
      'crm.Deals | sales | won | stage | opportunity | present won | - | - | - | snapshot',
      'crm.DealLog | sales | lost | exit | opportunity | label lost | - | - | - | observed',
      'crm.Deals | expansion | open | stage | opportunity | field when Stage in open | - | - | - | snapshot',
      'crm.DealLog | expansion | won | stage | opportunity | label won | - | - | - | observed',
    ]);
  });

  it('says of every source from which day on it tells what becomes of its units', () => {
    expect(texts(tables.source)).toEqual(['crm | -']);
    const late = smallWith(
      '    format: { delimiter: ";"',
      '    observedFrom: 2024-02-29\n    format: { delimiter: ";"',
    );
    expect(texts(tablesOf(late).source)).toEqual([`crm | ${epochDay('2024-02-29')}`]);
  });

  it('maps present labels once per object that shows a present stage', () => {
    const history =
      '      Calls: { files: c.csv, holds: people, columns: { id: Id, created: At } }\n      Visits: { files: v.csv, holds: people, columns: { id: Id, created: At, stage: State } }\n      DealLog:';
    const { stage_map } = tablesOf(smallWith('      DealLog:', history));
    const present = texts(stage_map, ['object', 'evidence']).filter((text) => text.includes('present new'));
    expect(present).toEqual(['crm.Leads | present new', 'crm.Visits | present new']);
  });

  it('never counts a copied condition as a conversion', () => {
    const { stage_map } = tablesOf(
      smallWith('when: { column: Stage, in: [Open] } }', 'when: { column: Stage, in: [Open] }, propagated: true }'),
    );
    expect(texts(stage_map, ['stage', 'origin'])).toContain('open | propagated');
  });

  it('knows every day, its month and its fiscal quarter', () => {
    const { calendar } = tables;
    const row = (day: string) => calendar.rows[epochDay(day) - epochDay('1990-01-01')];
    expect(calendar.rows).toHaveLength(run.asOfDay + 400 - epochDay('1990-01-01') + 1);
    expect(row('1990-01-01')).toEqual({
      day: epochDay('1990-01-01'),
      month: 199001,
      quarter: 19904,
      month_end_day: epochDay('1990-01-31'),
    });
    expect(row('2024-02-29')).toEqual({
      day: epochDay('2024-02-29'),
      month: 202402,
      quarter: 20251,
      month_end_day: epochDay('2024-02-29'),
    });
    expect(row('2026-10-15')).toMatchObject({ month: 202610, quarter: 20273 });
    expect(row('2027-01-31')).toMatchObject({ month: 202701, quarter: 20274 });
    expect(row('2027-02-01')).toMatchObject({ month: 202702, quarter: 20281 });
  });

  it('has calendar quarters where the fiscal year starts in January', () => {
    const { calendar } = tablesOf(smallWith(', fiscalYearStart: 2', ''));
    expect(calendar.rows[epochDay('2026-12-31') - epochDay('1990-01-01')]).toMatchObject({ quarter: 20264 });
  });

  it.each([
    ['0.9', 900_000],
    ['1.085', 1_085_000],
    ['0.000001', 1],
    ['999999999.999999', 999_999_999_999_999],
    ['12', 12_000_000],
  ])('says the rate %s in millionths', (rate, millionths) => {
    expect(tablesOf(smallWith('USD: "0.9"', `USD: "${rate}"`)).rate.rows).toEqual([
      { currency: 'EUR', millionths: 1_000_000 },
      { currency: 'USD', millionths },
    ]);
  });

  it('says rates by month of closing with its days, the reporting currency among them', () => {
    expect(tables.close_rate.rows).toEqual([]);
    const months = '{ "2024-02": { USD: "0.95" }, "2026-12": {} }';
    const dated = tablesOf(
      smallWith('USD: "0.9"', `USD: "0.9"\n  closeRates: ${months}\nscenarios: [close_date_rates]`),
    );
    const february = { from_day: epochDay('2024-02-01'), to_day: epochDay('2024-02-29') };
    const december = { from_day: epochDay('2026-12-01'), to_day: epochDay('2026-12-31') };
    expect(dated.close_rate.rows).toEqual([
      { currency: 'EUR', ...february, millionths: 1_000_000 },
      { currency: 'USD', ...february, millionths: 950_000 },
      { currency: 'EUR', ...december, millionths: 1_000_000 },
    ]);
    expect(dated.rate).toEqual(tables.rate);
  });

  it('lists administrative reasons once', () => {
    expect(tables.administrative_reason.rows).toEqual([{ funnel: 'sales', loss_reason: 'clean-up' }]);
  });

  it('says the run in one row; a draft before the end of its period has no same-age days', () => {
    expect(texts(tables.run)).toEqual([
      `${run.periodStartDay} | ${run.periodEndDay} | ${run.asOfDay} | ${run.windowStartDay} | 5 | - | false | false | EUR | EUR`,
    ]);
    const draft = compileTables(loadDefinitions(smallDefinitions, 'small.yaml'), {
      ...run,
      asOfDay: run.periodEndDay - 3,
    });
    expect(draft.run.rows[0]?.same_age_days).toBe(0);
  });

  it('says the lookback of attribution, where there is one', () => {
    const definitions = loadDefinitions(smallDefinitions, 'small.yaml');
    const attributed = compileTables({ ...definitions, attribution: { lookbackDays: 45 } }, run);
    expect(attributed.run.rows[0]?.lookback_days).toBe(45);
  });

  it('says whether activities are counted', () => {
    const definitions = loadDefinitions(smallDefinitions, 'small.yaml');
    const roles = [{ id: 'sdr', label: 'SDR', match: ['SDR'] }];
    expect(compileTables({ ...definitions, activity: { roles } }, run).run.rows[0]?.counts_activity).toBe(true);
  });
});
