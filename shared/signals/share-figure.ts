import type { Figure } from '../contracts/signal.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import { rounded } from './measured-rate.ts';

type Counted = { readonly part: number; readonly whole: number; readonly designEffect?: number };

/** A share with Wilson's interval on as many independent units as these are worth. */
export function shareFigure({ part, whole, designEffect = 1 }: Counted): Figure {
  const { low, high } = wilsonInterval(part / designEffect, whole / designEffect);
  return { kind: 'share', value: rounded(part / whole), low: rounded(low), high: rounded(high), part, whole };
}
