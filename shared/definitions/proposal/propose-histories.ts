import type { Definitions, Dimension, SourceObject } from '../../contracts/definitions.ts';
import { normaliseText } from '../../contracts/stage-evidence.ts';
import { columnSpellings } from '../../ingest/column-spellings.ts';
import type { PresetObject } from '../../ingest/preset.ts';
import { wordsOf } from '../../ingest/profile/profile-column.ts';
import type { SettledExport } from '../../ingest/profile/settle-presets.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { SOURCE_PRESETS } from '../../ingest/source-preset.ts';
import { ask, guess, type Note, type Proposed } from './note.ts';
import { proposedId } from './proposed-id.ts';
import type { Parts } from './unit-object.ts';

type Sources = Definitions['sources'];
type History = {
  readonly source: string;
  readonly object: string;
  readonly of: PresetObject['of'];
  /** The export that tells it; declared a second time where the first declaration reads it as something else. */
  readonly declared: SourceObject | undefined;
  /** HubSpot keeps every value that a property had; others do from the day on which somebody asked for it. */
  readonly isWhole: boolean;
  /** The values that each field had, by the field's name. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
};

const MOST_VALUES = 200;

/**
 * Dimensions with the history of their field, where an export tells its changes: units are then of the segment that they were in
 * when they entered. Its texts are read by a closed list, which is made of all that stand there. Sources with what that needs.
 */
export function proposeHistories(
  dimensions: readonly Dimension[],
  sources: Sources,
  exports: readonly SettledExport[],
): Proposed<{ readonly dimensions: readonly Dimension[]; readonly sources: Sources }> {
  const histories = [...Map.groupBy(exports, ({ is }) => `${is?.preset} ${is?.shape} ${is?.object}`).values()].flatMap(
    (files) => historyIn(files, sources),
  );
  const notes: Note[] = [];
  const used = new Set<History>();
  const declared: Record<string, Record<string, SourceObject>> = {};
  const withHistory = dimensions.map((dimension, index): Dimension => {
    const found = histories.flatMap((history) => {
      const field = fieldFor(dimension, history, sources);
      return field === undefined ? [] : [{ history, field }];
    });
    const [first] = found;
    if (first === undefined) return dimension;
    const { history, field } = first;
    const values = closedList(dimension, exports, sources, [...(history.fields.get(field) ?? [])]);
    if (values === undefined) return dimension;
    if (history.declared !== undefined)
      declared[history.source] = { ...declared[history.source], [history.object]: history.declared };
    const reference = `${history.source}.${history.object}`;
    used.add(history);
    notes.push(
      guess(
        ['dimensions', index, 'history'],
        `${reference} tells the changes of ${field}, so that a unit is of the segment in which it entered; the values are all that stand there or in the records`,
      ),
      ...(history.isWhole
        ? []
        : [
            ask(
              ['dimensions', index, 'history'],
              `since when are changes of ${field} recorded? Where that is not always, add trackedFrom: who entered before is then in no segment of it`,
            ),
          ]),
    );
    return { ...dimension, values: [...values], history: [{ object: reference, field }], known: 'entry' };
  });
  const unused = histories.filter((history) => history.declared === undefined && !used.has(history));
  notes.push(...unused.map(whichDimension));
  const more = Object.entries(declared).map(([id, objects]) => {
    const source = sources[id];
    return source === undefined ? [] : [[id, { ...source, objects: { ...source.objects, ...objects } }] as const];
  });
  return { value: { dimensions: withHistory, sources: { ...sources, ...Object.fromEntries(more.flat()) } }, notes };
}

/** The changes of fields that an export tells, as a preset knows it. Rows that are versions of a record name no field. */
function historyIn(files: readonly SettledExport[], sources: Sources): readonly History[] {
  const [first] = files;
  if (first?.is === undefined) return [];
  const { is, table } = first;
  const preset = SOURCE_PRESETS[is.preset];
  const known = preset.objects[is.object];
  const columns = known?.holds === 'field_history' ? known.columns : known?.fieldHistory;
  const [source] =
    Object.entries(sources).find(([, each]) => each.preset === is.preset && (each.shape ?? 'export') === is.shape) ??
    [];
  if (known === undefined || columns === undefined || source === undefined) return [];
  const found = Object.entries(columns).flatMap(([part, name]) => {
    const there = columnSpellings(preset, known, is.shape, name ?? '').find((each) => table.names.includes(each));
    return there === undefined ? [] : [[part, there] as const];
  });
  const parts = Object.fromEntries(found) as Parts;
  if (parts.field === undefined || parts.value === undefined) return [];
  const fields = new Map<string, Set<string>>();
  for (const { table: one } of files) {
    const texts = [parts.value, parts.old].map((name) => textsOf(one, name));
    for (const [row, field] of textsOf(one, parts.field).entries()) {
      const values = fields.get(field) ?? new Set();
      for (const each of texts) values.add(each[row] ?? '');
      fields.set(field, values);
    }
  }
  const isItself = known.holds === 'field_history';
  const keys = files.map(({ key }) => key);
  const declared: SourceObject = {
    files: keys.length === 1 ? (keys[0] ?? '') : keys,
    holds: 'field_history',
    of: known.of,
    columns: parts,
  };
  return [
    {
      ...{ source, of: known.of, fields, isWhole: is.preset === 'hubspot' },
      object: isItself ? is.object : `${is.object}_fields`,
      declared: isItself ? undefined : declared,
    },
  ];
}

const MOST_NAMED = 6;

function whichDimension({ source, object, fields }: History): Note {
  const names = [...fields.keys()].filter((field) => field !== '');
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return ask(
    ['dimensions'],
    `which dimension is one of the fields whose changes ${source}.${object} tells (${shown}${names.length > MOST_NAMED ? ' …' : ''})? No column of a proposed one is called like any; name it under \`history\` of the dimension`,
  );
}

const KINDS = ['people', 'opportunities', 'accounts'] as const;

/** The field of a history that a dimension reads of records of that kind. */
function fieldFor({ from }: Dimension, { source, of, fields }: History, sources: Sources): string | undefined {
  const own = from.filter(({ object }) => {
    const [id = '', name = ''] = object.split('.');
    const preset = sources[id]?.preset;
    const holds = preset === undefined ? undefined : SOURCE_PRESETS[preset].objects[name]?.holds;
    return id === source && KINDS.some((kind) => kind === of && kind === holds);
  });
  const named = own.map(({ column }) => fieldWords(column));
  return [...fields.keys()].find((field) => named.includes(fieldWords(field)));
}

/** `property_territory`, `Territory__c` and `territory_c` are one field. */
function fieldWords(name: string): string {
  return wordsOf(name)
    .replace(/^propert(y|ies)_/, '')
    .replace(/_c$/, '');
}

/** Every text that the dimension's columns or the history say, as a segment each; undefined where they are no closed list. */
function closedList(
  { from, blank = [] }: Dimension,
  exports: readonly SettledExport[],
  sources: Sources,
  told: readonly string[],
): Dimension['values'] {
  const present = from.flatMap(({ object, column }) => {
    const [id = '', name = ''] = object.split('.');
    return exports
      .filter(({ is }) => is?.object === name && is.preset === sources[id]?.preset)
      .flatMap(({ table }) => textsOf(table, column));
  });
  const blanks = new Set(['', ...blank.map(normaliseText)]);
  const texts = new Map<string, string>();
  for (const text of [...present, ...told])
    if (!blanks.has(normaliseText(text)) && !texts.has(normaliseText(text))) texts.set(normaliseText(text), text);
  if (texts.size < 2 || texts.size > MOST_VALUES) return undefined;
  const taken: string[] = [];
  return [...texts.values()].sort().map((text) => {
    const id = proposedId(text, taken);
    taken.push(id);
    return { id, label: text, match: [text] };
  });
}
