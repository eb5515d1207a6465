import type { Definitions, Dimension } from '../contracts/definitions.ts';
import { IntegrityError } from '../contracts/errors.ts';
import type { Receipt } from '../contracts/receipt.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import { slotOf } from '../definitions/segment-slots.ts';
import { stageLabels } from '../definitions/stage-labels.ts';
import type { ExportOutcome, ExportPlan } from '../ports.ts';
import { resolveObject } from './resolve-object.ts';

type Value = NonNullable<ExportOutcome['values'][string]>[number];

const MOST_UNMAPPED_VALUES = 20;

/** The receipt of one export object. Throws IntegrityError where a row is in no place of it, or in two. */
export function receiptOf(plan: ExportPlan, outcome: ExportOutcome, definitions: Definitions): Receipt {
  checkBalance(plan, outcome);
  return {
    source: plan.source,
    object: plan.object,
    files: outcome.files.map((file) => ({ ...file })),
    read: outcome.read,
    accepted: outcome.accepted,
    rejected: outcome.rejected.map(({ column, ...entry }) => ({
      ...entry,
      ...(column === undefined ? {} : { column: fileColumn(plan, column) }),
    })),
    ignored: outcome.ignored.map((entry) => ({ ...entry })),
    excluded: outcome.excluded.map((entry) => ({ ...entry })),
    emptied: outcome.emptied.map((entry) => ({ ...entry, column: fileColumn(plan, entry.column) })),
    dimensions: dimensionReceipts(plan, outcome, definitions),
    stageLabels: stageReceipts(plan, outcome, definitions),
    lookups: outcome.lookups.map((entry) => ({ ...entry })),
    columnsIgnored: outcome.columnsIgnored,
    columnsAbsent: absentColumns(plan, definitions),
    written: { ...outcome.written },
  };
}

function checkBalance(plan: ExportPlan, outcome: ExportOutcome): void {
  const { files, read, accepted, rejected, ignored, excluded } = outcome;
  const places = accepted + rowsOf(rejected) + rowsOf(ignored) + rowsOf(excluded);
  const sentence = `${plan.source}.${plan.object}: ${read} rows read`;
  if (read !== places) {
    const parts = `${accepted} accepted, ${rowsOf(rejected)} rejected, ${rowsOf(ignored)} ignored, ${rowsOf(excluded)} excluded`;
    throw new IntegrityError(`${sentence}, but ${places} in the receipt (${parts})`);
  }
  if (read !== rowsOf(files)) throw new IntegrityError(`${sentence}, but ${rowsOf(files)} in its files`);
}

/** Who reads a receipt looks for the column in the export, not in the plan. */
function fileColumn(plan: ExportPlan, name: string): string {
  return plan.columns.find((column) => column.name === name)?.from ?? name;
}

function dimensionReceipts(plan: ExportPlan, outcome: ExportOutcome, definitions: Definitions): Receipt['dimensions'] {
  return definitions.dimensions.flatMap((dimension) => {
    const slot = slotOf(definitions, dimension.id);
    if (!plan.columns.some(({ name }) => name === slot)) return [];
    const values = outcome.values[slot] ?? [];
    if (rowsOf(values) !== outcome.accepted) {
      const object = `${plan.source}.${plan.object}`;
      throw new IntegrityError(
        `${object}: ${outcome.accepted} rows accepted, but ${rowsOf(values)} in the dimension ${dimension.id}`,
      );
    }
    return [dimensionReceipt(dimension, values)];
  });
}

function dimensionReceipt(dimension: Dimension, values: readonly Value[]): Receipt['dimensions'][number] {
  const blank = values.filter(({ value }) => value === 'blank');
  const unmapped = values.filter(({ value }) => value === 'unmapped');
  const mapped = values.filter(({ value }) => value !== 'blank' && value !== 'unmapped');
  return {
    dimension: dimension.id,
    mapped: rowsOf(mapped),
    blank: rowsOf(blank),
    unmapped: rowsOf(unmapped),
    segments: segmentsOf(dimension, mapped),
    unmappedValues: unmapped
      .flatMap(({ raw, rows }) => (raw === undefined ? [] : [{ value: raw, rows }]))
      .sort((one, other) => other.rows - one.rows || compare(one.value, other.value))
      .slice(0, MOST_UNMAPPED_VALUES),
  };
}

/** The column of the stages of a history, or of the present stage of records; none where the definitions map no label of it. */
function stageReceipts(plan: ExportPlan, outcome: ExportOutcome, definitions: Definitions): Receipt['stageLabels'] {
  const named = new Set(
    stageLabels(definitions, `${plan.source}.${plan.object}`).map(({ label }) => normaliseText(label)),
  );
  if (named.size === 0) return [];
  return plan.columns
    .filter(({ name }) => name === 'evidence' || name === 'present')
    .map(({ name, from }) => {
      const filled = (outcome.values[name] ?? []).filter(({ value }) => value !== undefined);
      const isNamed = ({ raw = '' }: Value) => named.has(normaliseText(raw));
      const [mapped, unmapped] = [filled.filter(isNamed), filled.filter((value) => !isNamed(value))];
      return {
        column: from,
        mapped: rowsOf(mapped),
        unmapped: rowsOf(unmapped),
        blank: outcome.accepted - rowsOf(filled),
        labels: labelsOf(mapped),
        unmappedLabels: labelsOf(unmapped).slice(0, MOST_UNMAPPED_VALUES),
      };
    });
}

/** Rows per label, most frequent first. What was too rare to be kept has no text. */
function labelsOf(values: readonly Value[]): { label: string; rows: number }[] {
  const byLabel = new Map<string, Value[]>();
  for (const value of values)
    if (value.value !== undefined && value.raw !== undefined)
      byLabel.set(value.value, [...(byLabel.get(value.value) ?? []), value]);
  return [...byLabel.values()]
    .map((own) => ({ label: mostFrequent(own) ?? '', rows: rowsOf(own) }))
    .sort((one, other) => other.rows - one.rows || compare(one.label, other.label));
}

/** Rows per segment, by id; a segment without a rule is called what its rows most often say. */
function segmentsOf(dimension: Dimension, mapped: readonly Value[]): Receipt['dimensions'][number]['segments'] {
  const ids = [...new Set(mapped.flatMap(({ value }) => (value === undefined ? [] : [value])))].sort(compare);
  return ids.map((segment) => {
    const values = mapped.filter(({ value }) => value === segment);
    const declared = dimension.values?.find(({ id }) => id === segment)?.label;
    return { segment, label: declared ?? mostFrequent(values) ?? segment, rows: rowsOf(values) };
  });
}

function mostFrequent(values: readonly Value[]): string | undefined {
  return values
    .flatMap(({ raw, rows }) => (raw === undefined ? [] : [{ raw: raw.trim(), rows }]))
    .sort((one, other) => other.rows - one.rows || compare(one.raw, other.raw))[0]?.raw;
}

/** Columns that only the preset names and the file does not have. */
function absentColumns(plan: ExportPlan, definitions: Definitions): string[] {
  const read = new Set(plan.columns.map(({ from }) => from));
  const { type: _chosenOnly, ...columns } = resolveObject(definitions, plan.source, plan.object).columns;
  return [
    ...new Set(
      Object.values(columns).flatMap(({ name, or = [] }) =>
        [name, ...or].some((each) => read.has(each)) ? [] : [name],
      ),
    ),
  ];
}

function rowsOf(entries: readonly { readonly rows: number }[]): number {
  return entries.reduce((sum, { rows }) => sum + rows, 0);
}

/** By code unit: the same order on every machine, whatever its locale. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
