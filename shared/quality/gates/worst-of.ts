import type { GateMeasure, Measured } from './gate.ts';

/** The largest of what was measured place by place, the first where several are; `otherwise` says why there is none. */
export function worstOf(measures: readonly GateMeasure[], otherwise: string): Measured {
  const [first, ...others] = measures;
  if (first === undefined) return { notMeasured: otherwise };
  return placed(others.reduce((worst, one) => (one.value > worst.value ? one : worst), first));
}

/** The smallest, where too little is what is looked for. */
export function leastOf(measures: readonly GateMeasure[], otherwise: string): Measured {
  const [first, ...others] = measures;
  if (first === undefined) return { notMeasured: otherwise };
  return placed(others.reduce((worst, one) => (one.value < worst.value ? one : worst), first));
}

/** Without what else a place may carry. */
function placed({ value, at }: GateMeasure): GateMeasure {
  return at === undefined ? { value } : { value, at };
}
