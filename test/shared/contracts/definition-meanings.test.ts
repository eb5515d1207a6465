import { describe, expect, test } from 'vitest';
import { DEFINITION_MEANINGS } from '../../../shared/contracts/definition-meanings.ts';
import type { GateId } from '../../../shared/contracts/gates.ts';
import type { SchemaPart } from '../../../shared/contracts/schema-part.ts';
import { definitionsSchema } from '../../../shared/contracts/schemas.ts';
import { withMeanings } from '../../../shared/contracts/with-meanings.ts';
import { GATES } from '../../../shared/quality/gates/gates.ts';
import { confidentialityFloor } from '../../../shared/quality/suppression/confidentiality-floor.ts';
import { practicalThreshold } from '../../../shared/signals/practical-threshold.ts';

describe('meanings of the definitions', () => {
  test('stand at every key of the schema, gates apart', () => {
    const silent = keysOf(definitionsSchema(), '').filter(
      ({ path, part }) => part.description === undefined && !path.startsWith('.gates.'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('of a key that the schema does not have are an error', () => {
    const section = { name: 'Calendar', paths: ['calendar'], meanings: { colour: 'of the calendar' } };
    expect(() => withMeanings(definitionsSchema(), [section])).toThrow('calendar has no key colour');
    const nowhere = { name: 'Colours', paths: ['colours[]'], meanings: {} };
    expect(() => withMeanings(definitionsSchema(), [nowhere])).toThrow('the schema has no colours[]');
  });

  test.each<[section: string, key: string, gate: GateId]>([
    ['Thresholds', 'blankShare', 'often_blank'],
    ['Thresholds', 'blankByOutcome', 'filled_by_outcome'],
    ['Thresholds', 'unmappedShare', 'often_unmapped'],
    ['Thresholds', 'rejectedShare', 'rows_rejected'],
    ['Thresholds', 'minimumSample', 'small_sample'],
    ['Control totals', 'tolerance', 'control_total'],
  ])('%s say of %s the default that %s has', (section, key, gate) => {
    expect(Number(otherwise(section, key))).toBe(GATES.find(({ id }) => id === gate)?.allowed);
  });

  test('say the floors and the difference that hold where none is stated', () => {
    const floor = confidentialityFloor({}, { identifies: 'owners' });
    expect(Number(otherwise('Thresholds', 'minimumAccounts'))).toBe(floor.accounts);
    expect(Number(otherwise('Thresholds', 'minimumOwners'))).toBe(floor.owners);
    expect(Number(otherwise('Thresholds', 'practicalDifference'))).toBe(practicalThreshold('points', undefined));
  });
});

function otherwise(name: string, key: string): string | undefined {
  const meaning = DEFINITION_MEANINGS.find((section) => section.name === name)?.meanings[key];
  return typeof meaning === 'string' ? undefined : meaning?.[1];
}

function keysOf(part: SchemaPart, path: string): readonly { readonly path: string; readonly part: SchemaPart }[] {
  const own = Object.entries(part.properties ?? {}).map(([key, inner]) => ({ path: `${path}.${key}`, part: inner }));
  const inner = [part.items, part.additionalProperties || undefined].flatMap((one) => one ?? []);
  return [
    ...own.flatMap((key) => [key, ...keysOf(key.part, key.path)]),
    ...inner.flatMap((one) => keysOf(one, `${path}[]`)),
  ];
}
