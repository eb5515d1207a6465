import { expect, it } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import type { Fact, FactNumber } from '../../../shared/contracts/narrative.ts';
import { audienceReading } from '../../../shared/narrative/audience-reading.ts';

const number = (unit: FactNumber['unit'], record = 'industry.retail/acquisition.won'): FactNumber => ({
  ...{ unit, value: 1, text: '1' },
  source: { file: 'scorecards.json', record, path: 'x' },
});
const relation = (measure: Fact['relations'][number]['measure']): Fact['relations'][number] => ({
  ...{ measure, direction: null, comparison: 'none', subject: null, comparator: null },
  ...{ estimate: null, comparatorFigure: null, difference: null },
});
const fact = (change: Partial<Fact>): Fact => ({
  ...{ id: 'f1', kind: 'finding', cites: [], pattern: null, evidence: null, state: null, labels: {} },
  ...{ numbers: {}, relations: [], caveats: {}, audiences: ['sales'] },
  ...change,
});

const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);

type Sees = NonNullable<Definitions['audiences']>[number]['sees'];
function read(facts: readonly Fact[], sees: Sees, owners = true, factIds = idsOf(facts)) {
  const statement = {
    id: 's1',
    audience: 'sales',
    kind: 'finding' as const,
    factIds,
    text: 'Told.',
  };
  const summary = {
    statements: [statement],
    facts: [...facts],
    audiences: [{ id: 'sales', label: 'Sales', paragraphs: [{ kind: 'changed' as const, statements: ['s1'] }] }],
  };
  const dimensions = [
    { id: 'industry', label: 'Industry', from: [] },
    { id: 'territory', label: 'Territory', from: [], ...(owners ? { identifies: 'owners' as const } : {}) },
  ];
  const audiences = [{ id: 'sales', label: 'Sales', ...(sees === undefined ? {} : { sees }) }];
  return audienceReading(summary, 'sales', { audiences, dimensions });
}

const PLAIN = fact({
  cites: ['level/stage_conversion/industry.retail/acquisition.won'],
  numbers: { a: number('share') },
});
const OWNED = 'level/stage_conversion/territory.west/acquisition.won';

it.each<[string, Fact, Sees, boolean]>([
  ['a conversion', PLAIN, undefined, true],
  ['an amount', fact({ numbers: { a: number('share'), b: number('money') } }), undefined, false],
  ['an amount', fact({ numbers: { b: number('money') } }), ['owners'], false],
  ['an amount', fact({ numbers: { b: number('money') } }), ['revenue'], true],
  ['how many times as large a deal is', fact({ numbers: { a: number('ratio') } }), undefined, false],
  ['the logarithm of it', fact({ numbers: { a: number('log_ratio') } }), undefined, false],
  ['a deal size without a number', fact({ relations: [relation('deal_size')] }), undefined, false],
  ['a signal of deal sizes', fact({ cites: ['level/deal_size/industry.retail/acquisition'] }), undefined, false],
  ['a territory that is cited', fact({ cites: [OWNED] }), ['revenue'], false],
  ['a territory that is cited', fact({ cites: [OWNED] }), ['owners'], true],
  [
    'a figure of a territory',
    fact({ numbers: { a: number('share', 'territory.west/acquisition.won') } }),
    undefined,
    false,
  ],
  ['the dimension as a whole', fact({ cites: ['segments_disagree/territory'] }), undefined, false],
  [
    'a segment that is called like it',
    fact({ cites: ['level/x/industry.territory_west/acquisition'] }),
    undefined,
    true,
  ],
])('%s, to who sees what is listed', (_, one, sees, isRead) => {
  expect(read([one], sees)).toEqual({
    ...{ label: 'Sales', opens: 'sentences', withheld: isRead ? 0 : 1 },
    paragraphs: isRead ? [{ kind: 'changed', texts: ['Told.'] }] : [],
  });
});

it.each<[Sees, boolean, 'report' | 'sentences']>([
  [undefined, true, 'sentences'],
  [['revenue'], true, 'sentences'],
  [['owners'], true, 'sentences'],
  [['revenue', 'owners'], true, 'report'],
  // nobody can be told from any dimension
  [['revenue'], false, 'report'],
  [[], false, 'sentences'],
])('who sees %j opens, where a dimension identifies owners (%s), the %s', (sees, owners, opens) => {
  expect(read([PLAIN], sees, owners)?.opens).toBe(opens);
});

it('withholds a statement that rests on one fact of several that may not be seen', () => {
  const money = fact({ id: 'f2', numbers: { a: number('money') } });
  expect(read([PLAIN, money], undefined)).toMatchObject({ withheld: 1 });
  expect(read([PLAIN, { ...PLAIN, id: 'f2' }], undefined)).toMatchObject({ withheld: 0 });
});

it('withholds what nobody can judge, and knows no audience that the version does not', () => {
  expect(read([], undefined)).toMatchObject({ withheld: 1, paragraphs: [] });
  expect(read([PLAIN], undefined, true, ['f1', 'not there'])).toMatchObject({ withheld: 1 });
  expect(read([], ['revenue', 'owners'])).toMatchObject({ withheld: 0, paragraphs: [{ texts: ['Told.'] }] });
  expect(audienceReading({ statements: [] }, 'sales', { dimensions: [] })).toBeUndefined();
});
