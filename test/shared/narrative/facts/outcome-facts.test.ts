import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import type { Scorecard, TouchesToWon } from '../../../../shared/contracts/outputs.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { renderDraft } from '../../../../shared/narrative/render-draft.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSources } from './sample-sources.ts';

type Times = NonNullable<Scorecard['salesCycle']>;
const withheld = (reason: 'not_reached' | 'none_won') => ({ kind: 'withheld' as const, reason });
const quantile = (days: number) => ({ kind: 'measured' as const, days, resolutionDays: 1 });
const base = sampleSources();
const regions = (base.scope.dimensions.find(({ id }) => id === 'region')?.segments ?? []).filter(({ id }) =>
  id.startsWith('region_'),
);
/** The same definitions, by which the regions are what channels are. */
const withChannels = {
  ...base.definitions,
  attribution: { channels: regions },
  dimensions: base.definitions.dimensions.map((one) => (one.id === 'region' ? { ...one, values: regions } : one)),
} as unknown as typeof base.definitions;

/** The sample company with a sales cycle, and touches, of every card of one's own. */
function told(
  kind: Fact['kind'],
  change: (card: Scorecard) => Partial<Scorecard>,
  given: Partial<typeof base> = {},
): Fact[] {
  const cards = base.cards.map((card) => ({ ...card, ...change(card) }));
  return factsOf({ ...base, cards, ...given }).filter((fact) => fact.kind === kind);
}

function cycle(change: Partial<Times>): Times {
  const known = base.cards.find(({ salesCycle }) => salesCycle !== null)?.salesCycle;
  if (known === null || known === undefined) throw new Error('the sample company has no sales cycle');
  return { ...known, units: 500, left: 300, median: quantile(60), p75: quantile(104), ...change };
}

function touched(touches: number, won: number, change: Partial<TouchesToWon> = {}): TouchesToWon {
  return {
    lookbackDays: 180,
    untouched: { kind: 'measured', value: 0.138264, low: 0.1, high: 0.2, part: 9, whole: won, smallSample: false },
    mean: { kind: 'measured', value: touches, opportunities: won, smallSample: won < 30 },
    median: { kind: 'measured', touches },
    p75: { kind: 'measured', touches: touches + 2 },
    ...change,
  };
}

const wordings = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => draftsOf(fact).map(({ text }) => renderDraft(text, facts)));
const refusals = (facts: readonly Fact[]) => facts.flatMap(draftsOf).flatMap((draft) => verifyStatement(draft, facts));

describe('sales cycles', () => {
  const of = (change: (card: Scorecard) => Partial<Times>, given = {}) =>
    told('sales_cycle', (card) => ({ salesCycle: cycle(change(card)) }), given);

  test('are told of a pair of the definitions, each side with its own figures, and no side is longer', () => {
    const [fact, ...others] = of(({ segment }) =>
      segment === 'industry_1'
        ? { median: quantile(1), p75: quantile(98) }
        : segment === 'industry_2'
          ? {}
          : { units: 900 },
    );
    expect(others).toEqual([]);
    expect(fact?.cites.map((cell) => cell.split('/')[0])).toEqual(['industry.industry_1', 'industry.industry_2']);
    expect(fact?.relations.map(({ direction }) => direction)).toEqual([null, null]);
    expect(fact?.audiences).toEqual(['sales']);
    const [first] = wordings(fact === undefined ? [] : [fact]).filter((text) => text.startsWith('In '));
    expect(first).toContain('a median of 1 day and an upper quartile of 98 days over 500 opportunities, against');
    expect(first).toContain('a median of 60 days and an upper quartile of 104 days over 500 in');
    expect(first).toMatch(/still open count with their time so far, and the two were not tested against each other\.$/);
  });

  test.each([
    [
      'too few were watched of one of the pair',
      ({ segment }: Scorecard) => (segment === 'industry_2' ? { units: 29 } : {}),
      'industry',
    ],
    [
      'no median of one is reached',
      ({ segment }: Scorecard) => (segment === 'industry_1' ? { median: withheld('not_reached') } : {}),
      'region',
    ],
    [
      'of no segment enough were watched',
      ({ dimension }: Scorecard) => (dimension === 'all' ? {} : { units: 29 }),
      undefined,
    ],
  ])('where %s, are told of others', (_, change, dimension) => {
    const [fact] = of(change).filter(({ audiences }) => audiences.includes('sales'));
    expect(fact?.cites[0]?.split('.')[0]).toBe(dimension ?? 'all');
    expect(fact?.cites[1] ?? '').not.toContain('industry.industry_2/');
    expect(fact === undefined ? ['none'] : refusals([fact])).toEqual([]);
  });

  test('leave out an upper quartile that is not reached', () => {
    const [fact] = of(({ segment }) => (segment === 'industry_2' ? { p75: withheld('not_reached') } : {}));
    expect(Object.keys(fact?.numbers ?? {})).toEqual([
      'median',
      'p75',
      'whole',
      'comparator_median',
      'comparator_whole',
    ]);
    expect(fact === undefined ? ['none'] : refusals([fact])).toEqual([]);
  });

  test('that are not known are said not to be, with the reason', () => {
    const undated = told('sales_cycle', () => ({ salesCycle: null }));
    expect(wordings(undated).filter((text) => !/not said.*: the exports give no dates for it\.$/.test(text))).toEqual(
      [],
    );
    const open = of(() => ({ median: withheld('not_reached') }));
    expect(wordings(open).filter((text) => !/: too few of the opportunities have ended by now\.$/.test(text))).toEqual(
      [],
    );
    for (const facts of [undated, open]) {
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.filter(({ numbers }) => Object.keys(numbers).length > 0)).toEqual([]);
      expect(refusals(facts)).toEqual([]);
    }
  });

  test('of a constrained dimension are directional, with the flag', () => {
    const [flag] = base.flags;
    if (flag === undefined) throw new Error('the sample company has no flag');
    const constrains = { ...flag, severity: 'constrain' as const, dimension: 'industry', funnel: null };
    const [fact] = of(() => ({}), { flags: [constrains] });
    expect(fact?.evidence).toBe('directional');
    expect(Object.values(fact?.caveats ?? {})).toHaveLength(2);
    for (const text of wordings(fact === undefined ? [] : [fact]))
      expect(text).toMatch(/\. This is directional: .+\. Opportunities that are still open/);
    expect(fact === undefined ? ['none'] : refusals([fact])).toEqual([]);
  });
});

