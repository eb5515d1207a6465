import type { Readable } from 'node:stream';
import type * as z from 'zod/mini';
import type { CanonicalTable, TableColumns } from './contracts/canonical-tables.ts';
import type { FileFormat } from './contracts/definitions.ts';
import type { IgnoreReason, RejectReason } from './contracts/receipt.ts';
import type { Spent, UnavailableReason, UnusableReason } from './contracts/wording.ts';

/**
 * What the steps need of the world. A step knows these and nothing behind them; adapters are chosen in `infra` and in
 * the `.lambda.ts` files. Each port has one conformance suite that every adapter passes.
 */
export type Ports = {
  readonly objects: ObjectStore;
  readonly queries: QueryEngine;
  readonly exports: ExportReader;
  readonly events: EventBus;
  readonly wording: Wording;
  readonly clock: Clock;
};

/** Read once, by PlanRun; after it the time travels as data. */
export type Clock = { readonly now: () => Date };

export type StoredObject = { readonly key: string; readonly bytes: number };

/** Keys are relative paths with `/`. Objects below `reports/` are written once and never changed. */
export type ObjectStore = {
  /** The bytes of an object, or undefined when there is none. */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** A stream over a large object; throws ExportError when there is none. */
  readonly openRead: (key: string) => Promise<Readable>;
  /** Writes only where nothing is: `exists` leaves what is there untouched. Whole or not at all. */
  readonly create: (key: string, body: Uint8Array) => Promise<'created' | 'exists'>;
  /** Writes over what is there. For the working files of a run, which no reader follows. Whole or not at all. */
  readonly write: (key: string, body: Uint8Array) => Promise<void>;
  /** The bytes of a pointer and the tag that `swap` asks for. */
  readonly readTagged: (key: string) => Promise<{ readonly body: Uint8Array; readonly tag: string } | undefined>;
  /** Compare-and-swap: writes only if the object still has that tag (undefined: only if there is none). */
  readonly swap: (key: string, body: Uint8Array, tag: string | undefined) => Promise<'swapped' | 'conflict'>;
  /** Every object below a prefix, by key order. */
  readonly list: (prefix: string) => Promise<readonly StoredObject[]>;
  /** Removes the working files of a run below a prefix. */
  readonly removeAll: (prefix: string) => Promise<void>;
};

/** A table of Parquet files below a prefix of the object store. */
export type Table = { readonly prefix: string; readonly columns: TableColumns };

/** A query of `shared/queries`, rendered: Trino's words, `?` only in WHERE, tables by name. */
export type Query = {
  readonly name: string;
  readonly sql: string;
  readonly tables: Readonly<Record<string, Table>>;
  readonly parameters: readonly (string | number)[];
};

export type QueryEngine = {
  /** Writes a query's result as Parquet below a fresh prefix. `columns` are the result's columns, checked. */
  readonly materialise: (query: Query, prefix: string, columns: TableColumns) => Promise<{ readonly rows: number }>;
  /** Reads a bounded result, each row through the row schema; more than `limit` rows is an IntegrityError. */
  readonly collect: <Row>(query: Query, row: z.ZodMiniType<Row>, limit: number) => Promise<readonly Row[]>;
};

/** One part of a canonical row: which column of the file, and how its text is read. */
export type ExportColumn = {
  /** Unique in the plan. `instant` yields `<name>_at`, `<name>_day` and `<name>_timed` (whether there was a time of day); every other reading one, `<name>`. */
  readonly name: string;
  /** A column of the file, `lookup.column`, or `#row`: the number of the file and of the row in it. */
  readonly from: string;
  readonly read:
    | 'text'
    | 'instant'
    | 'day'
    | 'day_or_month'
    | 'hundredths'
    | 'millionths'
    | 'boolean'
    | 'mapped'
    | 'hashed'
    /** Several ids in one text, as a JSON list or with semicolons between them: a target has a row for each. */
    | 'ids';
  /** `mapped` only: from the raw text (undefined where blank) to the canonical value; asked once per distinct text. */
  readonly map?: (raw: string | undefined) => string | undefined;
  /** A file of the object may lack the column: it is blank there. */
  readonly optional?: boolean;
  /** A row without a readable value here is rejected; elsewhere the value is emptied and counted. */
  readonly required?: boolean;
};

/**
 * One canonical table that an export object is written to. The reader fills the provenance columns; canonical columns
 * that are not named here are NULL.
 */
export type ExportTarget = {
  readonly table: CanonicalTable;
  /** Canonical column -> a value of an ExportColumn (`otherwise`: the value taken where that one is empty), or a constant. */
  readonly columns: Readonly<
    Record<string, { readonly column: string; readonly otherwise?: string } | { readonly constant: string }>
  >;
  /** Rows are written only where all of these ExportColumns are filled; an `instant` one goes by its plain name. */
  readonly whereFilled: readonly string[];
};

/** A format with every part stated; records are elements of a list only where there is an `each`. */
export type StatedFormat = Readonly<Required<Omit<FileFormat, 'json' | 'each'>>> & {
  readonly json: readonly string[];
  readonly each?: string | undefined;
};

export type ExportFile = { readonly key: string; readonly bytes: number; readonly sha256: string };

