import type { StageEvidence } from '../../contracts/definitions.ts';
import { labelMeanings } from './label-meanings.ts';
import { ask } from './note.ts';
import { firstEntries, observedOrder } from './observed-order.ts';
import type { NamedStage } from './pipeline-stages.ts';
import { asStages, type ProposedStages, type StageDraft } from './proposed-stages.ts';
import { renamedLabels } from './renamed-labels.ts';
import type { ReadObject, UnitObject } from './unit-object.ts';
import { type Meaning, meaningOf } from './well-known-words.ts';

const LEAST_SHARE = 0.01;
const MOST_STAGES = 11;

/** The stages that a history tells, in the order in which most units passed them, or in which a table of stages has them. */
export function stagesOfHistory(unit: UnitObject, history: ReadObject): ProposedStages {
  const naming = stageNaming(unit.named ?? [], history.reference);
  const units = firstEntries(history, naming.labelOf);
  const marked = labelMeanings(unit);
  const means = (label: string): Meaning =>
    naming.stageOf(label)?.meaning ?? marked.meaning.get(label) ?? meaningOf(label);
  const rows = (label: string) => [...units.values()].filter((entries) => entries.has(label)).length;
  const usual = naming.inOrder(observedOrder(units).filter((label) => rows(label) >= LEAST_SHARE * units.size));
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

  const created = unit.parts.created;
  const began: readonly StageEvidence[] = created === undefined ? [] : [{ object: unit.reference, date: created }];
  const drafts = open.map((label, index): StageDraft => {
    const next = open[index + 1];
    const place =
      index === 0 && naming.why === undefined
        ? `most units had it first${created === undefined ? '' : `, so ${created} dates it where the history does not`}; edit if units begin elsewhere`
        : `place in the order ${naming.why ?? `in which most of ${units.size} units passed the labels`}; edit if your process has another`;
    return {
      label,
      evidence: [naming.evidenceOf([label]), ...(index === 0 ? began : [])],
      why: `${place}${naming.whichOf(label)}`,
      days: daysBetween(units, [label], next === undefined ? won : [next]),
    };
  });
  const first = drafts.length > 0 ? drafts : createdAlone(unit, units, won, began);
  const close = (labels: readonly string[], meaning: string): StageDraft => ({
    label: labels[0] ?? meaning,
    evidence: [naming.evidenceOf(labels)],
    why: `taken for ${meaning}, as ${naming.stageOf(labels[0] ?? '') === undefined ? marked.why : 'the table of stages has it so'}; edit if it is not`,
  });
  const exits = lost.length === 0 ? [] : [close(lost, 'lost')];
  return asStages(unit.grain, [...first, close(won, 'the win')], exits, renamedLabels(units, open));
}

/** How the stages of a history are called, ordered and told: by their own texts where no table of stages knows them. */
function stageNaming(named: readonly NamedStage[], object: string) {
  const byId = new Map(named.flatMap((stage) => stage.ids.map((id) => [id, stage] as const)));
  const byLabel = new Map(named.map((stage) => [stage.label, stage]));
  const pipelines = new Set(named.flatMap((stage) => stage.pipelines));
  const isOrdered = named.length > 0 && named.every(({ place }) => place !== undefined);
  const lacking = (stage: NamedStage) => stage.pipelines.length < pipelines.size;
  return {
    labelOf: (text: string) => byId.get(text)?.label ?? text,
    stageOf: (label: string) => byLabel.get(label),
    why: isOrdered ? 'that the table of stages has' : undefined,
    inOrder: (labels: readonly string[]) =>
      isOrdered
        ? labels.toSorted((one, other) => (byLabel.get(one)?.place ?? 0) - (byLabel.get(other)?.place ?? 0))
        : labels,
    evidenceOf: (labels: readonly string[]): StageEvidence => {
      const ids = labels.flatMap((label) => byLabel.get(label)?.ids ?? [label]);
      const own = labels.flatMap((label) => byLabel.get(label) ?? []);
      const [only] = own;
      return {
        object,
        label: ids.length === 1 ? (ids[0] ?? '') : ids,
        ...(own.length === 1 && only !== undefined && lacking(only) ? { pipeline: oneOrAll(only.pipelines) } : {}),
      };
    },
    whichOf: (label: string) => {
      const stage = byLabel.get(label);
      if (stage === undefined || pipelines.size < 2) return '';
      return lacking(stage)
        ? `; only the pipeline ${stage.pipelines.join(', ')} has it, so that in the others it is not skipped`
        : `; one stage of ${pipelines.size} pipelines, which call it the same`;
    },
  };
}

function oneOrAll(texts: readonly string[]): string | string[] {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : [...texts];
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
