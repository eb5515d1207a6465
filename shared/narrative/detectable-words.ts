import type { Detectable, DifferenceUnit } from '../contracts/signal.ts';
import { pointsText } from './plain-number.ts';

/** What a test would have found in four of five reports, so that "no difference shown" says how much it says. */
export function detectableWords({ below, above }: Detectable, unit: DifferenceUnit): string {
  if (below === null && above === null) return 'none could have been shown on so few';
  if (below !== null && above !== null) return `one of ${sizeWords(below, unit)} or more would have been`;
  const [size, side] = below === null ? [above ?? 0, 'above'] : [below, 'below'];
  return `one of ${sizeWords(size, unit)} or more ${side} would have been, none on the other side`;
}

function sizeWords(size: number, unit: DifferenceUnit): string {
  switch (unit) {
    case 'points':
      return pointsText(size);
    case 'slower':
      return `${Math.ceil((0.5 + size) * 100)} in 100 pairs`;
    case 'log_ratio':
      return `${Math.exp(size).toFixed(2)} times`;
  }
}
