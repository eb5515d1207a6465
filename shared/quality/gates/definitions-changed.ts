import { definitionChanges } from '../definition-changes.ts';
import type { Gate } from './gate.ts';

const MOST_SHOWN = 6;

export const definitionsChanged: Gate = {
  id: 'definitions_changed',
  allowed: 0,
  severity: 'warn',
  looksFor: 'the definitions are those of the version before',
  find: ({ definitions, history }, allowed) => {
    if (history.definitions === undefined) return [];
    const changes = definitionChanges(history.definitions, definitions);
    if (changes.length <= allowed) return [];
    const more = changes.length > MOST_SHOWN ? ` and ${changes.length - MOST_SHOWN} more` : '';
    const sentence = `the definitions have changed since the version before: ${changes.slice(0, MOST_SHOWN).join(', ')}${more}`;
    return [{ sentence, found: changes.length }];
  },
};
