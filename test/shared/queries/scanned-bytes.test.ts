import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderQuery } from '../../../shared/queries/load.ts';
import { writeTable } from '../../../shared/queries/table-file.ts';
import { duckdbSession } from './duckdb-session.ts';
import { QUERY_NAMES, scansOf, tablesIn } from './query-text.ts';
import { type ColumnBytes, columnBytes, scannedBytes } from './scanned-bytes.ts';
import { LONG_TABLE_QUERIES, writeSyntheticJourneys } from './synthetic-journeys.ts';

const folder = mkdtempSync(join(tmpdir(), 'scanned-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A unit in every cell of so many segments, as Parquet, with the rows that it has. */
async function journeys(dimensions: number, values: number): Promise<{ rows: number; columns: ColumnBytes }> {
  const session = await duckdbSession();
  await writeSyntheticJourneys(session, { dimensions, values, funnels: 1, stages: 2, months: 2 }, 1);
  const file = join(folder, `${dimensions}-${values}.parquet`);
  await session.run(`COPY journey_stage TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  const [counted] = await session.rows('SELECT count(*) AS n FROM journey_stage');
  return { rows: Number(counted?.n), columns: columnBytes([readFileSync(file)]) };
}

describe('bytes that Athena scans', () => {
  it('are those of the columns that a query names, as often as it reads the table', () => {
    const file = writeTable({ day: 'integer', month_end_day: 'integer', quarter: 'integer' }, [
      { day: 1, month_end_day: 2, quarter: 3 },
    ]);
    const calendar = columnBytes([file, file]);
    expect(Object.keys(calendar)).toEqual(['day', 'month_end_day', 'quarter']);
    for (const bytes of Object.values(calendar)) expect(bytes).toBeGreaterThan(10);
    const times = scansOf('calendar', renderQuery('close_date_rate', 1));
    expect(times).toBeGreaterThan(1);
    expect(scannedBytes('close_date_rate', 1, { calendar })).toBe(times * (calendar.day ?? 0));
  });

  it('are as many with twice the segments: one scan serves all of them', async () => {
    const [ten, twenty] = [await journeys(2, 10), await journeys(2, 20)];
    expect(twenty.rows).toBe(2 * ten.rows);
    for (const name of LONG_TABLE_QUERIES) {
      const perRow = ({ rows, columns }: typeof ten) => scannedBytes(name, 2, { journey_stage: columns }) / rows;
      expect(perRow(ten), name).toBeGreaterThan(0);
      // names of segments stand once in a file; beside each row there is a number of so many bits
      expect(perRow(twenty) / perRow(ten), name).toBeLessThan(1.1);
    }
  });

  it('are of no more scans with twice the dimensions, but for the list of small segments, which has no units', () => {
    for (const name of QUERY_NAMES)
      for (const table of tablesIn(name).filter((one) => one !== 'small_segment'))
        expect(scansOf(table, renderQuery(name, 20)), `${name} of ${table}`).toBe(
          scansOf(table, renderQuery(name, 10)),
        );
  });
});
