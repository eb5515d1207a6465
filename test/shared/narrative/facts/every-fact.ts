import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { amountUnit } from '../../../../shared/definitions/amount-unit.ts';
import { candidatesOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { namedFacts } from '../../../../shared/narrative/facts/named-facts.ts';
import { labelsOf } from '../../../../shared/narrative/labels.ts';
import { EVERY_SOURCE, telling } from './every-source.ts';

/** Every fact that can be told, by what is told. */
export function everyFact(): Map<string, Fact[]> {
  return new Map(
    Object.entries(EVERY_SOURCE).map(([told, sources]) => [told, unlike(sources().flatMap(tellableFacts))]),
  );
}

/** Facts of a report, whether or not any audience has room for them. */
function tellableFacts(source: Parameters<typeof telling>[0]): Fact[] {
  const sources = telling(source);
  const labels = labelsOf({ ...sources.scope, ...amountUnit(sources.definitions) });
  return namedFacts(candidatesOf(sources, labels).map((told) => ({ told, audiences: ['executive'] })));
}

/** Facts that differ in no more than their values and names are worded and verified alike: one of each. */
function unlike(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [shapeOf(fact), fact])).values()];
}

function shapeOf({ kind, pattern, evidence, state, verdict, labels, numbers, relations, caveats }: Fact): string {
  const named = Object.entries(labels).map(([name, { role, opaque }]) => [name, role, role === 'other' ? opaque : '']);
  const counted = Object.entries(numbers).map(([name, { unit, value }]) => [name, unit, value === 1]);
  const told = [named.toSorted(), counted.toSorted(), relations, Object.keys(caveats)];
  return JSON.stringify([kind, pattern, evidence, state, verdict, told]);
}