/** One export object, ready to be read without a guess: made by `shared/ingest`, carried out by the reader. */
export type ExportPlan = {
  readonly source: string;
  readonly object: string;
  readonly files: readonly ExportFile[];
  readonly format: StatedFormat;
  /** Zone in which days are counted. */
  readonly reportingZone: string;
  readonly columns: readonly ExportColumn[];
  readonly lookups: readonly {
    readonly id: string;
    readonly files: readonly ExportFile[];
    readonly on: string;
    readonly key: string;
    readonly replace: Readonly<Record<string, string>>;
  }[];
  /** Name of the column that identifies a row: equal rows with it count once, unequal ones are rejected. */
  readonly unique: string | undefined;
  /** Several rows with the same key are versions of one record: names of text columns, both. */
  readonly versions:
    | {
        readonly key: readonly string[];
        /** The first that differs decides which row is the newest; numbers and times go by what they say. */
        readonly newest: readonly string[];
      }
    | undefined;
  /** Mapped columns that leave a row out where they are filled, the first that is. */
  readonly ignoring: readonly { readonly column: string; readonly reason: 'superseded' | 'other_rows' | 'deleted' }[];
  /** Name of a boolean column: true leaves the row out as deleted. */
  readonly deleted: string | undefined;
  /** Name of a text column: a row where it is filled is not left out as deleted, as its history is another record's. */
  readonly merged: string | undefined;
  /** `hashed` columns are the HMAC-SHA256 of the text under this key, letter case and outer blanks apart. */
  readonly hashKey: string;
  /** Names of mapped columns: filled with the rule's id where the rule leaves the row out. */
  readonly exclusions: readonly string[];
  /** Instants and days outside of these (epoch days) are out of range. */
  readonly dayRange: readonly [number, number];
  readonly targets: readonly ExportTarget[];
  /** Where the Parquet files go, by canonical table. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Where rejected rows go, with file, row number, reason, column and the row's id; never another value. */
  readonly rejectedPrefix: string;
};

export type ExportOutcome = {
  readonly files: readonly {
    readonly key: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
  }[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: readonly { readonly reason: RejectReason; readonly column?: string; readonly rows: number }[];
  readonly ignored: readonly { readonly reason: IgnoreReason; readonly rows: number }[];
  readonly excluded: readonly { readonly rule: string; readonly rows: number }[];
  readonly emptied: readonly { readonly column: string; readonly reason: RejectReason; readonly rows: number }[];
  /**
   * For every mapped column, accepted rows per raw text and what it became, most frequent first. Beyond a thousand or so
   * raw texts the others are summed per value, with `raw` undefined: the rows of a column always sum to `accepted`.
   */
  readonly values: Readonly<
    Record<
      string,
      readonly { readonly raw: string | undefined; readonly value: string | undefined; readonly rows: number }[]
    >
  >;
  readonly lookups: readonly {
    readonly lookup: string;
    readonly matched: number;
    readonly unmatched: number;
    readonly blank: number;
  }[];
  readonly columnsIgnored: number;
  readonly written: Readonly<Record<string, number>>;
};

/** Reads one export object to canonical Parquet. Embedded work on every machine, per file. */
export type ExportReader = {
  /** The column names of a file; ExportError where it has no header line. */
  readonly header: (key: string, format: StatedFormat) => Promise<readonly string[]>;
  readonly read: (plan: ExportPlan) => Promise<ExportOutcome>;
};

export type OutgoingEvent = { readonly id: string; readonly detailType: string; readonly detail: unknown };

/** Delivers events at least once; an event with an id that was delivered before is not delivered twice by the local bus. */
export type EventBus = { readonly send: (events: readonly OutgoingEvent[]) => Promise<void> };

/** An e-mail to whoever has subscribed as an audience: plain text, `subject` of at most 99 printable ASCII characters. */
export type Mail = { readonly id: string; readonly audience: string; readonly subject: string; readonly text: string };

/** Sends a mail, under an id that it is given there. Throws ContractError for a mail that cannot be sent as it is. */
export type Notifier = { readonly send: (mail: Mail) => Promise<{ readonly messageId: string }> };

/** An address by which whoever holds it opens one object, until it expires. */
export type ObjectLinks = { readonly linkTo: (key: string, until: Date) => Promise<string> };

/** What a language model is asked: nothing in it was typed into a source system. */
export type WordingRequest = {
  readonly instructions: string;
  /** The facts, and what was refused of earlier statements of them, as JSON. */
  readonly facts: string;
  /** JSON Schema of the answer, without bounds. */
  readonly schema: object;
};

/** `text` is JSON as the model gave it, read by nobody yet. */
export type WordingOutcome =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'unusable'; readonly reason: UnusableReason }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

export type WordingAnswer = {
  readonly outcome: WordingOutcome;
  readonly spent: Spent;
  /** For the record of the run: what was sent, undefined where nothing was, and what came back. */
  readonly sent: unknown;
  readonly responses: readonly unknown[];
};

/** A language model, or none. */
export type Wording = {
  /** Who words: part of a version's identity. Undefined where our templates word everything. */
  readonly model: string | undefined;
  /** What it may spend on one report. */
  readonly budget: { readonly milliseconds: number; readonly tokens: number };
  /** Spends no more than is left, tries again within it what may pass, and never throws: no report fails because of a model. */
  readonly ask: (
    request: WordingRequest,
    left: { readonly milliseconds: number; readonly tokens: number },
  ) => Promise<WordingAnswer>;
  /** What that cost, where the price is known. */
  readonly cost: (spent: Spent) => { readonly currency: string; readonly amount: number } | undefined;
};

/** A step of the workflow as a value: both machines parse its input and output by these schemas. */
export type Step<Input, Output> = {
  readonly name: string;
  readonly input: z.ZodMiniType<Input>;
  readonly output: z.ZodMiniType<Output>;
  readonly run: (input: Input, ports: Ports) => Promise<Output>;
  /** Of the last step of the workflow: once it has ended, the run has. */
  readonly endsRun?: true;
};

export function step<Input, Output>(definition: Step<Input, Output>): Step<Input, Output> {
  return definition;
}
