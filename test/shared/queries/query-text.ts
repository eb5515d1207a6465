import { nameTables, QUERY_NAMES, type QueryName, readQueryFile, renderQuery } from '../../../shared/queries/load.ts';

export { QUERY_NAMES, type QueryName };

/** A query file as an engine gets it, with every dimension in use and its tables under their own names. */
export function namedQuery(name: QueryName, slotsInUse = 20): string {
  return nameTables(renderQuery(name, slotsInUse), Object.fromEntries(tablesIn(name).map((table) => [table, table])));
}

/** The tables that the text of a file reads, each once. */
export function tablesIn(name: QueryName): string[] {
  return [...new Set([...renderQuery(name, 1).matchAll(/\{\{(\w+)\}\}/g)].map(([, table]) => table ?? ''))];
}

/** The text without its comments. */
export function code(name: QueryName): string {
  return readQueryFile(name).replace(/--.*$/gm, '');
}

/** How often an engine that inlines common table expressions, as Trino does, reads a table. */
export function scansOf(table: string, sql: string): number {
  const { parts, main } = withParts(sql.replace(/--.*$/gm, ''));
  const scans = (text: string): number =>
    references(text, `\\{\\{${table}\\}\\}`) +
    [...parts].reduce((sum, [name, body]) => {
      const times = references(text, name);
      return times === 0 ? sum : sum + times * scans(body);
    }, 0);
  return scans(main);
}

function references(text: string, name: string): number {
  return [...text.matchAll(new RegExp(`\\b(?:from|join)\\s+${name}(?!\\w)`, 'gi'))].length;
}

function withParts(sql: string): { parts: ReadonlyMap<string, string>; main: string } {
  const parts = new Map<string, string>();
  const opening = /^\s*(?:with|,)\s+(\w+)\s+as\s+\(/i;
  let rest = sql;
  for (let found = opening.exec(rest); found !== null; found = opening.exec(rest)) {
    const start = found[0].length;
    const end = closing(rest, start);
    parts.set(found[1] ?? '', rest.slice(start, end));
    rest = rest.slice(end + 1).replace(/^\s*,\s*/, ', ');
  }
  return { parts, main: rest };
}

/** Where the parenthesis closes that was opened before `start`. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a parenthesis is not closed');
}

/** Columns of the last ORDER BY, which must tell the rows apart. */
export function orderKeys(name: QueryName): string[] {
  const clause = /ORDER BY ([^()]+)$/.exec(code(name).trim())?.[1] ?? '';
  return clause.split(',').map(
    (key) =>
      key
        .trim()
        .split(' ')[0]
        ?.replace(/^\w+\./, '') ?? '',
  );
}
