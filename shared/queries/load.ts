import { readFileSync } from 'node:fs';
import { SLOTS } from '../contracts/canonical-tables.ts';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES, SIZE_QUERIES } from './catalog.ts';

const identifier = /^[a-z_][a-z0-9_]*$/;

export type QueryName = keyof typeof JOURNEY_QUERIES | keyof typeof SIZE_QUERIES | keyof typeof AGGREGATE_QUERIES;
export const QUERY_NAMES = [JOURNEY_QUERIES, SIZE_QUERIES, AGGREGATE_QUERIES].flatMap((queries) =>
  Object.keys(queries),
) as QueryName[];

/** The text of a query file as it stands. */
export function readQueryFile(name: QueryName): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
}

/**
 * A query file with its lists written out. `{{#each dimension}}` repeats for the slots in use, `{{#each backwards}}` for the same
 * from the last, `{{#each pair}}` for each two of them, `{{#each segment}}` for all twenty, `{{#each spare}}` for those not in use; nothing but identifiers of our own and slot numbers is put in. Names of tables, `{{journey_stage}}`, are left for the engine, which knows where they are.
 */
export function renderQuery(name: QueryName, slotsInUse: number): string {
  const inUse = SLOTS.slice(0, slotsInUse);
  const dimensions = inUse.map((segment, index) => ({ segment, slot: String(index + 1) }));
  const lists: Record<string, readonly Record<string, string>[]> = {
    dimension: dimensions,
    backwards: [...dimensions].reverse(),
    pair: inUse.flatMap((segment, index) => inUse.slice(index + 1).map((other) => ({ segment, other }))),
    segment: SLOTS.map((segment) => ({ segment })),
    spare: SLOTS.slice(slotsInUse).map((segment) => ({ segment })),
  };
  return readQueryFile(name).replace(
    /\{\{#each (\w+)\}\}([\s\S]*?)\{\{\/each\}\}/g,
    (_, list: string, body: string) => {
      const items = lists[list];
      if (items === undefined) throw new Error(`${name}.sql repeats for an unknown list: ${list}`);
      return items.map((item) => body.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => item[key] ?? whole)).join('');
    },
  );
}

/** Puts an engine's own names in the place of `{{table}}`; only identifiers, dots between them. */
export function nameTables(sql: string, names: Readonly<Record<string, string>>): string {
  return sql.replace(/\{\{(\w+)\}\}/g, (_, table: string) => {
    const name = names[table];
    if (name === undefined) throw new Error(`the query reads {{${table}}}, which it was not given`);
    if (!name.split('.').every((part) => identifier.test(part))) throw new Error(`not an identifier: ${name}`);
    return name;
  });
}
