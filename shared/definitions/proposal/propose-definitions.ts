import type { Definitions, SourceObject } from '../../contracts/definitions.ts';
import type { SettledExport } from '../../ingest/profile/settle-presets.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { currencyTypes } from './currency-types.ts';
import { ask, guess, type Note, type Proposed } from './note.ts';
import { notedYaml } from './noted-yaml.ts';
import { proposeControlTotals } from './propose-control-totals.ts';
import { proposeCurrency } from './propose-currency.ts';
import { proposeDimensions } from './propose-dimensions.ts';
import { proposeFunnels } from './propose-funnels.ts';
import { proposeHistories } from './propose-histories.ts';
import { proposeKnownSources } from './propose-known-sources.ts';
import { proposeOwnTables } from './propose-own-tables.ts';
import { proposeUsage } from './propose-usage.ts';
import type { UnitObject } from './unit-object.ts';

export type ProposedDefinitions = {
  /** The file: what is guessed and what is asked stands above the line that it is about. */
  readonly yaml: string;
  readonly notes: readonly Note[];
  /** Exports that nothing was made of. */
  readonly left: readonly string[];
  readonly controlTotals: string | undefined;
};

const OPENING = `Proposed by init from the exports. Everything that was guessed is marked GUESS with its reason, everything that
only you know is marked ASK: edit those lines, then remove the marks.`;

/** Definitions that fit the exports, as far as these tell. */
export function proposeDefinitions(exports: readonly SettledExport[], name: string): ProposedDefinitions {
  const known = proposeKnownSources(exports);
  const others = exports.filter(({ is }) => is === undefined);
  const own =
    known.value.units.length === 0
      ? proposeOwnTables(others)
      : { value: { sources: {}, units: [], accounts: [], left: others.map(({ key }) => key) }, notes: [] };
  const units = [...known.value.units, ...own.value.units];
  const accounts = [...known.value.accounts, ...own.value.accounts];
  const usage = proposeUsage(
    others.filter(({ key }) => own.value.left.includes(key)),
    units,
    accounts,
  );
  const kinds = typeFunnels(units);
  const funnels = proposeFunnels(units, Object.keys(funnelIds(kinds)));
  const currency = proposeCurrency(units, currencyTypes(exports));
  const chooser =
    Object.keys(kinds).length === 0 ? undefined : units.find(({ grain }) => grain === 'opportunity')?.parts.type;
  const dimensions = proposeDimensions(units, accounts, chooser);
  const read = { ...known.value.sources, ...own.value.sources, ...usage.value.sources };
  const histories = proposeHistories(dimensions.value, read, exports);
  const { sources } = histories.value;
  const hasFunnels = Object.keys(funnels.value).length > 0;
  const opportunities = hasFunnels ? units.find(({ grain }) => grain === 'opportunity') : undefined;
  const chosen = choosing(opportunities, kinds);
  const attribution = proposeAttribution(known.value.hasTouches === true);
  const customers = withCustomers(funnels.value, usage.value.usage !== undefined);
  const left = own.value.left.filter((key) => !usage.value.used.includes(key));
  const controlTotals = proposeControlTotals(funnels.value, units);
  const notes = [
    guess(
      ['timezone'],
      'nothing in exports says whose midnight ends a day; edit if your company reports in another zone, such as America/New_York',
    ),
    guess(['calendar'], 'civil months; edit if your fiscal year differs'),
    ask(['owner'], 'who answers for these definitions?'),
    ...currency.notes,
    ...known.notes,
    ...own.notes,
    ...(left.length === 0
      ? []
      : [ask(['sources'], `what do these files hold? Nothing is made of them: ${left.join(', ')}`)]),
    ...chosen.notes,
    ...funnels.notes,
    ...dimensions.notes,
    ...histories.notes,
    ...attribution.notes,
    ...usage.notes,
    ...customers.notes,
    ...(controlTotals === undefined
      ? []
      : [
          ask(
            ['name'],
            'which figures do you publish? Put them into control-totals.csv among the exports, and add controlTotals: { file: control-totals.csv }: the report is then held against them',
          ),
        ]),
  ];
  const value = {
    ...{ format: 1, name, owner: 'Revenue Operations', timezone: 'UTC', calendar: { kind: 'months' } },
    ...{
      currency: currency.value,
      sources: withFunnels(sources, chosen.value),
      funnels: customers.value,
      dimensions: [...histories.value.dimensions],
      ...attribution.value,
      ...(usage.value.usage === undefined ? {} : { usage: usage.value.usage }),
    },
  };
  return { yaml: notedYaml(value, notes, OPENING), notes, left, controlTotals };
}

/** Usage is counted of customers: a funnel has to say that it makes them. */
function withCustomers(funnels: Definitions['funnels'], counts: boolean): Proposed<Definitions['funnels']> {
  const { acquisition } = funnels;
  if (!counts || acquisition === undefined) return { value: funnels, notes: [] };
  const why = 'usage is counted of customers: whoever is won here is taken for one';
  const value = { ...funnels, acquisition: { ...acquisition, kind: 'acquisition' as const } };
  return { value, notes: [guess(['funnels', 'acquisition', 'kind'], why)] };
}

/** Without it touches are read and credited with nothing. */
function proposeAttribution(hasTouches: boolean): Proposed<Pick<Definitions, 'attribution'>> {
  if (!hasTouches) return { value: {}, notes: [] };
  const why = 'touches count from so many days before an opportunity was created; edit how far back';
  return { value: { attribution: { lookbackDays: 90 } }, notes: [guess(['attribution', 'lookbackDays'], why)] };
}

const EXPANSION = /existing|expansion|upsell|up-sell|cross|add.?on|upgrade/i;
const RENEWAL = /renew/i;

/** Types of opportunities that are of another funnel than new business. */
function typeFunnels(units: readonly UnitObject[]): Readonly<Record<string, string>> {
  const unit = units.find(({ grain }) => grain === 'opportunity');
  const types = unit?.parts.type === undefined ? [] : new Set(textsOf(unit.table, unit.parts.type));
  return Object.fromEntries(
    [...types].flatMap((type) => {
      if (RENEWAL.test(type)) return [[type, 'renewal']];
      return EXPANSION.test(type) ? [[type, 'expansion']] : [];
    }),
  );
}

function funnelIds(kinds: Readonly<Record<string, string>>): Readonly<Record<string, true>> {
  return Object.fromEntries(Object.values(kinds).map((id) => [id, true]));
}

type Choice = {
  readonly source: string;
  readonly object: string;
  readonly funnels: NonNullable<SourceObject['funnels']>;
};

function choosing(unit: UnitObject | undefined, kinds: Readonly<Record<string, string>>): Proposed<Choice | undefined> {
  if (unit === undefined || Object.keys(kinds).length === 0) return { value: undefined, notes: [] };
  const [source = '', object = ''] = unit.reference.split('.');
  const funnels = { values: { ...kinds }, otherwise: 'acquisition' };
  const text = `by the words of ${unit.parts.type}; edit which of its values are of which funnel`;
  return {
    value: { source, object, funnels },
    notes: [guess(['sources', source, 'objects', object, 'funnels'], text)],
  };
}

function withFunnels(sources: Definitions['sources'], choice: Choice | undefined): Definitions['sources'] {
  const source = choice === undefined ? undefined : sources[choice.source];
  const declared = choice === undefined ? undefined : source?.objects[choice.object];
  if (choice === undefined || source === undefined || declared === undefined) return sources;
  const objects = { ...source.objects, [choice.object]: { ...declared, funnels: choice.funnels } };
  return { ...sources, [choice.source]: { ...source, objects } };
}
