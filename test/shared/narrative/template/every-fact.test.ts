import { expect, test } from 'vitest';
import { type Fact, FactKind } from '../../../../shared/contracts/narrative.ts';
import { amountUnit } from '../../../../shared/definitions/amount-unit.ts';
import { candidatesOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { namedFacts } from '../../../../shared/narrative/facts/named-facts.ts';
import { labelsOf } from '../../../../shared/narrative/labels.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { EVERY_SOURCE, telling } from '../facts/every-source.ts';

/** Facts of a report, whether or not any audience has room for them. */
function everyFactOf(source: Parameters<typeof telling>[0]): Fact[] {
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

const FACTS = new Map(
  Object.entries(EVERY_SOURCE).map(([told, sources]) => [told, unlike(sources().flatMap(everyFactOf))]),
);

test.each([...FACTS])('every wording of every fact of %s passes the verifier', (_, facts) => {
  expect(facts.length).toBeGreaterThan(0);
  const refused = facts.flatMap((fact) =>
    draftsOf(fact).flatMap((draft) => {
      const refusals = verifyStatement(draft, [fact]);
      return refusals.length === 0
        ? []
        : [`${draft.text} ${JSON.stringify(refusals.map(({ rule, span }) => [rule, span]))}`];
    }),
  );
  expect([...new Set(refused)]).toEqual([]);
});

test.each([...FACTS])('every fact of %s has words', (_, facts) => {
  for (const fact of facts) expect(draftsOf(fact).length, JSON.stringify(fact)).toBeGreaterThan(0);
});

test('every kind of fact is among them', () => {
  const kinds = [...FACTS.values()].flatMap((facts) => facts.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(FactKind.options));
});
