import { distance } from 'fastest-levenshtein';
import { methodHash } from '../../functions/method-hash.ts';
import { readBytes } from '../../functions/run-files.ts';
import type { ComparedAssumption } from '../../shared/contracts/assumption.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { InvalidRequestError } from '../../shared/contracts/errors.ts';
import type { FactNumber } from '../../shared/contracts/narrative.ts';
import {
  AssumptionsOut,
  type DimensionOutline,
  type Flag,
  Flags,
  type FunnelOutline,
  Quality,
  type Scorecard,
  Scorecards,
  Signals,
  type StageCard,
  type StageOutline,
  Summary,
} from '../../shared/contracts/outputs.ts';
import type { Signal, TestedCell } from '../../shared/contracts/signal.ts';
import { epochDay } from '../../shared/definitions/epoch-day.ts';
import { monthEndDay, monthOf } from '../../shared/definitions/fiscal-calendar.ts';
import { citesOf } from '../../shared/narrative/cites-of.ts';
import { moneyUnit } from '../../shared/narrative/labels.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { AGGREGATE_QUERIES, type AggregateName, type CohortRow } from '../../shared/queries/catalog.ts';
import { renderQuery } from '../../shared/queries/load.ts';
import { tableColumns } from '../../shared/queries/row.ts';
import { readTable } from '../../shared/queries/table-file.ts';
import { cellId } from '../../shared/report/cell-id.ts';
import { type ExpiredInputs, readExpired } from './expired-inputs.ts';
import { cellOf, isCell, isSignalOf, isTestOf, type Place } from './of-cell.ts';
import { type PublishedVersion, readVersionFile } from './published-version.ts';
import { queriesBehind } from './queries-behind.ts';

/** One month of entry, and whether the rates of the stage count it. */
export type ExplainedMonth = CohortRow & { readonly counted: 'yes' | 'outside the window' | 'not mature yet' };

export type ExplainedCell = {
  readonly cell: string;
  readonly card: Scorecard;
  readonly stage: StageCard;
  readonly outline: StageOutline;
  readonly funnel: FunnelOutline;
  /** Of the cell; of a pair also where it is the other segment. */
  readonly signals: readonly Signal[];
  /** The same of every test. */
  readonly tested: readonly TestedCell[];
  /** Flags that its signals name. */
  readonly flags: readonly Flag[];
  readonly months: readonly ExplainedMonth[];
};

/** Where a figure comes from: its parts, the aggregate rows and query behind it, and the files that it was read from. */
export type Explanation = {
  readonly version: string;
  readonly asked: string;
  readonly statement: { readonly id: string; readonly text: string } | null;
  /** Of a statement: each of its numbers as it is read, and where it stands in the version. */
  readonly numbers: readonly ({ readonly name: string } & FactNumber)[];
  readonly assumptions: readonly ComparedAssumption[];
  readonly flags: readonly { readonly id: string; readonly severity: string; readonly sentence: string }[];
  readonly cells: readonly ExplainedCell[];
  /** What the ids of the cells are called. */
  readonly currency: string;
  readonly funnels: readonly FunnelOutline[];
  readonly dimensions: readonly DimensionOutline[];
  /** Of the rows behind the cells. */
  readonly query: ExplainedQuery;
  /** Others, from whose rows numbers of the statement are worked out. */
  readonly otherQueries: readonly ExplainedQuery[];
  readonly inputs: readonly {
    readonly key: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number | null;
  }[];
  /** Where input files were removed since. */
  readonly expired: ExpiredInputs | null;
};

export type ExplainedQuery = {
  readonly file: string;
  readonly sha256: string;
  /** Whether the version was made as reports are made today. */
  readonly isOfVersion: boolean;
  readonly sql: string;
};

type Files = {
  readonly scorecards: Scorecards;
  readonly signals: readonly Signal[];
  readonly tested: readonly TestedCell[];
  /** What was not tested, and what became of signals: each leads to its cell alone. */
  readonly others: readonly (Place & { readonly id: string })[];
  readonly summary: Summary;
  readonly assumptions: readonly ComparedAssumption[];
  readonly flags: Flags['flags'];
};

