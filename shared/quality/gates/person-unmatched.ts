import { MATCHING_WAYS } from '../../contracts/definitions.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { stagesOfGrains } from './units-in.ts';
import { worstOf } from './worst-of.ts';

/** Whoever is in two systems and is found to be nobody of the other's counts twice. */
export const personUnmatched: Gate = {
  ...{ id: 'person_unmatched', unit: 'share', bound: 'at_most', allowed: 0.5, severity: 'constrain' },
  looksFor: 'most records of people are matched with the systems that come before theirs',
  check: (input, allowed) => {
    const objects = matchedObjects(input);
    return {
      measured: worstOf(objects, 'the definitions match no people'),
      findings: objects
        .filter(({ unmatched, ambiguous }) => unmatched + ambiguous > 0)
        .map(({ at: object, value: found, unmatched, ...of }) => ({
          sentence: sentenceOf({ object, found, unmatched, ...of }),
          ...{ found, object },
          ...told(unmatched, found, allowed),
          stages: stagesOfGrains(input, ['person']),
        })),
    };
  },
};

function matchedObjects({ aggregates }: GateInput) {
  const references = [...new Set(aggregates.person_match.map(({ object }) => object))];
  return references.map((at) => {
    const rows = aggregates.person_match.filter(({ object }) => object === at);
    const sum = (value: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + value(row), 0);
    const records = sum((row) => row.records);
    const unmatched = sum((row) => (row.way === 'none' ? row.records : 0));
    const byWay = MATCHING_WAYS.map((way) => ({ way, records: rows.find((row) => row.way === way)?.records ?? 0 }));
    return { at, value: unmatched / records, records, unmatched, byWay, ambiguous: sum((row) => row.ambiguous) };
  });
}

type Match = Omit<ReturnType<typeof matchedObjects>[number], 'at' | 'value'> & {
  readonly object: string;
  readonly found: number;
};

function sentenceOf({ object, found, records, unmatched, byWay, ambiguous }: Match): string {
  const matched = byWay.map(({ way, records: some }) => `${some} by ${way}`).join(', ');
  const doubt = `; for ${ambiguous} of them one key stands for several persons, of whom the one created first counts`;
  return `${unmatched} of ${records} records of ${object} (${percent(found)}) are matched with nobody; matched are ${matched}${ambiguous === 0 ? '' : doubt}`;
}
