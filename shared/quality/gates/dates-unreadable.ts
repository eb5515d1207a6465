import type { Definitions } from '../../contracts/definitions.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

export const datesUnreadable: Gate = {
  id: 'dates_unreadable',
  allowed: 0.005,
  severity: 'constrain',
  looksFor: 'dates can be read, and lie in a range that is possible',
  find: ({ receipts, definitions }, allowed) =>
    receipts.flatMap(({ source, object: name, read, rejected, emptied }) => {
      const object = `${source}.${name}`;
      const rowsOf = new Map<string, number>();
      for (const { reason, column, rows } of [...rejected, ...emptied])
        if (column !== undefined && (reason === 'bad_date' || reason === 'date_out_of_range'))
          rowsOf.set(column, (rowsOf.get(column) ?? 0) + rows);
      return [...rowsOf]
        .filter(([, rows]) => rows > allowed * read)
        .map(([column, rows]) => {
          const stages = datedBy(definitions, object, column);
          return {
            sentence: `${column} of ${object} holds no possible date in ${rows} of ${read} rows (${percent(rows / read)})`,
            ...{ found: rows / read, object, subject: `${object}.${column}` },
            ...(stages.length === 0 ? {} : { stages }),
          };
        });
    }),
};

function datedBy({ funnels }: Definitions, object: string, column: string): readonly string[] {
  return Object.entries(funnels).flatMap(([funnel, { stages }]) =>
    stages
      .filter(({ evidence }) => evidence.some((one) => one.object === object && one.date === column))
      .map(({ id }) => `${funnel}.${id}`),
  );
}
