import type { TestedDifference } from '../../contracts/signal.ts';
import { timesText } from '../../narrative/plain-number.ts';
import { type Html, html } from './html.ts';
import { pointsText, signedText } from './number-text.ts';

/** A tested difference with its interval; each unit in words that cannot be taken for another's. */
export function differenceText({ unit, value, low, high }: TestedDifference): Html {
  const words = html`<b>${differenceWords(unit, value)}</b>`;
  switch (unit) {
    case 'points':
      return html`${words} <small>${signedText(low)} to ${signedText(high)}</small>`;
    case 'slower':
      return html`${words} <small>${pairs(value < 0 ? -high : low)} to ${pairs(value < 0 ? -low : high)}; 50 is as long</small>`;
    case 'log_ratio':
      return html`${words} <small>${Math.exp(low).toFixed(2)} to ${Math.exp(high).toFixed(2)}</small>`;
  }
}

/** The difference alone. */
export function differenceWords(unit: TestedDifference['unit'], value: number): string {
  switch (unit) {
    case 'points':
      return pointsText(value);
    case 'slower':
      return `${value < 0 ? 'faster' : 'slower'} in ${pairs(Math.abs(value))} of 100 pairs`;
    case 'log_ratio':
      return timesText(value);
  }
}

function pairs(beyondHalf: number): number {
  return Math.round((0.5 + beyondHalf) * 100);
}
