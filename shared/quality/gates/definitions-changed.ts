import { definitionChanges } from '../definition-changes.ts';
import type { Gate } from './gate.ts';

const MOST_SHOWN = 6;

export const definitionsChanged: Gate = {
  ...{ id: 'definitions_changed', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'the definitions are those of the version before',
  check: ({ definitions, history }, allowed) => {
    if (history.definitions === undefined)
      return { measured: { notMeasured: 'there is no version before' }, findings: [] };
    const changes = definitionChanges(history.definitions, definitions);
    const more = changes.length > MOST_SHOWN ? ` and ${changes.length - MOST_SHOWN} more` : '';
    const sentence = `the definitions have changed since the version before: ${changes.slice(0, MOST_SHOWN).join(', ')}${more}`;
    const findings = changes.length <= allowed ? [] : [{ sentence, found: changes.length }];
    return { measured: { value: changes.length }, findings };
  },
};
