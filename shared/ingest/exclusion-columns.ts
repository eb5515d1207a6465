import type { Definitions, Exclusion } from '../contracts/definitions.ts';
import { asList, normaliseText } from '../contracts/stage-evidence.ts';
import type { PlannedColumn } from './planned-column.ts';
import type { EffectiveObject } from './resolve-object.ts';

/** One column per exclusion of this object: filled with the rule's id where the rule leaves the row out. */
export function exclusionColumns(definitions: Definitions, object: EffectiveObject): readonly PlannedColumn[] {
  return (definitions.exclusions ?? [])
    .filter((rule) => rule.object === object.reference)
    .map((rule) => {
      const matches = matcherOf(rule);
      const map = (raw: string | undefined) => (matches(normaliseText(raw ?? '')) ? rule.id : undefined);
      return {
        column: { name: `excluded_${rule.id}`, from: rule.column, read: 'mapped', map },
        use: `the exclusion ${rule.id}`,
      } as const;
    });
}

function matcherOf(rule: Exclusion): (text: string) => boolean {
  const equals = asList(rule.equals).map(normaliseText);
  const ends = asList(rule.endsWith).map(normaliseText);
  const starts = asList(rule.startsWith).map(normaliseText);
  return (text) =>
    equals.includes(text) || ends.some((end) => text.endsWith(end)) || starts.some((start) => text.startsWith(start));
}
