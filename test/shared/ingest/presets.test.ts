import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type CanonicalTable } from '../../../shared/contracts/canonical-tables.ts';
import { PRESETS, SHAPES } from '../../../shared/contracts/definitions.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { columnSpellings } from '../../../shared/ingest/column-spellings.ts';
import { identifyExport } from '../../../shared/ingest/identify-export.ts';
import { planExport } from '../../../shared/ingest/plan-export.ts';
import type { PresetObject } from '../../../shared/ingest/preset.ts';
import { objectsOf, SOURCE_PRESETS } from '../../../shared/ingest/source-preset.ts';
import { definitionsFor } from './read-object.ts';

const prefixes = Object.fromEntries(Object.keys(CANONICAL_TABLES).map((table) => [table, table])) as Record<
  CanonicalTable,
  string
>;

/** Every object of every system in every shape that it comes in. */
const cases = PRESETS.flatMap((preset) =>
  SHAPES.flatMap((shape) =>
    Object.entries(objectsOf(SOURCE_PRESETS[preset], shape)).flatMap(([object, known]) => {
      const spelt = (name: string) => columnSpellings(SOURCE_PRESETS[preset], known, shape, name);
      const { only: _ofStages, ...rest } = known;
      const asHistory: PresetObject = { ...rest, holds: 'field_history', columns: known.fieldHistory ?? {} };
      return [
        { preset, shape, object, known, spelt, as: 'itself' },
        ...(known.fieldHistory === undefined ? [] : [{ preset, shape, object, known: asHistory, spelt, as: 'fields' }]),
      ];
    }),
  ),
);

it('are all in the documentation', () => {
  const sources = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
  for (const { preset, object, known } of cases)
    if (known.holds !== undefined) expect(sources, `${preset} ${object}`).toMatch(new RegExp(`\\b${object}\\b`));
});

describe.each(cases)('$preset $object from $shape as $as', ({ preset, shape, object, known, spelt, as }) => {
  const parts = Object.entries(known.columns);
  const changed = known.changed === undefined ? [] : [known.changed];
  const named = [...parts.map(([, name]) => name ?? ''), ...known.signs, ...known.key, ...changed];
  const longest = Math.max(1, ...named.map((name) => spelt(name).length));

  /** A file that spells every column the nth way, or the last that it has. */
  const headers = Array.from({ length: longest }, (_, nth) => {
    const names = [...named, ...(known.only === undefined ? [] : [known.only.column])];
    const ofFile = names.filter((name) => !Object.keys(known.lookups ?? {}).some((id) => name.startsWith(`${id}.`)));
    const ofElement = known.each === undefined ? [] : [`${known.each}.#`];
    return [...ofElement, ...new Set(ofFile.map((name) => spelt(name)[Math.min(nth, spelt(name).length - 1)] ?? ''))];
  });

  it.each(headers)('is known by its columns', (...columns) => {
    const found = identifyExport(columns);
    const best = found.filter(({ signs }) => signs.length === found[0]?.signs.length);
    expect(best.map((each) => `${each.preset} ${each.object}`)).toContain(`${preset} ${object}`);
  });

  it.each(known.holds === undefined ? [] : headers)('is read by all parts that it has', (...columns) => {
    const inFile = (name: string) => spelt(name).find((spelling) => columns.includes(spelling)) ?? '';
    const lookups = Object.entries(known.lookups ?? {}).map(([id, { on, key }]) => {
      const read = parts.flatMap(([, name]) => spelt(name ?? '').filter((spelling) => spelling.startsWith(`${id}.`)));
      const header = [spelt(key)[0] ?? '', ...read.map((spelling) => spelling.slice(id.length + 1))];
      return { id, header, declared: { files: 'l.csv', on: inFile(on), key: header[0] ?? '' } };
    });
    const isHistory = known.holds === 'field_history';
    const history = known.columns.field === undefined ? { column: columns[0] ?? '' } : { field: 'Region__c' };
    const declared = {
      ...(as === 'fields' ? { holds: 'field_history' as const } : {}),
      ...(known.only === undefined ? {} : { only: { column: inFile(known.only.column), in: ['x'] } }),
      lookups: Object.fromEntries(lookups.map((lookup) => [lookup.id, lookup.declared])),
    };
    const files = { 'a.csv': '' };
    const ofLookups = Object.fromEntries(lookups.map(({ id }) => [id, { 'l.csv': '' }]));
    const isMatched = known.holds === 'people';
    const text = definitionsFor({
      ...{ preset, shape, object, files, declared, lookups: ofLookups, isMatched },
      ...(isHistory ? { history: { ...history, of: known.of ?? 'people' } } : {}),
    });
    const plan = planExport(loadDefinitions(text, 'definitions.yaml'), {
      ...{ source: 'crm', object, files: [{ key: 'a.csv', bytes: 0, sha256: '' }] },
      lookupFiles: Object.fromEntries(lookups.map(({ id }) => [id, []])),
      header: {
        file: [...columns, ...(shape === 'airbyte' ? ['_airbyte_extracted_at'] : [])],
        lookups: Object.fromEntries(lookups.map(({ id, header }) => [id, header])),
      },
      ...{ asOfDay: 20_000, hashKey: 'key', prefixes, rejectedPrefix: 'rejected' },
    });
    const read = new Set(plan.columns.map(({ from }) => from));
    // The type is read where the definitions choose a funnel by it.
    const unread = parts.filter(([part, name]) => part !== 'type' && !spelt(name ?? '').some((one) => read.has(one)));
    expect(unread).toEqual([]);
    expect(plan.targets).not.toEqual([]);
    const mayRepeat = shape === 'airbyte' || (shape === 'appflow' && known.changed !== undefined);
    expect(plan.versions !== undefined).toBe(
      mayRepeat && columns.includes(inFile(known.changed ?? known.key[0] ?? '')),
    );
  });
});
