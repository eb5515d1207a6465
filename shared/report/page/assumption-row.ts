import type { AssumedUnit, ComparedAssumption } from '../../contracts/assumption.ts';
import type { Conclusion } from '../../contracts/events.ts';
import { anchor } from './anchor.ts';
import { conclusionList } from './conclusion-list.ts';
import { labelled } from './figure-cells.ts';
import { figureText } from './figure-text.ts';
import { type Html, html } from './html.ts';
import { counted, monthText, numberText, pointsText } from './number-text.ts';

/** An assumption as it is stated, and what stands beside it. */
export function assumptionRow(one: ComparedAssumption, currency: string, revisions: readonly Conclusion[]): Html {
  return html`<tr><th scope="row" id="${anchor('assumption', one.id)}">${labelled(one.statement)}<small>${labelled(words(one.kind))}, of ${words(one.metric)} · ${labelled(one.owner)} · ${labelled(one.source)}</small>${conclusionList(revisions)}</th>
    <td>${one.observed === null ? html`<i>no such figure</i>` : figureText(one.observed, currency)}</td>
    <td>${one.comparator === null ? html`<i>nothing to compare with</i>` : html`${figureText(one.comparator.figure, currency)} <small>${words(one.comparator.kind)} of ${counted(one.comparator.segments.length, 'segment')}</small>`}</td>
    <td>${differenceOf(one)}</td>
    <td>${claimOf(one)}</td>
    <td>${verdictOf(one)}${one.constrainedBy.length > 0 && html` <small>constrained by ${one.constrainedBy.map(flagLink)}</small>`}</td></tr>`;
}

function flagLink(flag: string): Html {
  return html`<a href="#${anchor('flag', flag)}">${labelled(flag)}</a> `;
}

function differenceOf({ difference, unit }: ComparedAssumption): Html {
  if (difference === null) return html`<i>none</i>`;
  const { value, low, high } = difference;
  return html`<b>${sized(value, unit)}</b> <small>${sized(low, unit)} to ${sized(high, unit)}</small>`;
}

function claimOf({ claimed, unit, direction }: ComparedAssumption): string {
  return claimed === null ? direction : sized(claimed, unit);
}

function verdictOf(one: ComparedAssumption): Html {
  const { verdict, contradiction, smallSample, tellable, detectable, monthlyVolume, unit } = one;
  if (verdict === 'agrees') return html`<b>agrees</b>`;
  if (verdict === 'contradicts')
    return html`<b>contradicts</b> <small>${contradiction === 'other_side' ? 'the whole interval is on the other side' : 'the whole interval is short of the claim'}</small>`;
  return html`<b>cannot be told yet</b>${smallSample && html` <small>of fewer units than the minimum sample</small>`}${
    tellable !== null &&
    html` <small>could be from ${monthText(tellable.period)} on, over ${counted(tellable.cohortMonths, 'month')} of cohorts${tellable.windowMonths !== null && `, in a window of ${counted(tellable.windowMonths, 'month')}`}</small>`
  }${detectable !== null && html` <small>least difference that would be told: ${unsigned(detectable, unit)}</small>`}${
    monthlyVolume !== null && html` <small>${numberText(monthlyVolume)} a month</small>`
  }`;
}

function sized(value: number, unit: AssumedUnit): string {
  if (unit === 'points') return pointsText(value);
  if (unit === 'ratio') return `${value.toFixed(2)} times`;
  return `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${numberText(Math.abs(value))} d`;
}

function unsigned(value: number, unit: AssumedUnit): string {
  return sized(value, unit).replace(/^\+/, '');
}

function words(id: string): string {
  return id.replaceAll('_', ' ');
}
