import type { CandidateLabel } from './candidate.ts';

/** That there are more of them than are named: who reads a few names is not to take them for all. */
export function furtherLabel(
  what: 'segments' | 'stages' | 'dimensions',
  all: number,
  named: number,
): Record<string, CandidateLabel> {
  if (all <= named) return {};
  return { [`further_${what}`]: { role: 'other', thing: `further_${what}`, text: `further ${what}` } };
}
