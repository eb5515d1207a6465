import type { VelocityMovement, VelocityWithheld } from '../../contracts/outputs.ts';
import { labelled } from './figure-cells.ts';
import { heldMark, outcomePlaces } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { amountText, countText, monthText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

type Measured = Extract<VelocityMovement['split'], { kind: 'measured' }>;
type Estimate = Measured['movement'];

const AGAINST: Readonly<Record<VelocityMovement['comparator'], string>> = {
  quarter_before: 'the three months before',
  year_before: 'the same months a year before',
};
const REASONS: Readonly<Record<VelocityWithheld, string>> = {
  undated: 'it is not known when opportunities began, or a stage has no horizon',
  no_exit_defined: 'no exit defined',
  no_mature_cohort: 'no whole month of entry has had the horizons of all stages yet',
  no_comparator: 'not every month of both spans has opportunities',
  small_sample: 'too few closed, or won and priced, in a span',
  one_cluster: 'all of one account or one owner',
  no_velocity: 'what was won is worth nothing or took no day',
};
const TITLES = ['Velocity a day', 'Movement', 'Opportunities', 'Win rate', 'Deal size', 'Cycle days'];

/** What moved pipeline velocity: of the whole funnel, and folded up of the segments that it can be told of. */
export function velocityTables(all: readonly VelocityMovement[], outline: PageOutline): Html {
  const whole = all.filter(({ dimension }) => dimension === 'all');
  const segments = all.filter(({ dimension, split }) => dimension !== 'all' && split.kind === 'measured');
  return html`<h3>Pipeline velocity</h3>
    <p>Opportunities × win rate × mean deal ÷ days from the first stage to the win, in ${outline.currency} a day, by month of entry and within the horizons of all stages. Its movement is split over the four by Shapley’s weights; the parts sum to it. Intervals: 95%, delta method, the four taken as independent of each other.</p>
    ${whole.length === 0 && html`<p>No funnel has opportunities.</p>`}
    ${whole.length > 0 && movementTable('Of the whole', whole, ({ funnel }) => outline.funnel(funnel), outline)}
    ${segments.length > 0 && html`<details><summary>By segment</summary>${movementTable('Of each segment', segments, (one) => segmentText(one, outline), outline)}</details>`}`;
}

function movementTable(
  title: string,
  rows: readonly VelocityMovement[],
  nameOf: (one: VelocityMovement) => string,
  outline: PageOutline,
): Html {
  const body = rows.map(
    (one) =>
      html`<tr><th scope="row">${labelled(nameOf(one))}${heldMark(outline, ...outcomePlaces(outline, one.dimension, one.funnel))}<small>against ${AGAINST[one.comparator]}</small>${one.months.length > 0 && html`<small>${spanText(one.months)}</small>`}</th>${cells(one.split)}</tr>`,
  );
  const caption = html`<b>${title}</b> – ${outline.currency} a day; what each factor was, and below what it moved`;
  return scrolledTable(caption, headings('Of', ...TITLES), body, 'movements');
}

function cells(split: VelocityMovement['split']): Html {
  if (split.kind === 'withheld') return html`<td colspan="${TITLES.length}"><i>${REASONS[split.reason]}</i></td>`;
  const { first, second, movement, parts } = split;
  const factor = (name: keyof Measured['parts'], words: (value: number) => string) =>
    html`<td>${words(first.factors[name].value)} → ${words(second.factors[name].value)} ${partText(parts[name])}</td>`;
  return html`<td>${amountText(first.velocity)} → ${amountText(second.velocity)}</td><td>${partText(movement)}</td>
    ${factor('opportunities', countText)}${factor('winRate', percentText)}${factor('dealSize', amountText)}${factor('cycleDays', (days) => `${countText(days)} d`)}`;
}

function partText({ value, low, high }: Estimate): Html {
  return html`<b>${signedAmount(value)}</b> <small>${signedAmount(low)} to ${signedAmount(high)}</small>`;
}

/** An amount that rounds to nothing has no sign. */
function signedAmount(hundredths: number): string {
  const text = amountText(hundredths);
  return hundredths > 0 && text !== '0' ? `+${text}` : text;
}

function segmentText({ dimension, segment, funnel }: VelocityMovement, outline: PageOutline): string {
  return `${outline.segment(dimension, segment)} (${outline.dimension(dimension)}), ${outline.funnel(funnel)}`;
}

function spanText(months: readonly string[]): string {
  return `${monthText(months[0] ?? '')} to ${monthText(months.at(-1) ?? '')}`;
}
