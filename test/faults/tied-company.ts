import { SALES_FUNNEL } from './sales-funnel.ts';
import type { Declared, ExportTables } from './same-content.ts';

/**
 * A company in which much hangs on an order that nobody gave: touches of one moment without ids, deals told twice with
 * different values, one segment of two spellings that are equally frequent.
 */
export function tiedDefinitions({ encoding, delimiter }: Declared): string {
  const files = (object: string) => `files: ["${object}.*", "${object}-*"]`;
  return `format: 1
name: Ties
owner: RevOps
approved: { by: Ada, on: 2025-01-02 }
timezone: UTC
calendar: { kind: months, softCloseDays: 10 }
currency: { reporting: USD }
thresholds: { minimumSample: 10, windowMonths: 3 }
sources:
  crm:
    format: { encoding: ${encoding}, delimiter: "${delimiter}" }
    objects:
      Deals: { ${files('Deals')}, holds: opportunities, columns: { id: id, amount: amount, closed: closed } }
      Log: { ${files('Log')}, holds: stage_history, of: opportunities, columns: { id: deal, stage: stage, entered: at } }
      Touches: { ${files('Touches')}, holds: touches, columns: { id: "#row", opportunity: deal, touched: at, channel: by } }
${SALES_FUNNEL}
dimensions:
  - id: region
    label: Region
    from: [{ object: crm.Deals, column: region }]
    known: entry
    values: [{ id: south, label: South, match: [South] }, { id: koeln, label: Köln, match: [Köln] }]
  - { id: size, label: Size, from: [{ object: crm.Deals, column: size }], known: entry }
attribution: { lookbackDays: 30, channels: [{ id: event, label: Event, match: [Event] }] }
`;
}

export function tiedTables(): ExportTables {
  const numbers = Array.from({ length: 90 }, (_, number) => number);
  const deal = (number: number, region: string) => ({
    ...{ id: `D${number}`, amount: `${(number * 37) % 900}.5`, closed: '2025-02-09', region },
    size: ['large', 'LARGE', 'small, "old"', ''][number % 4] ?? '',
  });
  return {
    Deals: [
      ...numbers.map((number) => deal(number, number % 3 === 0 ? 'Köln' : 'South')),
      ...numbers.slice(0, 12).map((number) => deal(number, number % 2 === 0 ? 'Köln' : 'Elsewhere')),
    ],
    Log: numbers.flatMap((number) => [
      { deal: `D${number}`, stage: 'Offer', at: '2025-02-05' },
      {
        deal: `D${number}`,
        stage: number % 4 === 0 ? 'Lost' : 'Won',
        at: number % 9 === 0 ? '2025-13-09' : '2025-02-09',
      },
    ]),
    Touches: numbers.flatMap((number) =>
      ['Event', 'Web', 'Mail'].map((by) => ({ deal: `D${number}`, at: '2025-02-01', by })),
    ),
  };
}
