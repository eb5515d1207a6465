import type { Interval, Money } from '../../contracts/measure.ts';
import type { Scorecard } from '../../contracts/outputs.ts';
import { labelled, lateText, meanText, quantileBounds, quantileText, rateCell, withheldWords } from './figure-cells.ts';
import { heldMark, outcomePlaces } from './held-mark.ts';
import { type Html, html } from './html.ts';
import { amountText, counted, countText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { headings, scrolledTable } from './scrolled-table.ts';

/** How a segment's opportunities ended: rates, value, size and duration, per funnel. */
export function outcomeTable(cards: readonly Scorecard[], outline: PageOutline): Html {
  const { currency } = outline;
  const rows = cards.map(
    (
      card,
    ) => html`<tr><th scope="row">${labelled(outline.funnel(card.funnel))}${heldMark(outline, ...outcomePlaces(outline, card.dimension, card.funnel))}</th>${rateCell(card.winRate)}
      <td>${byValue(card)}</td><td>${dealSize(card)}</td><td>${salesCycle(card)}</td></tr>`,
  );
  const head = headings(
    'Funnel',
    'Win rate, by count',
    `Win rate, by value (${currency})`,
    `Deal size, mean (${currency})`,
    'Sales cycle, median',
  );
  return scrolledTable(
    html`<b>Outcomes</b> – won and lost of mature cohorts; size of won and priced deals`,
    head,
    rows,
    'outcomes',
  );
}

function byValue({ winRateByValue }: Scorecard): Html {
  if (winRateByValue === null) return withheldWords('none_priced');
  const { won, lost, share } = winRateByValue;
  const whyNot = won.kind === 'withheld' ? won.reason : 'none_priced';
  return html`${share === null ? withheldWords(lost.kind === 'withheld' ? lost.reason : whyNot) : html`<b>${percentText(share)}</b>`}
    <small>won ${amountOf(won)}</small><small>lost ${amountOf(lost)}</small>`;
}

function amountOf(money: Money): Html {
  return money.kind === 'withheld'
    ? withheldWords(money.reason)
    : html`${amountText(money.amount)}${money.unpriced > 0 && `, ${countText(money.unpriced)} not priced`}`;
}

function dealSize({ dealSize: size, dealSizeWithheld }: Scorecard): Html {
  if (size === null) return withheldWords(dealSizeWithheld ?? 'none_priced');
  const { mean, meanInterval, medianAtLeast, medianBelow, medianInterval } = size;
  return html`<b>${amountText(mean)}</b>${between(meanInterval)} <small>${counted(size.deals, 'deal')}</small>
    <small>median in ${amountText(medianAtLeast)} to ${amountText(medianBelow)}</small>${medianInterval !== null && html`<small>its interval ${amountText(medianInterval.low)} to ${amountText(medianInterval.high)}</small>`}`;
}

function between(interval: Interval | null): Html {
  return html`${interval !== null && html` <small>${amountText(interval.low)} to ${amountText(interval.high)}</small>`}`;
}

function salesCycle({ salesCycle: cycle }: Scorecard): Html {
  if (cycle === null) return html`<i>no times</i>`;
  return html`<b>${quantileText(cycle.median)}</b>${quantileBounds(cycle.median)} <small>p75 ${quantileText(cycle.p75)}, p90 ${quantileText(cycle.p90)}</small>
    <small>mean ${meanText(cycle.mean)}</small>${lateText(cycle)}
    <small>${countText(cycle.left)} of ${countText(cycle.units)} ended, in ${quantileText(cycle.medianOfLeft)}</small>
    <small>the won in ${quantileText(cycle.medianOfAdvanced)}</small>`;
}
