import type { Table } from '../../ports.ts';

/**
 * First line of a statement: the run whose tables it reads, so that whoever looks at the workgroup, or has to stop what a run
 * left behind, finds its queries. Empty where no table is a run's.
 */
export function runLine(tables: Readonly<Record<string, Table>>): string {
  const [run] = Object.values(tables).flatMap(({ prefix }) => /^runs\/[^/]+/.exec(prefix) ?? []);
  return run === undefined ? '' : `-- ${run}\n`;
}

/** Whether the statement is of the run whose id ends with the tag. */
export function isOfRun(sql: string, tag: string): boolean {
  return new RegExp(`^-- runs/\\S*-${tag}$`, 'm').test(sql);
}
