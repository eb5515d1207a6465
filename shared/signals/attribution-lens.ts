import { type Definitions, RESERVED_CHANNELS } from '../contracts/definitions.ts';
import { IntegrityError } from '../contracts/errors.ts';
import type { AttributionLens, AttributionModel } from '../contracts/outputs.ts';
import type { TouchCreditRow } from '../queries/catalog.ts';
import { MODELS } from './attribution-models.ts';
import type { Scope } from './report-scope.ts';

type View = AttributionLens['views'][number];
type Channel = View['channels'][number];
type Segment = View['segments'][number];

const MILLIONTHS = 1_000_000;
const EVENTS: readonly View['event'][] = ['created', 'won'];
const SENTENCE =
  'A lens, not a finding: the models divide the same opportunities by rule, none of them shows what a channel caused, and nothing here was tested.';
const POOLED: Readonly<Record<(typeof RESERVED_CHANNELS)[number], string>> = {
  none: '(no touch)',
  blank: '(blank)',
  unmapped: '(unmapped)',
  other: '(other channels)',
};

/**
 * Channels of all segments with their credits under each model and the range of their ranks, and their ranks within each segment;
 * null where the definitions have no attribution. A segment has no rank of its own: every model divides the same opportunities,
 * so that each credits a segment with all of its own. Throws IntegrityError where the credits of a model are not the opportunities.
 */
export function attributionLens(
  rows: readonly TouchCreditRow[],
  definitions: Pick<Definitions, 'attribution' | 'funnels'>,
  scope: Pick<Scope, 'dimensions' | 'minimumSample'>,
): AttributionLens | null {
  const { attribution, funnels } = definitions;
  if (attribution === undefined) return null;
  const labels = new Map((attribution.channels ?? []).map(({ id, label }) => [id, label]));
  const views = Object.keys(funnels).flatMap((funnel) =>
    EVENTS.flatMap((event) => {
      const own = rows.filter((row) => row.funnel === funnel && row.event === event);
      const whole = own.filter(({ slot }) => slot === 0);
      if (whole.length === 0) return [];
      return [{ ...viewOf(whole, funnel, event, labels), segments: segmentsOf(own, labels, scope) }];
    }),
  );
  return { isLens: true, sentence: SENTENCE, lookbackDays: attribution.lookbackDays, models: MODELS, views };
}

function viewOf(
  rows: readonly TouchCreditRow[],
  funnel: string,
  event: View['event'],
  labels: ReadonlyMap<string, string>,
): Omit<View, 'segments'> {
  const opportunities = totalOf(rows, `${funnel}, ${event}`);
  const names = [...new Set(rows.map(({ channel }) => channel))];
  const channels = names.map((name) => channelOf(name, labelOf(name, labels), rows, opportunities)).sort(byCredit);
  const amounts = rows.filter(({ model }) => model === 'first').reduce((sum, { amount }) => sum + amount, 0);
  return {
    funnel,
    event,
    opportunities,
    revenue: event === 'won' ? amounts : null,
    ranksAgree: channels.every(({ ranks }) => ranks === null || ranks.best === ranks.worst),
    channels,
  };
}

/** Segments in the order of their dimension, those without an opportunity left out. */
function segmentsOf(
  rows: readonly TouchCreditRow[],
  labels: ReadonlyMap<string, string>,
  { dimensions, minimumSample }: Pick<Scope, 'dimensions' | 'minimumSample'>,
): Segment[] {
  const bySegment = Map.groupBy(rows, ({ slot, segment }) => `${slot}/${segment}`);
  return dimensions
    .filter(({ slot }) => slot > 0)
    .flatMap((dimension) =>
      dimension.segments.flatMap(({ id: segment }) => {
        const own = bySegment.get(`${dimension.slot}/${segment}`);
        if (own === undefined) return [];
        const opportunities = totalOf(own, `${dimension.id} ${segment}`);
        const channels = rankedChannels(own, labels);
        const smallSample = opportunities < minimumSample;
        return [{ dimension: dimension.id, segment, opportunities, smallSample, channels }];
      }),
    );
}

/** The best of the linear model first. */
function rankedChannels(rows: readonly TouchCreditRow[], labels: ReadonlyMap<string, string>): Segment['channels'] {
  const linear = MODELS.findIndex(({ model }) => model === 'linear');
  return [...new Set(rows.map(({ channel }) => channel))]
    .flatMap((channel) => {
      const ranks = MODELS.flatMap(({ model }) => rankOf(channel, model, rows) ?? []);
      if (ranks.length === 0) return [];
      return [{ channel, label: labelOf(channel, labels), ranks, best: Math.min(...ranks), worst: Math.max(...ranks) }];
    })
    .sort(
      (one, other) => (one.ranks[linear] ?? 0) - (other.ranks[linear] ?? 0) || (one.channel < other.channel ? -1 : 1),
    );
}

function labelOf(channel: string, labels: ReadonlyMap<string, string>): string {
  return labels.get(channel) ?? (isPooled(channel) ? POOLED[channel] : channel);
}

/** The opportunities that every model divides. */
function totalOf(rows: readonly TouchCreditRow[], what: string): number {
  const totals = MODELS.map(({ model }) =>
    rows.filter((row) => row.model === model).reduce((sum, { credit }) => sum + credit, 0),
  );
  const [total = 0] = totals;
  if (total % MILLIONTHS !== 0 || totals.some((other) => other !== total))
    throw new IntegrityError(`${what}: the models credit ${totals.join(', ')} millionths of opportunities`);
  return total / MILLIONTHS;
}

function channelOf(channel: string, label: string, rows: readonly TouchCreditRow[], opportunities: number): Channel {
  const own = rows.filter((row) => row.channel === channel);
  const ranks = MODELS.map(({ model }) => rankOf(channel, model, rows));
  const known = ranks.filter((rank) => rank !== null);
  return {
    channel,
    label,
    touched: channel === 'none' ? 0 : (own[0]?.touched ?? 0),
    credits: MODELS.map(({ model }, index) => {
      const row = own.find((one) => one.model === model);
      const credit = (row?.credit ?? 0) / MILLIONTHS;
      return {
        model,
        credit,
        share: Math.round((credit / opportunities) * MILLIONTHS) / MILLIONTHS,
        revenue: row?.event === 'won' ? row.amount : null,
        rank: ranks[index] ?? null,
      };
    }),
    ranks: known.length === 0 ? null : { best: Math.min(...known), worst: Math.max(...known) },
  };
}

/** One more than the channels with more credit: equals share the better rank. */
function rankOf(channel: string, model: AttributionModel, rows: readonly TouchCreditRow[]): number | null {
  if (isPooled(channel)) return null;
  const ranked = rows.filter((row) => row.model === model && !isPooled(row.channel));
  const own = ranked.find((row) => row.channel === channel)?.credit ?? 0;
  return 1 + ranked.filter(({ credit }) => credit > own).length;
}

function isPooled(channel: string): channel is (typeof RESERVED_CHANNELS)[number] {
  return (RESERVED_CHANNELS as readonly string[]).includes(channel);
}

/** Channels before what is none of its own, most credit of the linear model first. */
function byCredit(one: Channel, other: Channel): number {
  const linear = ({ credits }: Channel) => credits.find(({ model }) => model === 'linear')?.credit ?? 0;
  const pooled = Number(one.ranks === null) - Number(other.ranks === null);
  return pooled || linear(other) - linear(one) || (one.channel < other.channel ? -1 : 1);
}
