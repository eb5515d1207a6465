import type { Condition, Definitions, StageEvidence } from '../contracts/definitions.ts';
import { evidenceKeys, normaliseText } from '../contracts/stage-evidence.ts';
import { evidenceOrigin } from '../definitions/evidence-origin.ts';
import type { ExportTarget } from '../ports.ts';
import type { PlannedColumn } from './planned-column.ts';
import type { EffectiveObject } from './resolve-object.ts';

type Planned = { readonly columns: readonly PlannedColumn[]; readonly targets: readonly ExportTarget[] };
type Rule = { readonly key: string; readonly evidence: StageEvidence; readonly stage: string };

/**
 * What the records of people or opportunities tell of stages by a date or a condition: the columns to read and one
 * target of stage entries per rule. A rule that several funnels share is one target.
 */
export function evidenceColumns(definitions: Definitions, object: EffectiveObject): Planned {
  const rules = rulesOf(definitions, object);
  const created = object.columns.created?.name;
  const dates = distinct(
    rules.flatMap(({ evidence: { date } }) => (date === undefined || date === created ? [] : [date])),
  );
  const conditions = distinct(
    rules.flatMap(({ evidence }) => (evidence.when === undefined ? [] : [conditionKey(evidence.when)])),
  );
  const nameOfDate = (date: string) => (date === created ? 'created' : `date_${dates.indexOf(date) + 1}`);
  const nameOfCondition = (condition: Condition) => `when_${conditions.indexOf(conditionKey(condition)) + 1}`;

  const columns = rules.flatMap(({ evidence: { date, when }, stage }): PlannedColumn[] => {
    const use = `the evidence of ${stage}`;
    return [
      ...(date === undefined || nameOfDate(date) === 'created'
        ? []
        : [{ column: { name: nameOfDate(date), from: date, read: 'instant' }, use } as const]),
      ...(when === undefined
        ? []
        : [
            {
              column: { name: nameOfCondition(when), from: when.column, read: 'mapped', map: conditionOf(when) },
              use,
            } as const,
          ]),
    ];
  });
  const targets = rules.map(({ key, evidence }): ExportTarget => {
    const date = evidence.date === undefined ? undefined : nameOfDate(evidence.date);
    const condition = evidence.when === undefined ? undefined : nameOfCondition(evidence.when);
    return {
      table: 'stage_entry',
      columns: {
        grain: { constant: object.holds === 'people' ? 'person' : 'opportunity' },
        unit_id: { column: 'id' },
        evidence: { constant: key },
        ...(date === undefined ? {} : timeOf(date)),
        origin: { constant: evidenceOrigin(evidence) },
      },
      whereFilled: [date, condition].filter((name) => name !== undefined),
    };
  });
  return { columns: [...new Map(columns.map((planned) => [planned.column.name, planned])).values()], targets };
}

function timeOf(date: string): ExportTarget['columns'] {
  return {
    entered_at: { column: `${date}_at` },
    entered_day: { column: `${date}_day` },
    has_time: { column: `${date}_timed` },
  };
}

/** The first rule of each key. The stage map says per funnel what a key means; here it only has to be written once. */
function rulesOf(definitions: Definitions, object: EffectiveObject): readonly Rule[] {
  const rules = Object.entries(definitions.funnels).flatMap(([funnel, { stages, exits }]) =>
    [...stages, ...exits].flatMap((stage) =>
      stage.evidence
        .filter((evidence) => evidence.object === object.reference && evidence.label === undefined)
        .flatMap((evidence) =>
          evidenceKeys(evidence).map((key): Rule => ({ key, evidence, stage: `${funnel}.${stage.id}` })),
        ),
    ),
  );
  return rules.filter((rule, index) => rules.findIndex(({ key }) => key === rule.key) === index);
}

function conditionOf(condition: Condition): (raw: string | undefined) => string | undefined {
  const texts = new Set(condition.in.map(normaliseText));
  return (raw) => (raw !== undefined && texts.has(normaliseText(raw)) ? 'yes' : undefined);
}

function conditionKey(condition: Condition): string {
  return JSON.stringify([condition.column, [...new Set(condition.in.map(normaliseText))].sort()]);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