describe('touches to won', () => {
  const of = (change: (card: Scorecard) => TouchesToWon) =>
    told('touches_to_won', (card) => ({ touchesToWon: change(card) }));

  test('are told of the whole funnel, with what was won, the lookback and what no touch stands behind', () => {
    const [fact] = of(() => touched(1, 622)).filter(({ audiences }) => audiences.includes('demand'));
    const [text] = wordings(fact === undefined ? [] : [fact]).filter((one) => one.startsWith('The '));
    expect(text).toBe(
      'The 622 opportunities won in the window had a median of 1 touch and an upper quartile of 3, counted from 180 days before they were created; 13.8% were untouched. This says nothing of what touches do.',
    );
  });

  test.each([
    [
      'nothing was won',
      touched(0, 0, { mean: withheld('none_won'), median: withheld('none_won') }),
      'no opportunity was won in the window',
    ],
    ['little was won', touched(2, 29), 'fewer opportunities were won in the window than the minimum sample'],
    [
      'counts end at the most that are told apart',
      touched(100, 400),
      'half of them had more touches than are told apart',
    ],
  ])('are said not to be said where %s', (_, counts, why) => {
    const facts = of(() => counts);
    expect(facts.map(({ caveats }) => Object.values(caveats))).toEqual(facts.map(() => [why]));
    expect(facts.length).toBeGreaterThan(0);
    expect(refusals(facts)).toEqual([]);
  });

  test('name the channels by which most was won, the most first', () => {
    const ofRegion = (segment: string) => Number(segment.split('_')[1]) * 100;
    const facts = told(
      'touches_to_won',
      ({ dimension, segment }) => ({
        touchesToWon: touched(4, dimension === 'region' ? ofRegion(segment) || 50 : 622),
      }),
      { definitions: withChannels },
    );
    const fact = facts.find(({ audiences }) => audiences.includes('content'));
    const named = ['', '_2', '_3'].map((suffix) => fact?.numbers[`won${suffix}`]?.value);
    const most = regions.map(({ id }) => ofRegion(id)).toSorted((one, other) => other - one);
    expect(named).toEqual(most.slice(0, 3));
    expect(refusals(facts)).toEqual([]);
    expect(
      wordings(facts).filter((text) => /^By .+, medians of touches up to a win are 4 in .+ won\), 4 in /.test(text)),
    ).toHaveLength(1);
  });

  test('leave out segments of which little was won', () => {
    const facts = of(({ dimension, segment }) =>
      touched(4, dimension === 'region' && segment === 'region_2' ? 29 : 300),
    );
    expect(facts.flatMap(({ cites }) => cites).filter((cell) => cell.startsWith('region.region_2/'))).toEqual([]);
    expect(refusals(facts)).toEqual([]);
  });
});

test.each([
  [
    'a median called the upper quartile',
    (text: string) =>
      text.replaceAll('.p75}}', '.x}}').replaceAll('.median}}', '.p75}}').replaceAll('.x}}', '.median}}'),
  ],
  [
    'the figures of the other side',
    (text: string) =>
      text
        .replaceAll('.comparator_median}}', '.x}}')
        .replaceAll('.median}}', '.comparator_median}}')
        .replaceAll('.x}}', '.median}}'),
  ],
  [
    'no difference shown, of what was not tested',
    (text: string) => text.replace(/\. \{\{/u, '; no difference was shown. {{'),
  ],
  ['a direction', (text: string) => text.replace('has', 'is longer and has')],
  ['a denial', (text: string) => text.replace('has', 'has not')],
])('%s is refused of a sales cycle', (_, change) => {
  const facts = told('sales_cycle', () => ({ salesCycle: cycle({}) }));
  const drafts = facts.flatMap(draftsOf).map((draft) => ({ ...draft, text: change(draft.text) }));
  expect(drafts.length).toBeGreaterThan(0);
  for (const draft of drafts) expect(verifyStatement(draft, facts), draft.text).not.toEqual([]);
});
