import type { StageEvidence } from '../../contracts/definitions.ts';
import { labelMeanings } from './label-meanings.ts';
import { ask } from './note.ts';
import { firstEntries, observedOrder } from './observed-order.ts';
import { asStages, type ProposedStages, type StageDraft } from './proposed-stages.ts';
import type { ReadObject, UnitObject } from './unit-object.ts';
import { type Meaning, meaningOf } from './well-known-words.ts';

const LEAST_SHARE = 0.01;
const MOST_STAGES = 11;

/** The stages that a history tells, in the order in which most units passed them. */
export function stagesOfHistory(unit: UnitObject, history: ReadObject): ProposedStages {
  const units = firstEntries(history);
  const marked = labelMeanings(unit);
  const means = (label: string): Meaning => marked.meaning.get(label) ?? meaningOf(label);
  const rows = (label: string) => [...units.values()].filter((entries) => entries.has(label)).length;
  const usual = observedOrder(units).filter((label) => rows(label) >= LEAST_SHARE * units.size);
  const those = (meaning: Meaning) => usual.filter((label) => means(label) === meaning);
  const [open, won, lost] = [those('open').slice(0, MOST_STAGES), those('won'), those('lost')];
  const found = usual.map((label) => JSON.stringify(label)).join(', ');
  if (won.length === 0)
    return asStages(
      unit.grain,
      [],
      [],
      [
        ask(
          [],
          `which label of ${history.reference} is the win? Found, in the order of most units: ${found === '' ? 'none' : found}`,
        ),
      ],
    );

  const object = history.reference;
  const created = unit.parts.created;
  const began: readonly StageEvidence[] = created === undefined ? [] : [{ object: unit.reference, date: created }];
  const drafts = open.map((label, index): StageDraft => {
    const next = open[index + 1];
    return {
      label,
      evidence: [{ object, label }, ...(index === 0 ? began : [])],
      why:
        index === 0
          ? `most units had it first${created === undefined ? '' : `, so ${created} dates it where the history does not`}; edit if units begin elsewhere`
          : `place in the order in which most of ${units.size} units passed the labels; edit if your process has another`,
      days: daysBetween(units, [label], next === undefined ? won : [next]),
    };
  });
  const first = drafts.length > 0 ? drafts : createdAlone(unit, units, won, began);
  const close = (labels: readonly string[], meaning: string): StageDraft => ({
    label: labels[0] ?? meaning,
    evidence: [{ object, label: labels.length === 1 ? (labels[0] ?? '') : [...labels] }],
    why: `taken for ${meaning}, as ${marked.why}; edit if it is not`,
  });
  return asStages(unit.grain, [...first, close(won, 'the win')], lost.length === 0 ? [] : [close(lost, 'lost')]);
}

function createdAlone(
  unit: UnitObject,
  units: ReadonlyMap<string, ReadonlyMap<string, number>>,
  won: readonly string[],
  evidence: readonly StageEvidence[],
): readonly StageDraft[] {
  const why = `the history has no open stage, so that ${unit.parts.created} dates the only one before the win`;
  return evidence.length === 0 ? [] : [{ label: 'Created', evidence, why, days: daysBetween(units, [], won) }];
}

function daysBetween(
  units: ReadonlyMap<string, ReadonlyMap<string, number>>,
  from: readonly string[],
  to: readonly string[],
): readonly number[] {
  const first = (entries: ReadonlyMap<string, number>, labels: readonly string[]) =>
    labels.map((label) => entries.get(label)).find((day) => day !== undefined);
  return [...units.values()].flatMap((entries) => {
    const [start, end] = [first(entries, from), first(entries, to)];
    return start === undefined || end === undefined ? [] : [end - start];
  });
}