/** `asked`: a cell, a signal, a flag, a statement or a fact of the version; a fact stands for the statement that tells it. Throws InvalidRequestError for anything else. */
export async function explainCell(
  objects: ObjectStore,
  version: PublishedVersion,
  asked: string,
): Promise<Explanation> {
  if (version.key.startsWith('blocked/'))
    throw new InvalidRequestError(`${version.key} is blocked by quality: it has no figures, only quality.json`);
  const { signals, tested, notTested, lifeCycle } = await readVersionFile(objects, version, 'signals.json', Signals);
  const files: Files = {
    scorecards: await readVersionFile(objects, version, 'scorecards.json', Scorecards),
    ...{ signals, tested },
    others: [...notTested, ...lifeCycle.map(({ signal, ...entry }) => ({ ...entry, id: signal }))],
    summary: await readVersionFile(objects, version, 'summary.json', Summary),
    assumptions: (await readVersionFile(objects, version, 'assumptions.json', AssumptionsOut)).assumptions,
    flags: (await readVersionFile(objects, version, 'flags.json', Flags)).flags,
  };
  const statement = files.summary.statements.find(({ id, factIds }) => id === asked || factIds.includes(asked));
  const cites = statement === undefined ? [asked] : citesOf(files.summary, statement);
  const cells = [...new Set(cites.flatMap((cited) => cellOfFact(cited, files) ?? []))];
  const flags = files.flags.filter(({ id }) => cites.includes(id));
  const assumptions = files.assumptions.filter(({ id }) => cites.includes(id));
  if (cells.length === 0 && flags.length === 0 && assumptions.length === 0 && statement === undefined)
    throw new InvalidRequestError(nothingCalled(asked, files, version));

  const table = await readBytes(objects, `${version.key}/tables/cohort.parquet`);
  const rows = (await readTable(
    table,
    tableColumns(AGGREGATE_QUERIES.cohort.columns),
  )) as unknown as readonly CohortRow[];
  const numbers = (files.summary.facts ?? [])
    .filter(({ id }) => statement?.factIds.includes(id) === true)
    .flatMap((fact) => Object.entries(fact.numbers).map(([name, number]) => ({ name, ...number })));
  const sources = numbers.map(({ source }) => source);
  const queryOf = (name: AggregateName) => explainedQuery(name, files.scorecards, version);
  return {
    version: version.key,
    asked,
    statement: statement === undefined ? null : { id: statement.id, text: statement.text },
    numbers,
    assumptions,
    flags: flags.map(({ id, severity, sentence }) => ({ id, severity, sentence })),
    cells: cells.map((cell) => explained(cell, files, rows)),
    currency: moneyUnit(files.scorecards),
    funnels: files.scorecards.funnels,
    dimensions: files.scorecards.dimensions,
    query: queryOf('cohort'),
    otherQueries: queriesBehind(sources, assumptions).map(queryOf),
    inputs: await inputsOf(objects, version),
    expired: (await readExpired(objects, version.key)) ?? null,
  };
}

function cellOfFact(cited: string, { scorecards, signals, tested, others, assumptions }: Files): string | undefined {
  const place = [...signals, ...tested, ...others, ...assumptions].find(({ id }) => id === cited);
  const cell = place === undefined ? cited : cellOf(place);
  return cellsOf(scorecards).includes(cell) ? cell : undefined;
}

function cellsOf({ cards }: Scorecards): string[] {
  return cards.flatMap(({ dimension, segment, funnel, stages }) =>
    stages.map(({ stage }) => cellId(dimension, segment, funnel, stage)),
  );
}

function nothingCalled(asked: string, { scorecards, signals, summary }: Files, { key }: PublishedVersion): string {
  const there = [...cellsOf(scorecards), ...signals.map(({ id }) => id), ...summary.statements.map(({ id }) => id)];
  const nearest = there
    .map((id) => ({ id, far: distance(asked, id) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, 3);
  return `${key} has no figure, signal or statement "${asked}". Did you mean ${nearest.map(({ id }) => `"${id}"`).join(' or ')}?`;
}

function explained(
  cell: string,
  { scorecards, signals, tested, flags }: Files,
  rows: readonly CohortRow[],
): ExplainedCell {
  for (const card of scorecards.cards) {
    const stage = card.stages.find((candidate) => isCell({ ...card, stage: candidate.stage }, cell));
    const funnel = scorecards.funnels.find(({ id }) => id === card.funnel);
    const outline = funnel?.stages.find(({ id }) => id === stage?.stage);
    if (stage === undefined || funnel === undefined || outline === undefined) continue;
    const slot = scorecards.dimensions.findIndex(({ id }) => id === card.dimension);
    const ofCell = rows.filter(
      (row) =>
        row.slot === slot && row.segment === card.segment && row.funnel === card.funnel && row.stage === stage.stage,
    );
    const months = ofCell.map((row) => ({ ...row, counted: countedOf(row, outline, scorecards) }));
    const own = signals.filter((signal) => isSignalOf(signal, cell));
    return {
      ...{ cell, card, stage, outline, funnel, months },
      signals: own,
      tested: tested.filter((test) => isTestOf(test, cell)),
      flags: flags.filter(({ id }) =>
        own.some(({ caveats }) => caveats.some((one) => one.kind === 'flag' && one.flag === id)),
      ),
    };
  }
  throw new InvalidRequestError(`there is no figure ${cell}`);
}

function countedOf(
  { entered_month: month }: CohortRow,
  { horizonDays }: StageOutline,
  header: Scorecards,
): ExplainedMonth['counted'] {
  if (month === null) return horizonDays === null ? 'yes' : 'outside the window';
  const calendar = header.calendar ?? { kind: 'months' };
  const isOf = (day: string) => monthOf(epochDay(day), calendar);
  if (month < isOf(header.windowFrom) || month > isOf(header.periodTo)) return 'outside the window';
  return horizonDays === null || monthEndDay(month, calendar) + horizonDays <= epochDay(header.asOf)
    ? 'yes'
    : 'not mature yet';
}

function explainedQuery(
  name: AggregateName,
  { dimensions }: Scorecards,
  { manifest }: PublishedVersion,
): ExplainedQuery {
  // the first dimension is the whole funnel, which needs no slot
  const sql = renderQuery(name, dimensions.length - 1);
  return {
    file: `shared/queries/${name}.sql`,
    sha256: contentHash(sql),
    isOfVersion: manifest.method === methodHash(),
    sql,
  };
}

async function inputsOf(objects: ObjectStore, version: PublishedVersion): Promise<Explanation['inputs']> {
  const { receipts } = await readVersionFile(objects, version, 'quality.json', Quality);
  const rows = new Map(receipts.flatMap(({ files }) => files.map((file) => [file.sha256, file.rows] as const)));
  return version.manifest.inputs.map((input) => ({ ...input, rows: rows.get(input.sha256) ?? null }));
}
