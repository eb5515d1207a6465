import { type Html, html } from './html.ts';

type Interval = { readonly value: number; readonly low: number; readonly high: number };

const HALF = 80;
/** Points of rate end at 1; logarithms of ratios do not. */
const STEPS = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** The half width, in points of rate, of an axis on which all these intervals can stand. */
export function intervalSpan(intervals: readonly { readonly low: number; readonly high: number }[]): number {
  const widest = Math.max(0, ...intervals.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  return STEPS.find((step) => step >= widest) ?? widest;
}

/** A difference as a dot with its interval about zero; the text beside it says the same. Only tested ones have a side's colour. */
export function intervalMark(interval: Interval, span: number, side: 'above' | 'below' | 'untested'): Html {
  const x = (value: number) => ((Math.max(-span, Math.min(span, value)) / span) * HALF).toFixed(1);
  return html`<svg class="interval ${side}" viewBox="${-HALF - 6} -9 ${2 * HALF + 12} 18" width="${2 * HALF + 12}" height="18" aria-hidden="true">
    <path class="axis" d="M${-HALF} 0H${HALF}M0 -8V8"/>
    <path d="M${x(interval.low)} 0H${x(interval.high)}M${x(interval.low)} -4v8M${x(interval.high)} -4v8"/>
    <circle cx="${x(interval.value)}" cy="0" r="4"/>
  </svg>`;
}

/** How far the axis reaches. */
export function spanText(span: number): string {
  return `axis ±${Math.round(span * 100)} pts`;
}
