import type { Fact } from '../../contracts/narrative.ts';
import { toldGrammar } from './told-grammar.ts';

/**
 * A fact as the language model is told of it: words of our contracts, names of placeholders, opaque ids. No number beyond
 * whether it is one, no caveat's text, no name, and no id in which a name may stand: nothing that anybody typed into a source system or the definitions.
 */
export function toldFact(fact: Fact): object {
  return { ...bareFact(fact), grammar: toldGrammar(fact) };
}

/** The same without its grammar. */
export function bareFact(fact: Fact): object {
  const { id, kind, pattern, evidence, state, verdict, labels, numbers, relations, caveats } = fact;
  return {
    ...{ id, kind, pattern, evidence, state, ...(verdict === undefined ? {} : { verdict }) },
    labels: placed(labels, ({ role, opaque }) => ({ role, names: opaque })),
    numbers: placed(numbers, ({ unit, value }) => (unit === 'count' ? { unit, plural: value !== 1 } : { unit })),
    relations,
    caveats: Object.keys(caveats),
  };
}

function placed<Value, Told>(
  parts: Readonly<Record<string, Value>>,
  told: (part: Value) => Told,
): Record<string, Told> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, told(part)]));
}
