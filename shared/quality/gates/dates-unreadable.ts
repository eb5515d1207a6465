import type { Definitions } from '../../contracts/definitions.ts';
import type { Receipt } from '../../contracts/receipt.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';
import { findingsOn } from './resting-on.ts';
import { worstOf } from './worst-of.ts';

export const datesUnreadable: Gate = {
  ...{ id: 'dates_unreadable', unit: 'share', bound: 'at_most', allowed: 0.005, severity: 'constrain' },
  looksFor: 'dates can be read, and lie in a range that is possible',
  check: ({ receipts, definitions }, allowed) => {
    const columns = receipts.filter(({ read }) => read > 0).flatMap(columnsOf);
    return {
      measured: worstOf(columns, 'no row was read'),
      findings: columns
        .filter(({ value }) => value > allowed)
        .flatMap(({ object, column, rows, read, value: found }) => {
          const sentence = `${column} of ${object} holds no possible date in ${rows} of ${read} rows (${percent(found)})`;
          const finding = { sentence, found, subject: `${object}.${column}` };
          const stages = datedBy(definitions, object, column);
          return stages.length > 0 ? [{ ...finding, object, stages }] : findingsOn(object, finding, definitions);
        }),
    };
  },
};

/** Every column of an object with a date that could not be read; where there is none, the object with a share of 0. */
function columnsOf({ source, object: name, read, rejected, emptied }: Receipt) {
  const object = `${source}.${name}`;
  const rowsOf = new Map<string, number>();
  for (const { reason, column, rows } of [...rejected, ...emptied])
    if (column !== undefined && (reason === 'bad_date' || reason === 'date_out_of_range'))
      rowsOf.set(column, (rowsOf.get(column) ?? 0) + rows);
  if (rowsOf.size === 0) return [{ object, column: '', rows: 0, read, at: object, value: 0 }];
  return [...rowsOf].map(([column, rows]) => ({
    object,
    column,
    rows,
    read,
    at: `${object}.${column}`,
    value: rows / read,
  }));
}

function datedBy({ funnels }: Definitions, object: string, column: string): readonly string[] {
  return Object.entries(funnels).flatMap(([funnel, { stages }]) =>
    stages
      .filter(({ evidence }) => evidence.some((one) => one.object === object && one.date === column))
      .map(({ id }) => `${funnel}.${id}`),
  );
}
