import type { GateId, Severity } from '../../shared/contracts/gates.ts';
import type { CsvTable } from './csv-table.ts';

/** The exports of a company by object, and its definitions. */
export type Exports = {
  readonly tables: Readonly<Record<string, CsvTable>>;
  readonly definitions: string;
};

type Row = CsvTable['rows'][number];

/** One way in which exports are damaged, and what has to be said of it. */
export type Mutation = {
  readonly name: string;
  readonly damage: (exports: Exports) => Exports;
  /** Nothing where the damage is within what is allowed; `refused` where the run has to stop before it reads. */
  readonly expected: readonly [GateId, Severity] | 'nothing' | 'refused';
  /** Other gates that rightly constrain for the same damage. */
  readonly also?: readonly GateId[];
  /** The only dimensions that may lose their evidence; all may where not given. */
  readonly onlyDimensions?: readonly string[];
};

export const MUTATIONS: readonly Mutation[] = [
  ...(
    [
      [5, 'nothing'],
      [20, ['often_blank', 'constrain']],
      [60, ['often_blank', 'constrain']],
    ] as const
  ).map(
    ([percent, expected]): Mutation => ({
      ...{ name: `persona dropped from ${percent}% of leads`, expected, onlyDimensions: ['persona'] },
      also: ['blank_at_stage'],
      damage: onRows('Lead', (row, index) => (index % 100 < percent ? { ...row, Persona__c: '' } : row)),
    }),
  ),
  {
    name: 'persona filled as deals are won',
    expected: ['filled_by_outcome', 'constrain'],
    also: ['blank_at_stage', 'often_blank'],
    onlyDimensions: ['persona'],
    damage: (exports) => {
      const won = new Set(rowsOf(exports, 'Opportunity').flatMap((row) => (row.IsWon === 'true' ? [row.Id] : [])));
      const isOpen = (row: Row) => row.ConvertedOpportunityId !== '' && !won.has(row.ConvertedOpportunityId);
      return onRows('Lead', (row) => (isOpen(row) ? { ...row, Persona__c: '' } : row))(exports);
    },
  },
  {
    name: 'dates of qualification a year late',
    // whoever was qualified is still seen at the stage after it
    expected: ['entries_inferred', 'constrain'],
    also: ['source_stale', 'month_missing', 'volume_unusual', 'entries_in_future', 'entries_out_of_order'],
    damage: onRows('Lead', (row) => ({ ...row, MQL_Date__c: yearLater(row.MQL_Date__c ?? '') })),
  },
  {
    name: 'dates of two qualifications swapped',
    expected: ['entries_out_of_order', 'constrain'],
    also: ['entries_inferred'],
    damage: onRows('Lead', (row) =>
      row.SQL_Date__c === '' ? row : { ...row, MQL_Date__c: row.SQL_Date__c ?? '', SQL_Date__c: row.MQL_Date__c ?? '' },
    ),
  },
  {
    name: 'dates of disqualification a year late',
    expected: ['entries_in_future', 'constrain'],
    damage: onRows('Lead', (row) => ({ ...row, Disqualified_Date__c: yearLater(row.Disqualified_Date__c ?? '') })),
  },
  {
    name: 'every tenth lead qualified two days before it was created',
    expected: ['entries_before_created', 'constrain'],
    damage: onRows('Lead', (row, index) =>
      index % 10 === 0 && row.MQL_Date__c !== '' ? { ...row, MQL_Date__c: daysLater(row.CreatedDate ?? '', -2) } : row,
    ),
  },
  {
    name: 'every twentieth deal closed forty days before it was created',
    expected: ['closed_before_created', 'constrain'],
    damage: onRows('Opportunity', (row, index) =>
      index % 20 === 0 && row.IsClosed === 'true'
        ? { ...row, CloseDate: daysLater(row.CreatedDate ?? '', -40).slice(0, 10) }
        : row,
    ),
  },
  {
    name: 'every fifth history row recorded two months late',
    expected: ['usual_backfill', 'constrain'],
    damage: onRows('OpportunityHistory', (row, index) =>
      index % 5 === 0 ? { ...row, SystemModstamp: daysLater(row.CreatedDate ?? '', 60) } : row,
    ),
  },
  {
    name: 'dates of every twentieth history row in another format',
    expected: ['dates_unreadable', 'constrain'],
    also: ['rows_rejected'],
    damage: onRows('OpportunityHistory', (row, index) =>
      index % 20 === 0
        ? { ...row, CreatedDate: (row.CreatedDate ?? '').slice(0, 10).split('-').reverse().join('.') }
        : row,
    ),
  },
  {
    name: 'industry and country swapped',
    expected: ['mostly_unmapped', 'constrain'],
    onlyDimensions: ['industry', 'region'],
    damage: onRows('Lead', (row) => ({ ...row, Industry: row.Country ?? '', Country: row.Industry ?? '' })),
  },
  {
    name: 'every fifth account in another region than its people',
    expected: ['segments_disagree', 'constrain'],
    onlyDimensions: ['region'],
    damage: onRows('Account', (row, index) =>
      index % 5 === 0 ? { ...row, BillingCountry: row.BillingCountry === 'Japan' ? 'Brazil' : 'Japan' } : row,
    ),
  },
  {
    name: 'every tenth account not exported',
    expected: ['account_missing', 'constrain'],
    also: ['often_blank', 'blank_at_stage', 'source_shrunk'],
    onlyDimensions: ['industry', 'region', 'size_band'],
    damage: onTable('Account', (table) => ({ ...table, rows: table.rows.filter((_, index) => index % 10 !== 0) })),
  },
  {
    name: 'every fifth lead marked as deleted',
    expected: ['rows_deleted', 'warn'],
    damage: onRows('Lead', (row, index) => (index % 5 === 0 ? { ...row, IsDeleted: 'true' } : row)),
  },
  {
    name: 'opportunities truncated at 60%',
    expected: ['evidence_without_record', 'constrain'],
    also: ['opportunity_missing', 'source_shrunk'],
    damage: onTable('Opportunity', (table) => ({ ...table, rows: table.rows.slice(0, table.rows.length * 0.6) })),
  },
  {
    name: 'leads truncated at 60%',
    expected: ['source_shrunk', 'constrain'],
    // what opportunities are read by of their persons is gone with these
    also: ['blank_at_stage'],
    damage: onTable('Lead', (table) => ({ ...table, rows: table.rows.slice(0, table.rows.length * 0.6) })),
  },
  {
    name: 'leads loaded twice',
    expected: ['rows_repeated', 'warn'],
    damage: onTable('Lead', (table) => ({ ...table, rows: [...table.rows, ...table.rows] })),
  },
  {
    name: 'opportunities loaded again with other amounts',
    expected: ['rows_rejected', 'constrain'],
    damage: onTable('Opportunity', (table) => ({
      ...table,
      rows: [...table.rows, ...table.rows.map((row) => ({ ...row, Amount: '1.00' }))],
    })),
  },
  {
    name: 'evaluation renamed in July',
    expected: ['entries_inferred', 'constrain'],
    also: ['source_stale', 'volume_unusual', 'records_in_no_stage'],
    damage: onRows('OpportunityHistory', (row) =>
      row.StageName === 'Evaluation' && isFrom(row, '2026-07') ? { ...row, StageName: 'Technical validation' } : row,
    ),
  },
  {
    name: 'evaluation renamed throughout',
    expected: ['stage_labels_unused', 'warn'],
    also: ['entries_inferred', 'records_in_no_stage'],
    damage: onRows('OpportunityHistory', (row) =>
      row.StageName === 'Evaluation' ? { ...row, StageName: 'Technical validation' } : row,
    ),
  },
  {
    name: 'a stage that no rule takes',
    expected: ['stage_labels_unmapped', 'warn'],
    damage: withCopies('OpportunityHistory', 200, (row, index) => ({
      ...{ ...row, Id: `legal-${index}`, StageName: 'Legal review' },
    })),
  },
  {
    name: 'a currency without a rate for a fifth of deals',
    expected: ['amounts_unpriced', 'constrain'],
    damage: onRows('Opportunity', (row, index) => (index % 5 === 0 ? { ...row, CurrencyIsoCode: 'CHF' } : row)),
  },
  {
    name: 'leads of May missing',
    expected: ['month_missing', 'constrain'],
    also: ['volume_unusual', 'source_shrunk'],
    damage: withoutRows('Lead', (row) => row.CreatedDate?.startsWith('2026-05') ?? false),
  },
  {
    name: 'history ends in July',
    expected: ['source_stale', 'constrain'],
    also: ['source_shrunk', 'volume_unusual', 'entries_inferred'],
    damage: withoutRows('OpportunityHistory', (row) => isFrom(row, '2026-08')),
  },
  {
    name: 'exported on the 18th of the month',
    expected: ['source_stale', 'constrain'],
    also: ['source_shrunk', 'volume_unusual'],
    damage: (exports) =>
      ['Lead', 'Opportunity', 'OpportunityHistory'].reduce(
        (given, object) => withoutRows(object, (row) => isFrom(row, '2026-10-19'))(given),
        exports,
      ),
  },
  {
    name: 'history without rows',
    expected: ['source_missing', 'block'],
    also: ['source_shrunk', 'source_stale', 'records_in_no_stage'],
    damage: withoutRows('OpportunityHistory', () => true),
  },
  {
    name: 'no file of opportunities',
    expected: 'refused',
    damage: ({ tables: { Opportunity: _, ...tables }, definitions }) => ({ tables, definitions }),
  },
  {
    name: 'open deals closed in bulk in October',
    expected: ['closures_in_bulk', 'constrain'],
    damage: (exports) => closedInBulk(exports, ''),
  },
  {
    name: 'open deals closed in bulk, as declared',
    expected: 'nothing',
    also: ['closed_administratively'],
    damage: (exports) => closedInBulk(exports, 'Pipeline clean-up'),
  },
  {
    name: 'test records that an exclusion takes',
    expected: ['rows_excluded', 'warn'],
    damage: withCopies('Lead', 300, (row, index) => ({ ...row, Id: `test-${index}`, Email: `t${index}@test.example` })),
  },
  {
    name: 'test records that no exclusion takes',
    expected: ['volume_unusual', 'constrain'],
    also: ['closures_in_bulk', 'opportunity_missing'],
    damage: withCopies('Lead', 400, (row, index) => ({
      ...{ ...row, Id: `test-${index}`, CreatedDate: '2026-10-12T10:00:00.000Z', ConvertedOpportunityId: '' },
      ...{ ConvertedContactId: '', MQL_Date__c: '', SQL_Date__c: '', Disqualified_Date__c: '' },
    })),
  },
  {
    name: 'qualification copied from creation since August',
    expected: ['entries_at_once', 'constrain'],
    also: ['volume_unusual'],
    damage: onRows('Lead', (row) => (isFrom(row, '2026-08') ? { ...row, MQL_Date__c: row.CreatedDate ?? '' } : row)),
  },
  {
    name: 'qualification that a synchronisation copies, as declared',
    expected: ['entries_propagated', 'constrain'],
    damage: ({ tables, definitions }) => ({
      tables,
      definitions: definitions.replace(
        '{ object: salesforce.Lead, date: MQL_Date__c }',
        '{ object: salesforce.Lead, date: MQL_Date__c }, { object: salesforce.Lead, date: SystemModstamp, propagated: true }',
      ),
    }),
  },
  {
    name: 'a segment rule changed',
    expected: ['definitions_changed', 'warn'],
    damage: ({ tables, definitions }) => ({
      tables,
      definitions: definitions.replace(
        'match: [Retail, Retail & Consumer]',
        'match: [Retail, Retail & Consumer, Shops]',
      ),
    }),
  },
];

