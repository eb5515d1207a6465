import type {
  Difference,
  Money,
  Quantile,
  Rate,
  RestrictedMean,
  Times,
  WithheldReason,
} from '../../contracts/measure.ts';
import type { MeanCount } from '../../contracts/outputs.ts';
import { ageSteps } from '../../signals/watched-times.ts';
import { type Html, html } from './html.ts';
import { amountText, countText, percentText, signedText, tenthsText } from './number-text.ts';
import { withheldText } from './withheld-text.ts';

/** A label from the data, kept from turning the text around it. */
export function labelled(label: string): Html {
  return html`<bdi>${label}</bdi>`;
}

export function withheldWords(reason: WithheldReason): Html {
  return html`<i>${withheldText(reason)}</i>`;
}

/** A share with its interval and the counts that it stands on. */
export function rateText(rate: Rate): Html {
  if (rate.kind === 'withheld') return withheldWords(rate.reason);
  return html`<b>${percentText(rate.value)}</b> <small>${intervalOf(rate)}</small> <small>${countsOf(rate)}</small>`;
}

export function rateCell(rate: Rate, id?: string): Html {
  return html`<td${id === undefined ? null : html` id="${id}"`}>${rateText(rate)}</td>`;
}

/** A share with its counts alone, where intervals would crowd the table. */
export function shareCell(rate: Rate, mark?: Html): Html {
  if (rate.kind === 'withheld') return html`<td>${withheldWords(rate.reason)}${mark}</td>`;
  return html`<td>${percentText(rate.value)} <small>${countsOf(rate)}</small>${mark}</td>`;
}

/** A mean number with the opportunities that it is of. */
export function meanCell(mean: MeanCount): Html {
  if (mean.kind === 'withheld') return html`<td>${withheldWords(mean.reason)}</td>`;
  return html`<td>${tenthsText(mean.value)} <small>of ${countText(mean.opportunities)}</small>${mean.smallSample && html` <em>small</em>`}</td>`;
}

export function differenceCell(difference: Difference): Html {
  if (difference.kind === 'withheld') return html`<td>${withheldWords(difference.reason)}</td>`;
  const { value, low, high } = difference;
  return html`<td>${signedText(value)} pts <small>${signedText(low)} to ${signedText(high)}</small></td>`;
}

export function quantileText(quantile: Quantile): Html {
  if (quantile.kind === 'withheld') return withheldWords(quantile.reason);
  return html`${daysText(quantile.days)} d`;
}

/** Beyond 90 days they are counted in coarser steps, which the tilde says. */
function daysText(days: number): string {
  return `${ageSteps(days) > 1 ? '~' : ''}${countText(days)}`;
}

/** The interval of a quantile, as far as the data bound it. */
export function quantileBounds(quantile: Quantile): Html {
  const { low = null, high = null } = quantile.kind === 'measured' ? quantile : {};
  if (low === null) return html``;
  return html` <small>${daysText(low)} ${high === null ? 'or more' : `to ${daysText(high)}`}</small>`;
}

/** Mean days of at most the horizon, with its interval. */
export function meanText(mean: RestrictedMean): Html {
  if (mean.kind === 'withheld') return withheldWords(mean.reason);
  const { days, low, high, horizonDays } = mean;
  const interval = low !== null && high !== null && html`${tenthsText(low)} to ${tenthsText(high)}, `;
  return html`${tenthsText(days)} d <small>${interval}of at most ${countText(horizonDays)}</small>`;
}

/** How many units a time is told of that were not watched from entry on, and how many it leaves out. */
export function lateText({ late, unobserved }: Pick<Times, 'late' | 'unobserved'>): Html {
  return html`${late > 0 && html` <small>${countText(late)} came late</small>`}${unobserved > 0 && html` <small>${countText(unobserved)} had left before</small>`}`;
}

export function moneyText(money: Money, currency: string): Html {
  if (money.kind === 'withheld') return withheldWords(money.reason);
  const unpriced = money.unpriced > 0 && html` <small>${countText(money.unpriced)} not priced</small>`;
  return html`${amountText(money.amount)}${currency !== '' && html` <small>${currency}</small>`}${unpriced}`;
}

export function intervalOf(rate: { readonly low: number; readonly high: number }): string {
  return `${(rate.low * 100).toFixed(1)}–${percentText(rate.high)}`;
}

function countsOf(rate: Extract<Rate, { kind: 'measured' }>): Html {
  return html`${countText(rate.part)} of ${countText(rate.whole)}${rate.smallSample && html` <em>small</em>`}`;
}
