import { canonicalJson } from '../shared/contracts/content-hash.ts';
import type { Detected } from '../shared/contracts/signal.ts';
import { ComposeReportOutput, RunReference } from '../shared/contracts/step-io.ts';
import { type ObjectStore, step } from '../shared/ports.ts';
import { comparability } from '../shared/quality/comparability.ts';
import { classedCohorts } from '../shared/quality/suppression/classed-amounts.ts';
import { AGGREGATE_QUERIES, type AggregateName, type CurveRow } from '../shared/queries/catalog.ts';
import { type RowColumns, tableColumns } from '../shared/queries/row.ts';
import { type Row, writeTable } from '../shared/queries/table-file.ts';
import { composeVersion } from '../shared/report/compose-version.ts';
import { conclusionsOf } from '../shared/report/conclusions-of.ts';
import { csvText } from '../shared/report/csv-text.ts';
import { feedback } from '../shared/report/feedback.ts';
import type { Pack } from '../shared/report/packs.ts';
import type { PackLink } from '../shared/report/page/assumptions-section.ts';
import { pageAssets } from '../shared/report/page/page-assets.ts';
import { blockedPage, reportPage } from '../shared/report/page/report-page.ts';
import { constraintTable, qualityTables } from '../shared/report/quality-tables.ts';
import { reportHeader } from '../shared/report/report-header.ts';
import { claimVersion } from './claim-version.ts';
import { earlierTrends } from './earlier-trends.ts';
import { earlierVersions } from './earlier-versions.ts';
import { pinnedInputs } from './pinned-inputs.ts';
import { NarrativeFile, QualityFile, type ReadReport, readReport, SignalsFile } from './read-report.ts';
import { rejectedRows } from './rejected-rows.ts';
import { restatedOfBaseline } from './restated-of-baseline.ts';
import { readAggregate, readBytes, readJson, runKey, writeJson } from './run-files.ts';

/** Claims the version's number and composes its every file, before the first is published. */
export const composeReport = step({
  name: 'ComposeReport',
  input: RunReference,
  output: ComposeReportOutput,
  run: async ({ runId }, { objects }) => {
    const report = await readReport(objects, runId);
    const quality = await readJson(objects, runKey.quality(runId), QualityFile);
    const blocked = quality.verdict === 'blocked';
    const detected = blocked ? EMPTY_SIGNALS : await readJson(objects, runKey.signals(runId), SignalsFile);
    const summary = blocked ? { statements: [] } : await readJson(objects, runKey.narrative(runId), NarrativeFile);

    const version = await claimVersion(
      objects,
      blocked ? `blocked/${report.plan.home}` : report.plan.home,
      report.plan.identity,
    );
    const outputs = composeVersion({
      ...report,
      quality: { verdict: quality.verdict, flags: quality.flags, gates: quality.gates },
      ledger: quality.ledger,
      detected,
      summary,
      comparability: comparability(report.definitions, report.plan.method, pinnedInputs(report.plan)),
      earlierTrends: await earlierTrends(objects, report.plan, version, blocked),
      restated: blocked ? undefined : await restatedOfBaseline(objects, report),
    });
    const told = feedback({
      ...{ plan: report.plan, version, blocked, definitions: report.definitions, flags: quality.flags },
      ...{ header: reportHeader(report.plan, report.definitions), definitionsHash: report.plan.definitions.sha256 },
      ...{ detected, lifeCycle: detected.lifeCycle, assumptions: outputs.assumptions.assumptions },
      ...{ aggregates: report.aggregates, scope: report.scope },
      ...(await earlierVersions(objects, report.plan, version, blocked)),
    });
    const concluded = conclusionsOf(
      report.plan.conclusions?.map(({ conclusion }) => conclusion) ?? [],
      { ...outputs.signals, lifeCycle: [...told.lifeCycle] },
      outputs.assumptions.assumptions,
    );
    const signals = {
      ...outputs.signals,
      lifeCycle: [...told.lifeCycle],
      ...(concluded.length === 0 ? {} : { conclusions: concluded }),
    };
    const contents = blocked ? { quality: outputs.quality, ledger: outputs.ledger } : { ...outputs, signals };
    const files = new Map<string, Uint8Array>();
    for (const [name, value] of Object.entries(contents)) files.set(`${name}.json`, json(value));
    for (const { file, content } of told.packs) files.set(file, json(content));
    files.set('outbox.json', json(told.outbox));
    files.set('definitions.yaml', await readBytes(objects, report.plan.definitions.key));
    const rejected = await rejectedRows(objects, report.plan, report.receipts);
    const constrained = constraintTable(outputs.quality.constraints, report.scope.dimensions);
    for (const [name, list] of [...qualityTables(report.receipts, rejected), constrained]) files.set(name, text(list));
    if (blocked) files.set('report.html', text(blockedPage(outputs, pageAssets())));
    else {
      files.set(
        'report.html',
        text(reportPage({ ...outputs, signals, packs: told.packs.map(packLink) }, pageAssets())),
      );
      const curve = await readAggregate(objects, runId, 'curve');
      for (const [name, bytes] of tableFiles(report, curve)) files.set(name, bytes);
    }
    await writeFiles(objects, runId, files);
    return {
      runId,
      version,
      files: files.size,
      bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    };
  },
});