function rowsOf({ tables }: Exports, object: string): readonly Row[] {
  return tables[object]?.rows ?? [];
}

function onTable(object: string, change: (table: CsvTable) => CsvTable): Mutation['damage'] {
  return ({ tables, definitions }) => {
    const table = tables[object];
    if (table === undefined) throw new RangeError(`the company has no ${object}`);
    return { tables: { ...tables, [object]: change(table) }, definitions };
  };
}

function onRows(object: string, change: (row: Row, index: number) => Row): Mutation['damage'] {
  return onTable(object, (table) => ({ ...table, rows: table.rows.map(change) }));
}

function withoutRows(object: string, isGone: (row: Row) => boolean): Mutation['damage'] {
  return onTable(object, (table) => ({ ...table, rows: table.rows.filter((row) => !isGone(row)) }));
}

function withCopies(object: string, count: number, change: (row: Row, index: number) => Row): Mutation['damage'] {
  return onTable(object, (table) => ({ ...table, rows: [...table.rows, ...table.rows.slice(0, count).map(change)] }));
}

function isFrom({ CreatedDate = '' }: Row, month: string): boolean {
  return CreatedDate >= month;
}

function yearLater(date: string): string {
  return date === '' ? '' : `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString();
}

function closedInBulk(exports: Exports, reason: string): Exports {
  const open = new Set(
    rowsOf(exports, 'Opportunity').flatMap(({ Id = '', IsClosed }) => (IsClosed === 'true' ? [] : [Id])),
  );
  const closed = onRows('Opportunity', (row) =>
    open.has(row.Id ?? '')
      ? { ...row, StageName: 'Closed Lost', IsClosed: 'true', CloseDate: '2026-10-30', Loss_Reason__c: reason }
      : row,
  )(exports);
  const at = '2026-10-30T20:00:00.000Z';
  return onTable('OpportunityHistory', (table) => {
    const [like] = table.rows;
    const added = [...open].map((id) => ({
      ...{
        ...like,
        Id: `bulk-${id}`,
        OpportunityId: id,
        StageName: 'Closed Lost',
        CreatedDate: at,
        SystemModstamp: at,
      },
    }));
    return { ...table, rows: [...table.rows, ...added] };
  })(closed);
}
