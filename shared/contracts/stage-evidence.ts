import type { StageEvidence } from './definitions.ts';

/**
 * The key that joins a row of `stage_entry` (written by ingestion) to the stage map (compiled from the definitions).
 * Dates and conditions have a key of their own per rule; labels of a history or of a present stage are keyed by text.
 */
export function evidenceKeys(evidence: StageEvidence): readonly string[] {
  if (evidence.label !== undefined) return asList(evidence.label).map(labelKey);
  const condition =
    evidence.when === undefined
      ? ''
      : ` when ${evidence.when.column} in ${[...evidence.when.in].map(normaliseText).sort().join('|')}`;
  return [evidence.date === undefined ? `field${condition}` : `date ${evidence.date}${condition}`];
}

/** Key of a stage label in a stage history. */
export function labelKey(label: string): string {
  return `label ${normaliseText(label)}`;
}

/** Key of the label of a unit's present stage. */
export function presentKey(label: string): string {
  return `present ${normaliseText(label)}`;
}

/** One spelling per text: Unicode NFC, no outer blanks, inner blanks single, lower case. Only ever done here, never by an engine. */
export function normaliseText(value: string): string {
  return value.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
