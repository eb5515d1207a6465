import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESERVED_CHANNELS } from '../../../shared/contracts/definitions.ts';
import { IntegrityError } from '../../../shared/contracts/errors.ts';
import { ATTRIBUTION_MODELS, AttributionLens } from '../../../shared/contracts/outputs.ts';
import type { TouchCreditRow } from '../../../shared/queries/catalog.ts';
import { attributionLens } from '../../../shared/signals/attribution-lens.ts';
import { sampleScope } from './sample-scope.ts';

const scope = sampleScope(['south', 'north', 'west']);
const definitions = {
  attribution: { lookbackDays: 60, channels: [{ id: 'email', label: 'E-mail', match: ['mail'] }] },
  funnels: { sales: { label: 'Sales', stages: [], exits: [] }, renewal: { label: 'Renewal', stages: [], exits: [] } },
};

function row(channel: string, model: string, credit: number, more: Partial<TouchCreditRow> = {}): TouchCreditRow {
  const place = { slot: 0, segment: 'all', funnel: 'sales', event: 'won' };
  return { ...place, channel, model, touched: 1, credit, amount: credit / 100, ...more };
}

/** The same credits under every model, apart from those given for one. */
function rowsOf(credits: Readonly<Record<string, number>>, first = credits): TouchCreditRow[] {
  return ATTRIBUTION_MODELS.flatMap((model) =>
    Object.entries(model === 'first' ? first : credits).map(([channel, credit]) => row(channel, model, credit)),
  );
}

function viewOf(rows: readonly TouchCreditRow[]) {
  const view = attributionLens(rows, definitions, scope)?.views[0];
  if (view === undefined) throw new Error('no view');
  return view;
}

