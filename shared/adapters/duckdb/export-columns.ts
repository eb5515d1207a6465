import { ROW_ID } from '../../contracts/definitions.ts';
import { ExportError } from '../../contracts/errors.ts';
import type { ExportColumn, ExportPlan } from '../../ports.ts';
import type { WantedField } from './export-clean.ts';
import { cleanText } from './export-fields.ts';

type Lookup = ExportPlan['lookups'][number];

/** Which columns of the files a plan asks for. Their positions name them in SQL, so no name of a file gets there. */
export type WantedColumns = {
  readonly ofObject: readonly string[];
  /** By position in `plan.lookups`; the first is the key. */
  readonly ofLookups: readonly (readonly string[])[];
  /** Those of the object that a file of it may do without, and is then blank. */
  readonly mayLack: ReadonlySet<string>;
};

export function wantedColumns(plan: ExportPlan): WantedColumns {
  const own = plan.columns
    .filter((column) => column.from !== ROW_ID && lookupOf(plan, column) === undefined)
    .map((column) => column.from);
  const keys = plan.lookups.map((lookup) => lookup.on);
  const needed = plan.columns.filter((column) => column.optional !== true).map((column) => column.from);
  const must = new Set(distinct([...needed, ...keys]));
  return {
    mayLack: new Set(distinct(own).filter((name) => !must.has(name))),
    ofObject: distinct([...own, ...keys]),
    ofLookups: plan.lookups.map((lookup) => {
      const from = plan.columns.flatMap((column) => {
        const found = lookupOf(plan, column);
        return found?.lookup === lookup ? [found.column] : [];
      });
      return distinct([lookup.key, ...from]);
    }),
  };
}

/** `lookup.column` where there is such a lookup; whatever else has a dot in it is a column of the object's own. */
export function lookupOf(plan: ExportPlan, column: ExportColumn): { lookup: Lookup; column: string } | undefined {
  const lookup = plan.lookups.find((each) => column.from.startsWith(`${each.id}.`));
  return lookup && { lookup, column: column.from.slice(lookup.id.length + 1) };
}

/** The name of a wanted column in SQL: `c0`, `c1` and so on. */
export function columnPosition(wanted: readonly string[], name: string): string {
  return `c${wanted.indexOf(spelling(name))}`;
}

/**
 * The places of the wanted columns in a file's records; `json` are the columns that hold objects.
 * @throws ExportError where one is missing that the file may not lack, or is there twice
 */
export function placesIn(
  {
    columns,
    mayLack,
    json,
  }: { readonly columns: readonly string[]; readonly mayLack: ReadonlySet<string>; readonly json: readonly string[] },
  names: readonly string[],
  key: string,
): readonly (WantedField | undefined)[] {
  const places = columns.map((name) => placeOf(name, names, json));
  const missing = columns.filter((name, index) => places[index] === undefined && !mayLack.has(name));
  if (missing.length > 0) {
    throw new ExportError(
      `${key} has no column ${missing.map(quoted).join(', ')}. Its columns are ${names.map(quoted).join(', ')}.`,
    );
  }
  for (const name of columns) {
    const found = names.flatMap((each, index) => (each === name ? [index + 1] : []));
    if (found.length > 1) {
      throw new ExportError(`${key} has the column ${quoted(name)} more than once, at ${found.join(' and ')}.`);
    }
  }
  return places;
}

function placeOf(name: string, names: readonly string[], json: readonly string[]): WantedField | undefined {
  const field = names.indexOf(name);
  if (field !== -1) return { field };
  const holder = json.find((column) => name.startsWith(`${column}.`) && names.includes(column));
  return holder === undefined ? undefined : { field: names.indexOf(holder), inside: name.slice(holder.length + 1) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(spelling))];
}

/** As export-header.ts spells the names of a file. */
function spelling(name: string): string {
  return cleanText(name).normalize('NFC');
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
