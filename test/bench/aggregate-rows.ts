import { rowBound } from '../../shared/queries/row-bound.ts';
import { duckdbSession } from '../shared/queries/duckdb-session.ts';
import { namedQuery } from '../shared/queries/query-text.ts';
import { type JourneySizes, LONG_TABLE_QUERIES, writeSyntheticJourneys } from '../shared/queries/synthetic-journeys.ts';

/**
 * Rows of each aggregate over the long table at 200 segments (20 dimensions of 10), 10 stages and 36 months, with a unit in
 * every cell that could be told apart: the worst that any number of units comes to.
 */
const sizes: JourneySizes = { dimensions: 20, values: 10, funnels: 1, stages: 10, months: 36 };
const bound = {
  segments: sizes.dimensions * sizes.values + 1,
  stages: sizes.stages,
  months: sizes.months,
  funnels: 1,
  dimensions: sizes.dimensions,
  evidence: 0,
};

const session = await duckdbSession();
await writeSyntheticJourneys(session, sizes, 1);
const [units] = await session.rows('SELECT count(*) AS n FROM journey_stage');
console.log(`rows of journey_stage: ${units?.n}`);
for (const name of LONG_TABLE_QUERIES) {
  const started = performance.now();
  const [row] = await session.rows(`SELECT count(*) AS n FROM (${namedQuery(name, sizes.dimensions)}) q`);
  console.log(`${name}: ${row?.n} rows, bound ${rowBound(name, bound)}, ${Math.round(performance.now() - started)} ms`);
}
