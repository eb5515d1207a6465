import type { Quality } from '../../contracts/outputs.ts';
import { counted, countText } from './number-text.ts';

export const VERDICT_SIGN: Readonly<Record<Quality['verdict'], string>> = { pass: '✓', constrained: '◐', blocked: '■' };

/** The verdict in a sentence; "every gate held" only where none found anything. */
export function verdictText({ verdict, gates }: Pick<Quality, 'verdict' | 'gates'>): string {
  if (verdict === 'blocked') return 'Quality: blocked. A gate did not hold: no figures are published for this period.';
  if (verdict === 'constrained') return 'Quality: constrained. Figures that a flag touches are directional at most.';
  return gates.some(({ state }) => state === 'found')
    ? 'Quality: pass. Nothing constrains these figures; what there is to know is below.'
    : 'Quality: pass. Every gate held.';
}

/** How many gates there are, by what came of them. */
export function gateCountsText({ gates }: Pick<Quality, 'gates'>): string {
  const found = (severity: string) => gates.filter((one) => one.state === 'found' && one.severity === severity).length;
  const parts = [
    [found('block'), 'found what blocks'],
    [found('constrain'), 'found what constrains'],
    [found('warn'), 'found something to know'],
    [gates.filter(({ state }) => state === 'not_measured').length, 'had nothing to measure'],
    [gates.filter(({ state }) => state === 'passed').length, 'held'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${countText(count)} ${words}`);
  return `Of ${counted(gates.length, 'gate')} ${told.join(', ')}.`;
}
