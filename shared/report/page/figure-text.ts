import type { Figure } from '../../contracts/signal.ts';
import { intervalOf } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { amountText, counted, countText, percentText } from './number-text.ts';

/** A figure of a signal with its interval, where it has one, and what it stands on. */
export function figureText(figure: Figure, currency: string): Html {
  switch (figure.kind) {
    case 'share':
      return html`<b>${percentText(figure.value)}</b> <small>${intervalOf(figure)}</small> <small>${countText(figure.part)} of ${countText(figure.whole)}</small>`;
    case 'days':
      return html`<b>${figure.median === null ? 'no median yet' : `${countText(figure.median)} d`}</b> <small>median of ${counted(figure.units, 'unit')} that moved on</small>`;
    case 'money':
      return html`<b>${amountText(figure.mean)}</b> <small>${currency}, mean of ${counted(figure.deals, 'deal')}; median ${amountText(figure.median)}</small>`;
  }
}