describe('the attribution lens', () => {
  it('is none without attribution, and has no view without opportunities', () => {
    expect(attributionLens([], { funnels: definitions.funnels }, scope)).toBeNull();
    expect(attributionLens([], definitions, scope)).toMatchObject({ isLens: true, lookbackDays: 60, views: [] });
  });

  it('says of itself that it is a lens', () => {
    const lens = AttributionLens.parse(attributionLens(rowsOf({ email: 1_000_000 }), definitions, scope));
    expect(lens.sentence).toMatch(/lens, not a finding.*nothing here was tested/);
    expect(lens.models.map(({ model }) => model)).toEqual(ATTRIBUTION_MODELS);
  });

  it('ranks by credit, equals alike, and gives the range over the models', () => {
    const rows = rowsOf(
      { email: 3_000_000, event: 1_000_000, fair: 1_000_000 },
      { email: 1_000_000, event: 3_000_000, fair: 1_000_000 },
    );
    const view = viewOf(rows);
    const of = (channel: string) => view.channels.find((one) => one.channel === channel);
    expect(of('email')?.ranks).toEqual({ best: 1, worst: 2 });
    expect(of('event')?.ranks).toEqual({ best: 1, worst: 2 });
    expect(of('fair')?.ranks).toEqual({ best: 2, worst: 2 });
    expect(of('event')?.credits.map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 2]);
    expect(view).toMatchObject({ opportunities: 5, revenue: 50_000, ranksAgree: false });
    expect(of('email')).toMatchObject({
      label: 'E-mail',
      credits: [{ credit: 1, share: 0.2, revenue: 10_000 }, {}, {}, {}, {}],
    });
  });

  it('gives what is no channel no rank, the last places and words of its own', () => {
    const pooled = Object.fromEntries(RESERVED_CHANNELS.map((channel) => [channel, 9_000_000]));
    const view = viewOf(rowsOf({ ...pooled, fair: 1_000_000 }));
    expect(view.channels[0]).toMatchObject({ channel: 'fair', ranks: { best: 1, worst: 1 } });
    expect(view.ranksAgree).toBe(true);
    const rest = view.channels.slice(1);
    expect(rest.map(({ label }) => label).sort()).toEqual(['(blank)', '(no touch)', '(other channels)', '(unmapped)']);
    expect(rest.every(({ ranks }) => ranks === null)).toBe(true);
    expect(rest.find(({ channel }) => channel === 'none')?.touched).toBe(0);
  });

  it('reads all segments only, and tells funnels and events apart', () => {
    const rows = [
      ...rowsOf({ email: 2_000_000 }),
      ...rowsOf({ email: 4_000_000 }).map((one) => ({ ...one, slot: 1, segment: 'north' })),
      ...rowsOf({ email: 3_000_000 }).map((one) => ({ ...one, event: 'created', amount: 0 })),
      ...rowsOf({ email: 1_000_000 }).map((one) => ({ ...one, funnel: 'renewal' })),
    ];
    const views = attributionLens(rows, definitions, scope)?.views ?? [];
    expect(views.map(({ funnel, event, opportunities }) => [funnel, event, opportunities])).toEqual([
      ['sales', 'created', 3],
      ['sales', 'won', 2],
      ['renewal', 'won', 1],
    ]);
    expect(views[0]?.revenue).toBeNull();
    expect(views[0]?.channels[0]?.credits[0]?.revenue).toBeNull();
  });

  it('ranks channels within each segment, in the order of the dimension', () => {
    const inSegment = (segment: string, rows: readonly TouchCreditRow[]) =>
      rows.map((one) => ({ ...one, slot: 1, segment }));
    const south = rowsOf(
      { email: 20_000_000, fair: 9_000_000, none: 1_000_000 },
      { email: 4e6, fair: 25e6, none: 1e6 },
    );
    const whole = rowsOf(
      { email: 21_000_000, fair: 9_000_000, none: 2_000_000 },
      { email: 5e6, fair: 25e6, none: 2e6 },
    );
    const north = rowsOf({ email: 1_000_000, fair: 2_000_000, none: 1_000_000 });
    const view = viewOf([...whole, ...inSegment('north', north), ...inSegment('south', south)]);
    expect(view.segments).toEqual([
      {
        ...{ dimension: 'region', segment: 'south', opportunities: 30, smallSample: false },
        channels: [
          { channel: 'email', label: 'E-mail', ranks: [2, 1, 1, 1, 1], best: 1, worst: 2 },
          { channel: 'fair', label: 'fair', ranks: [1, 2, 2, 2, 2], best: 1, worst: 2 },
        ],
      },
      {
        ...{ dimension: 'region', segment: 'north', opportunities: 4, smallSample: true },
        channels: [
          { channel: 'fair', label: 'fair', ranks: [1, 1, 1, 1, 1], best: 1, worst: 1 },
          { channel: 'email', label: 'E-mail', ranks: [2, 2, 2, 2, 2], best: 2, worst: 2 },
        ],
      },
    ]);
    expect(view.channels.map(({ channel, ranks }) => [channel, ranks])).toEqual([
      ['email', { best: 1, worst: 2 }],
      ['fair', { best: 1, worst: 2 }],
      ['none', null],
    ]);
  });

  it('a segment that nobody touched has no ranks, one whose credits differ by model is refused', () => {
    const whole = rowsOf({ none: 1_000_000 });
    const at = (rows: readonly TouchCreditRow[]) => rows.map((one) => ({ ...one, slot: 1, segment: 'west' }));
    expect(viewOf([...whole, ...at(whole)]).segments).toMatchObject([
      { segment: 'west', opportunities: 1, channels: [] },
    ]);
    const uneven = at(rowsOf({ none: 1_000_000 }, { none: 2_000_000 }));
    expect(() => viewOf([...whole, ...uneven])).toThrow(IntegrityError);
  });

  it('refuses credits that are not the opportunities', () => {
    expect(() => viewOf(rowsOf({ email: 1_000_001 }))).toThrow(IntegrityError);
    expect(() => viewOf(rowsOf({ email: 1_000_000 }, { email: 2_000_000 }))).toThrow(IntegrityError);
  });

  it('depends on no order of the rows', () => {
    const credits = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'none', 'other'), fc.integer({ min: 0, max: 9 }), {
      minKeys: 2,
    });
    const worlds = credits.chain((found) => {
      const whole = Object.fromEntries(Object.entries(found).map(([name, credit]) => [name, credit * 1_000_000]));
      const rows = rowsOf({ ...whole, a: 1_000_000 });
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }));
    });
    fc.assert(
      fc.property(worlds, ([rows, shuffled]) => {
        expect(viewOf(shuffled)).toEqual(viewOf(rows));
      }),
    );
  });
});
