import type { Flag } from '../../shared/contracts/outputs.ts';
import type { Signal, TestedCell, TestedDifference } from '../../shared/contracts/signal.ts';
import { caveatSentence } from '../../shared/narrative/caveat-sentence.ts';
import { detectableWords } from '../../shared/narrative/detectable-words.ts';
import type { Labels } from '../../shared/narrative/labels.ts';
import { listed } from '../../shared/narrative/listed.ts';
import { confidenceText, countText } from '../../shared/narrative/plain-number.ts';
import { signalSentence } from '../../shared/narrative/signal-sentence.ts';
import { differenceWords } from '../../shared/narrative/signal-words.ts';
import { stateWords } from '../../shared/narrative/state-words.ts';
import { comparatorKindWords } from '../../shared/narrative/test-words.ts';

/** A signal in plain text: what it says, of what it was told apart, and how surely. */
export function signalLines(signal: Signal, tested: readonly TestedCell[], flags: readonly Flag[], labels: Labels) {
  const { id, comparator, difference, nullHypothesis, clusters, pValue, evidence, reasons, caveats } = signal;
  const level = tested.find((test) => test.id === id)?.level;
  const names = comparator.segments.map((segment) => labels.segment(signal.dimension, segment));
  const noun = clusters.count === 1 ? clusters.by : `${clusters.by}s`;
  const passed = level === undefined ? '' : `, at or below the ${level} that it had to pass`;
  const why = reasons.length === 0 ? '' : ` (${reasons.join('. ')})`;
  return [
    '',
    `  Signal  ${id}`,
    `          ${signalSentence(signal, labels)}.`,
    `          Its interval is ${intervalWords(difference)}; p is ${pValue}${passed}, if ${nullHypothesis}.`,
    `          It was compared with ${comparatorKindWords(comparator.kind)}: ${listed([...names, ...comparator.months])}.`,
    `          It is ${evidence}${why} and ${stateWords(signal)}, and rests on ${countText(clusters.count)} ${noun}, with a design effect of ${clusters.designEffect}.`,
    ...caveats.map((caveat) => `          Caveat: ${caveatSentence(caveat, signal.funnel, flags, labels)}.`),
  ];
}

/** What was tested here and not found, with what would have been. */
export function testLines(tested: readonly TestedCell[], labels: Labels): string[] {
  const lines = tested
    .filter(({ found }) => !found)
    .flatMap((test) => [
      `  Test    ${test.id}`,
      `          Against ${againstWords(test, labels)}: ${differenceWords(test.difference)} (${intervalWords(test.difference)}).`,
      `          No difference was shown; ${detectableWords(test.detectable, test.difference.unit)}. Its p is ${test.pValue}, its level ${test.level}.`,
    ]);
  return lines.length === 0 ? [] : ['', ...lines];
}

function againstWords({ comparator, against, dimension }: TestedCell, labels: Labels): string {
  return against === null ? comparatorKindWords(comparator) : labels.segment(dimension, against);
}

/** The interval of a tested difference and its confidence. */
export function intervalWords({ unit, low, high, confidence }: TestedDifference): string {
  const at = `at ${confidenceText(confidence)}`;
  switch (unit) {
    case 'points':
      return `${signed(low)} to ${signed(high)} points ${at}`;
    case 'slower':
      return `slower in ${pairs(low)} to ${pairs(high)} of 100 pairs ${at}`;
    case 'log_ratio':
      return `${Math.exp(low).toFixed(2)} to ${Math.exp(high).toFixed(2)} times ${at}`;
  }
}

export function signed(difference: number): string {
  return `${difference < 0 ? '-' : '+'}${Math.abs(difference * 100).toFixed(1)}`;
}

function pairs(beyondHalf: number): number {
  return Math.round((0.5 + beyondHalf) * 100);
}
