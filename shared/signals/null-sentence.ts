import type { Comparator } from '../contracts/signal.ts';
import { rounded } from './measured-rate.ts';

/** What a test would have to make implausible, in words. `threshold` in points of rate, where it is not none at all. */
export function nullSentence(verb: string, kind: Comparator['kind'], threshold = 0): string {
  const give = threshold === 0 ? '' : `, give or take ${rounded(threshold * 100)} points`;
  return `the segment ${verb} as ${OTHERS[kind]}${give}`;
}

const OTHERS: Readonly<Record<Comparator['kind'], string>> = {
  reference_set: 'the segments of the reference set',
  segment: 'the other segment',
  quarter_before: 'three months before',
  year_before: 'a year before',
  trailing_mean: 'in the months before',
  history: 'its earlier months let expect',
};
