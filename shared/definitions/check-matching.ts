import type { Definitions, MATCHING_WAYS } from '../contracts/definitions.ts';
import { type EffectiveObject, resolveObjects } from '../ingest/resolve-object.ts';
import { type Finding, notOneOf } from './finding.ts';
import { repeatedIds } from './repeated-ids.ts';

type Way = (typeof MATCHING_WAYS)[number];

/** That the matched objects hold people, and that each way has the columns by which two records can meet. */
export function checkMatching(definitions: Definitions): readonly Finding[] {
  const { matching } = definitions;
  if (matching === undefined) return [];
  const people = resolveObjects(definitions).filter(({ holds }) => holds === 'people');
  const references = people.map(({ reference }) => reference);
  const matched = people.filter(({ reference }) => matching.precedence.includes(reference));
  const strangers = matching.precedence.flatMap((reference, index) =>
    references.includes(reference)
      ? []
      : [notOneOf(['matching', 'precedence', index], reference, references, 'the objects that hold people')],
  );
  return [
    ...strangers,
    ...repeatedIds(matching.precedence, (index) => ['matching', 'precedence', index], 'the matched objects'),
    ...repeatedIds(matching.by ?? [], (index) => ['matching', 'by', index], 'the ways of matching'),
    ...(strangers.length === 0 ? checkWays(matched, matching.by ?? []) : []),
  ];
}

/** Only ways that the definitions name: of those that are meant by default, some find nothing in most exports. */
function checkWays(matched: readonly EffectiveObject[], by: readonly Way[]): readonly Finding[] {
  return by.flatMap((way, index) =>
    canMeet(way, matched)
      ? []
      : [{ path: ['matching', 'by', index], found: JSON.stringify(way), allowed: NEEDED[way] }],
  );
}

const NEEDED: Readonly<Record<Way, string>> = {
  id: 'a matched object with the column `same_as`: the id of the person in another system',
  conversion: 'two matched objects with the column `contact`, or one with `contact` and another with `same_contact`',
  email: 'two matched objects with the column `email`',
};

function canMeet(way: Way, matched: readonly EffectiveObject[]): boolean {
  const having = (...parts: readonly ('same_as' | 'same_contact' | 'contact' | 'email')[]) =>
    matched.filter(({ columns }) => parts.some((part) => columns[part] !== undefined)).length;
  if (way === 'id') return having('same_as') > 0;
  if (way === 'email') return having('email') > 1;
  return having('contact') > 0 && having('contact', 'same_contact') > 1;
}
