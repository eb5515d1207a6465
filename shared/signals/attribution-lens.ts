import { type Definitions, RESERVED_CHANNELS } from '../contracts/definitions.ts';
import { IntegrityError } from '../contracts/errors.ts';
import type { AttributionLens, AttributionModel } from '../contracts/outputs.ts';
import type { TouchCreditRow } from '../queries/catalog.ts';
import { MODELS } from './attribution-models.ts';

type View = AttributionLens['views'][number];
type Channel = View['channels'][number];

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
 * Channels of all segments with their credits under each model and the range of their ranks; null where the definitions have no
 * attribution. Throws IntegrityError where the credits of a model are not the opportunities.
 */
export function attributionLens(
  rows: readonly TouchCreditRow[],
  definitions: Pick<Definitions, 'attribution' | 'funnels'>,
): AttributionLens | null {
  const { attribution, funnels } = definitions;
  if (attribution === undefined) return null;
  const labels = new Map((attribution.channels ?? []).map(({ id, label }) => [id, label]));
  const whole = rows.filter(({ slot }) => slot === 0);
  const views = Object.keys(funnels).flatMap((funnel) =>
    EVENTS.flatMap((event) => {
      const own = whole.filter((row) => row.funnel === funnel && row.event === event);
      return own.length === 0 ? [] : [viewOf(own, funnel, event, labels)];
    }),
  );
  return { isLens: true, sentence: SENTENCE, lookbackDays: attribution.lookbackDays, models: MODELS, views };
}

function viewOf(
  rows: readonly TouchCreditRow[],
  funnel: string,
  event: View['event'],
  labels: ReadonlyMap<string, string>,
): View {
  const opportunities = totalOf(rows, `${funnel}, ${event}`);
  const names = [...new Set(rows.map(({ channel }) => channel))];
  const channels = names.map((name) => channelOf(name, labels.get(name), rows, opportunities)).sort(byCredit);
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

function channelOf(
  channel: string,
  label: string | undefined,
  rows: readonly TouchCreditRow[],
  opportunities: number,
): Channel {
  const own = rows.filter((row) => row.channel === channel);
  const ranks = MODELS.map(({ model }) => rankOf(channel, model, rows));
  const known = ranks.filter((rank) => rank !== null);
  return {
    channel,
    label: label ?? (isPooled(channel) ? POOLED[channel] : channel),
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
