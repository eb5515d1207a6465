import type { Definitions, Exit, Stage, StageEvidence } from '../../contracts/definitions.ts';
import { asList, evidenceKeys, labelKey } from '../../contracts/stage-evidence.ts';
import type { AggregateRow } from '../../queries/catalog.ts';
import type { GateInput } from './gate.ts';

export type EvidenceRow = AggregateRow<'evidence'>;

/** One thing in the exports that the definitions read as stages, with the entries that it dates. */
export type EvidenceRule = {
  /** As `source.object`. */
  readonly object: string;
  /** The label in quotes, or the name of the column. */
  readonly words: string;
  /** Every stage that rests on it, as `funnel.stage`; for an exit the stages that it closes. */
  readonly stages: readonly string[];
  readonly rows: readonly EvidenceRow[];
};

type Use = {
  readonly object: string;
  readonly key: string;
  readonly words: string;
  readonly stages: readonly string[];
};

/** Every rule of the definitions once, however many funnels share it: what is wrong with a column is told once. */
export function evidenceRules({ definitions, aggregates }: Pick<GateInput, 'definitions' | 'aggregates'>) {
  const rules = new Map<string, EvidenceRule>();
  for (const { object, key, words, stages } of uses(definitions)) {
    const id = `${object} ${key}`;
    const rows =
      rules.get(id)?.rows ?? aggregates.evidence.filter((row) => row.object === object && row.evidence === key);
    rules.set(id, { object, words, stages: [...new Set([...(rules.get(id)?.stages ?? []), ...stages])], rows });
  }
  return [...rules.values()];
}

/** Over the months of the report's window. A unit that entered again in another month counts in both. */
export function windowSum({ scope }: GateInput, rows: readonly EvidenceRow[], value: (row: EvidenceRow) => number) {
  return rows
    .filter(({ entered_month: month }) => month !== null && isWithin(month, scope.windowMonth, scope.periodMonths[1]))
    .reduce((sum, row) => sum + value(row), 0);
}

function isWithin(month: number, first: number, last: number): boolean {
  return month >= first && month <= last;
}

function uses({ funnels }: Definitions): Use[] {
  return Object.entries(funnels).flatMap(([funnel, { stages, exits }]) => [
    ...stages.flatMap((stage) => usesOf(stage, [`${funnel}.${stage.id}`])),
    ...exits.flatMap((exit) =>
      usesOf(
        exit,
        stages.filter(({ grain }) => grain === exit.grain).map(({ id }) => `${funnel}.${id}`),
      ),
    ),
  ]);
}

function usesOf({ evidence }: Stage | Exit, stages: readonly string[]): Use[] {
  return evidence.flatMap((one) => keysOf(one).map(({ key, words }) => ({ object: one.object, key, words, stages })));
}

function keysOf(evidence: StageEvidence): readonly { readonly key: string; readonly words: string }[] {
  if (evidence.label !== undefined)
    return asList(evidence.label).map((label) => ({ key: labelKey(label), words: JSON.stringify(label) }));
  const words = evidence.date ?? evidence.when?.column ?? '';
  return evidenceKeys(evidence).map((key) => ({ key, words }));
}
