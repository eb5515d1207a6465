import type { FactNumber } from '../../contracts/narrative.ts';
import type { TestedCell } from '../../contracts/signal.ts';
import { numbersOf } from './fact-number.ts';
import { DIFFERENCES } from './signal-parts.ts';

/** The difference that a test would have shown on whichever side it is, in four of five reports; undefined where none could be. */
export function detectableNumber({ id, detectable, difference }: TestedCell): FactNumber | undefined {
  const { below, above } = detectable;
  if (below === null || above === null) return undefined;
  const [side, size] = below > above ? (['below', below] as const) : (['above', above] as const);
  return numbersOf('signals.json', id, '')(DIFFERENCES[difference.unit], size, `detectable.${side}`);
}