const EMPTY_SIGNALS: Detected = {
  budget: {
    falseDiscoveryRate: 0,
    procedure: 'none: the report is blocked',
    referenceShare: 0,
    family: [],
    dimensions: [],
    tested: 0,
    found: 0,
    notTested: 0,
    monthly: { perYear: 0, perReport: 0 },
  },
  signals: [],
  patterns: [],
  lifeCycle: [],
  references: [],
  movements: [],
  shifts: [],
  ranks: [],
  tested: [],
  notTested: [],
};

function packLink({ file, fired }: Pack): PackLink {
  return { file, label: fired.rule.label, signal: fired.signal.id };
}

/** The aggregates as they were read, but for amounts of segments, for whoever wants to compute on. `curve`: its rows, which a report keeps by columns. */
function tableFiles({ aggregates: read, definitions }: ReadReport, curve: readonly CurveRow[]): [string, Uint8Array][] {
  const aggregates: Readonly<Record<PublishedName, readonly Row[]>> = {
    ...read,
    curve,
    cohort: classedCohorts(read.cohort, definitions),
  };
  return PUBLISHED_TABLES.flatMap(([name, columns]): [string, Uint8Array][] => {
    const rows = aggregates[name];
    const parquet: [string, Uint8Array] = [`tables/${name}.parquet`, writeTable(tableColumns(columns), rows)];
    return PARQUET_ONLY.has(name) ? [parquet] : [parquet, [`tables/${name}.csv`, text(csvText(columns, rows))]];
  });
}

const UNPUBLISHED = [
  ...(['overlap', 'unusable_rate'] as const),
  ...(['reach_cluster', 'win_cluster', 'closed_cluster', 'loss_cluster'] as const),
] as const;
type PublishedName = Exclude<AggregateName, (typeof UNPUBLISHED)[number]>;

/** Amounts of size classes, and what became of entrants by account and owner. */
const UNPUBLISHED_COLUMNS: Readonly<Partial<Record<AggregateName, readonly string[]>>> = {
  deal_size: ['amount', 'close_amount'],
  cluster: ['lost', 'account_entered_lost', 'account_lost_squared', 'owner_entered_lost', 'owner_lost_squared'],
};

/** Without what crosses two dimensions, whose cells may be one account, deals of single rates, sums over accounts and owners of outcomes, and amounts of size classes: a deal may be alone in one. */
const PUBLISHED_TABLES = (Object.keys(AGGREGATE_QUERIES) as AggregateName[])
  .filter((name): name is PublishedName => !UNPUBLISHED.some((unpublished) => unpublished === name))
  .map((name) => [name, publishedColumns(name)] as const);

function publishedColumns(name: AggregateName): RowColumns {
  const columns = Object.entries<RowColumns[string]>(AGGREGATE_QUERIES[name].columns);
  return Object.fromEntries(columns.filter(([column]) => !(UNPUBLISHED_COLUMNS[name] ?? []).includes(column)));
}

/** Tens of thousands of rows that nobody reads in a spreadsheet: as CSV they would be half of the version. */
const PARQUET_ONLY: ReadonlySet<AggregateName> = new Set(['curve', 'outcome_curve']);

async function writeFiles(objects: ObjectStore, runId: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of files) await objects.write(`${runKey.version(runId)}${name}`, bytes);
  // composed again, the report may have fewer packs: what is not listed is not published
  await writeJson(objects, runKey.composed(runId), [...files.keys()].sort());
}

function json(value: unknown): Uint8Array {
  return text(`${canonicalJson(value)}\n`);
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
