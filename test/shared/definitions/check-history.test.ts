import { describe, expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { compileTables } from '../../../shared/definitions/compile-tables.ts';
import { epochDay } from '../../../shared/definitions/epoch-day.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { knownOf } from '../../../shared/definitions/tracked-objects.ts';
import { smallDefinitions } from './small-definitions.ts';

const MOVES = `      Moves: { files: moves.csv, holds: field_history, of: people, columns: { id: id, changed: on, field: field, value: to } }
      DealMoves: { files: d.csv, holds: field_history, of: opportunities, columns: { id: id, changed: on } }
`;
const whole = (history: string) =>
  smallDefinitions
    .replace('funnels:\n  sales', `${MOVES}funnels:\n  sales`)
    .replace('    blank: [unknown, "-"]\n', `    blank: [unknown, "-"]\n    history: ${history}\n`);

const problemsOf = (text: string) => {
  try {
    loadDefinitions(text, 'small.yaml');
  } catch (error) {
    if (error instanceof DefinitionsError)
      return error.problems.map(({ path, found, allowed }) => [path, found, allowed].join(' | '));
    throw error;
  }
  return [];
};

describe('the history of a dimension', () => {
  it.each([
    [
      '[{ object: crm.DealLog, field: a }]',
      'dimensions[0].history[0].object | "crm.DealLog" | the objects that hold a field history: crm.Moves, crm.DealMoves',
    ],
    [
      '[{ object: crm.Moves }]',
      'dimensions[0].history[0] | neither | exactly one of `field` (rows that name it) and `column` (rows that are versions of a record)',
    ],
    [
      '[{ object: crm.Moves, field: a, column: b }]',
      'dimensions[0].history[0] | `field` together with `column` | exactly one of `field` (rows that name it) and `column` (rows that are versions of a record)',
    ],
    [
      '[{ object: crm.Moves, field: a, trackedFrom: 2025-02-30 }]',
      'dimensions[0].history[0].trackedFrom | "2025-02-30" | a day of the calendar',
    ],
    [
      '[{ object: crm.Moves, field: a }, { object: crm.Moves, field: b }]',
      'dimensions[0].history[1].object | a second history of crm.Leads | one history per object',
    ],
    [
      '[{ object: crm.DealMoves, field: a }]',
      'dimensions[0].history[0].object | crm.DealMoves, which has no column `field` | for `field`, an object whose `columns` say `field` and `value`',
    ],
  ])('%s', (history, problem) => {
    expect(problemsOf(whole(history))).toContain(problem);
  });

  it('is of an object that the dimension reads', () => {
    const text = whole('[{ object: crm.DealMoves, column: a }]').replace(
      '      - { object: crm.Deals, column: Country }\n',
      '',
    );
    expect(problemsOf(text)).toEqual([
      'dimensions[0].history[0].object | crm.DealMoves | a history of an object in `from`: no object there holds opportunities of the source crm',
    ]);
  });

  it('needs a closed list of segments', () => {
    const text = whole('[{ object: crm.Moves, field: a }]').replace(/ {4}values:\n {6}- \{ id: germany.*\n.*\n/, '');
    expect(problemsOf(text)).toContain(
      'dimensions[0].values | nothing | `values`: the texts of a history are read as segments by a closed list',
    );
  });

  it('makes the values those of entry, once every object that is read has one', () => {
    const knownWith = (history: string) => {
      const definitions = loadDefinitions(whole(history), 'small.yaml');
      return definitions.dimensions.slice(0, 2).map((dimension) => knownOf(definitions, dimension));
    };
    expect(knownWith('[{ object: crm.Moves, field: a }]')).toEqual(['today', 'today']);
    expect(knownWith('[{ object: crm.Moves, field: a }, { object: crm.DealMoves, column: b }]')).toEqual([
      'entry',
      'today',
    ]);
    expect(knownWith('[{ object: crm.Moves, field: a }]\n    known: entry')).toEqual(['entry', 'today']);
  });

  it('is compiled to the objects whose values it tells', () => {
    const definitions = loadDefinitions(
      whole('[{ object: crm.Moves, field: a, trackedFrom: 2025-01-02 }]'),
      'small.yaml',
    );
    const days = { periodStartDay: 20_000, periodEndDay: 20_030, asOfDay: 20_035, windowStartDay: 19_700 };
    expect(compileTables(definitions, days).tracked_object.rows).toEqual([
      { slot: 1, object: 'crm.Leads', from_day: epochDay('2025-01-02') },
    ]);
  });
});
