import * as z from 'zod/mini';
import { GateSettings } from './gates.ts';

/**
 * The definitions file: the one versioned YAML that RevOps owns. Everything that a number of the report rests on and
 * that is not in the exports is in here. The JSON Schema for editors is generated from this file.
 */

const text = z.string().check(z.minLength(1));
const CurrencyCode = z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency code such as EUR'));
/** Ids become columns, file names and query values, so they keep to a strict pattern. */
export const Id = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9_]{0,39}$/, 'a lower-case id: a letter, then letters, digits and underscores, 40 at most'),
  );
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'));
const Decimal = z
  .string()
  .check(z.regex(/^\d{1,9}(\.\d{1,6})?$/, 'a positive decimal in quotes, with up to six decimals, such as "1.085"'));
const oneOrMore = <T extends z.ZodMiniType>(item: T) => z.union([item, z.array(item).check(z.minLength(1))]);

/** How the bytes of an export are to be read. Nothing is guessed: what is not said here has the default. */
export const FileFormat = z.strictObject({
  delimiter: z.optional(z.enum([',', ';', '\t', '|'])),
  encoding: z.optional(z.enum(['utf-8', 'latin-1', 'windows-1252', 'utf-16le'])),
  /** `iso` takes 2025-07-03, with or without a time and a zone. The others name the order of a plain date's parts. */
  dates: z.optional(z.enum(['iso', 'month/day/year', 'day/month/year', 'day.month.year'])),
  /** Zone of times that are written without one. */
  zone: z.optional(text),
  decimals: z.optional(z.enum(['.', ','])),
  /** One table of text, one JSON object a line, or Parquet. `by_name`: .ndjson, .jsonl, .json and .parquet say so, any other name is csv. */
  records: z.optional(z.enum(['by_name', 'csv', 'ndjson', 'parquet'])),
  /** Columns of a csv that hold a JSON object: what is in it are columns of their own, `column.key`. */
  json: z.optional(z.array(text)),
  /** A list within each JSON object: its elements are the records, with columns `list.key` beside those of the object. */
  each: z.optional(text),
});
export type FileFormat = z.infer<typeof FileFormat>;

/** A further file whose columns are joined to an object's rows, by an exact key after the stated replacements. */
export const Lookup = z.strictObject({
  files: oneOrMore(text),
  /** Column of the object that holds the key. */
  on: text,
  /** Column of the lookup file that holds the key. */
  key: text,
  /** Keys as the object writes them -> keys as the lookup file writes them. */
  replace: z.optional(z.record(text, text)),
});
export type Lookup = z.infer<typeof Lookup>;

export const CANONICAL_KINDS = [
  'accounts',
  'people',
  'opportunities',
  'stage_history',
  'field_history',
  'contact_roles',
  'touches',
  'merges',
  'activities',
  'usage',
  'rates',
] as const;

/** In place of a column's name, as the id of people, opportunities or touches: the number of the file and of the row in it. */
export const ROW_ID = '#row';

/** Which columns of an export play which part. A part that the kind of object does not know is an error. */
export const ObjectColumns = z.strictObject({
  id: z.optional(text),
  account: z.optional(text),
  owner: z.optional(text),
  /** people, opportunities: when the record was created. */
  created: z.optional(text),
  /** people: what several records of one person share (a contact id); a later record is a new cycle. touches, activities: the id of the record of people that was touched or met. */
  person: z.optional(text),
  /** people: the opportunity that the person was converted into. touches, activities: the opportunity that was touched or worked on. */
  opportunity: z.optional(text),
  /** people, contact_roles: the contact of a person, by which contact roles find it. touches, activities: the contact that was touched or met. opportunities: those that have a role in it, several ids in one text. */
  contact: z.optional(text),
  /** people: the id of the same person's record in another system, and the contact that the person is there. */
  same_as: z.optional(text),
  same_contact: z.optional(text),
  /** people: read only where `matching` goes by it, and kept as a keyed hash alone. */
  email: z.optional(text),
  /** people, opportunities, accounts: the record that this one was merged into. merges: the same, where `id` is the record that is gone. */
  merged_into: z.optional(text),
  /** people, opportunities, accounts: the records that were merged into this one, several ids in one text. */
  merged_from: z.optional(text),
  /** merges: when; a merge after the as-of day is none yet. */
  merged: z.optional(text),
  /** opportunities: the column whose value chooses the funnel. */
  type: z.optional(text),
  pipeline: z.optional(text),
  /** The label of the present stage (opportunities, people), or of the stage entered (stage_history). */
  stage: z.optional(text),
  amount: z.optional(text),
  currency: z.optional(text),
  closed: z.optional(text),
  loss_reason: z.optional(text),
  use_case: z.optional(text),
  /** stage_history: when the stage was entered, and when that was recorded. */
  entered: z.optional(text),
  recorded: z.optional(text),
  /** field_history: when a field was changed, which one, to what and from what. */
  changed: z.optional(text),
  field: z.optional(text),
  value: z.optional(text),
  old: z.optional(text),
  role: z.optional(text),
  primary: z.optional(text),
  linked: z.optional(text),
  /** touches: when somebody was touched, and by what. */
  touched: z.optional(text),
  channel: z.optional(text),
  campaign: z.optional(text),
  /** activities: when it was done, of which kind it is, and by whom: what tells the actor's role. Whom it was with may be several ids in one text, as a JSON list or with semicolons between them. */
  happened: z.optional(text),
  kind: z.optional(text),
  actor: z.optional(text),
  /** usage: the day, or the month as 2025-03; of what; how much. */
  used: z.optional(text),
  metric: z.optional(text),
  count: z.optional(text),
  /** rates: from which day on, until which day it holds no more, and one unit of `currency` in the base currency, or the reverse. */
  valid_from: z.optional(text),
  valid_until: z.optional(text),
  rate: z.optional(text),
  inverse_rate: z.optional(text),
  /** A row is left out as deleted when this column says true. */
  deleted: z.optional(text),
});
export type ObjectColumns = z.infer<typeof ObjectColumns>;

/** A condition on one column: true where the trimmed text is one of the values, letter case apart. */
export const Condition = z.strictObject({ column: text, in: z.array(text).check(z.minLength(1)) });
export type Condition = z.infer<typeof Condition>;

export const SourceObject = z.strictObject({
  files: oneOrMore(text),
  holds: z.optional(z.enum(CANONICAL_KINDS)),
  /** stage_history: whose stages these are. field_history: whose fields were changed. merges: what was merged. */
  of: z.optional(z.enum(['people', 'opportunities', 'accounts'])),
  columns: z.optional(ObjectColumns),
  format: z.optional(FileFormat),
  lookups: z.optional(z.record(Id, Lookup)),
  /** Other rows are left out and counted: for a log of many fields, of which one is the stage. */
  only: z.optional(Condition),
  /** Values of the `type` column -> funnel id, for opportunities; values that are not listed go to `otherwise`. */
  funnels: z.optional(z.strictObject({ values: z.record(text, Id), otherwise: Id })),
});
export type SourceObject = z.infer<typeof SourceObject>;

export const PRESETS = ['salesforce', 'hubspot', 'marketo'] as const;
export type PresetName = (typeof PRESETS)[number];

/** `export`: the system's own files, which is what is meant where nothing is said. */
export const SHAPES = ['export', 'appflow', 'fivetran', 'airbyte'] as const;
export type Shape = (typeof SHAPES)[number];

export const Source = z.strictObject({
  /** The system whose objects these are, and what carried them here: what both say need not be said again. */
  preset: z.optional(z.enum(PRESETS)),
  shape: z.optional(z.enum(SHAPES)),
  format: z.optional(FileFormat),
  /**
   * First day on which the source says what becomes of the people and opportunities that it holds, where that is not always: a
   * field history that was switched on later, a migration that brought open deals only. Who entered a stage before is at risk
   * of leaving it from the age at which it was first observed, and counts in no time where it had left by then.
   */
  observedFrom: z.optional(Day),
  /**
   * A file among the exports that the export job writes last: without it the export was not finished. A day (YYYY-MM-DD) on its
   * first line says up to when the export goes.
   */
  completedBy: z.optional(text),
  /** Hours from its start for which a run waits for that file to cover its period; 0 where not given. */
  waitHours: z.optional(z.int().check(z.minimum(0), z.maximum(240))),
  objects: z.record(text, SourceObject),
});
export type Source = z.infer<typeof Source>;

/**
 * What tells that a unit entered a stage. Exactly one of: `date` (the day or instant in that column, where `when`
 * holds), `label` (rows of a stage history that carry one of these labels), or `when` alone (entered, but undated).
 */
export const StageEvidence = z.strictObject({
  /** `source.object`, such as `salesforce.Lead`. */
  object: text,
  date: z.optional(text),
  when: z.optional(Condition),
  label: z.optional(oneOrMore(text)),
  /** Labels mean this stage only in these pipelines. */
  pipeline: z.optional(oneOrMore(text)),
  from: z.optional(Day),
  to: z.optional(Day),
  /** Copied by a synchronisation rather than done by somebody: counted, never a conversion. */
  propagated: z.optional(z.boolean()),
});
export type StageEvidence = z.infer<typeof StageEvidence>;

export const Stage = z.strictObject({
  id: Id,
  label: text,
  grain: z.enum(['person', 'opportunity']),
  /** Days within which a move to the next stage counts; equal for all segments. Undated stages need none. */
  horizonDays: z.optional(z.int().check(z.minimum(1), z.maximum(1095))),
  /** A second, shorter horizon, to tell "fewer" from "slower"; half of the horizon where not given. */
  earlyHorizonDays: z.optional(z.int().check(z.minimum(1), z.maximum(1095))),
  /** A unit seen in a later stage but not in this one: counted as having passed (`backfill`) or not (`strict`). */
  skipped: z.optional(z.enum(['backfill', 'strict'])),
  /** Labels of the present stage that mean this stage, where the export has a present stage. */
  present: z.optional(oneOrMore(text)),
  evidence: z.array(StageEvidence).check(z.minLength(1)),
});
export type Stage = z.infer<typeof Stage>;

/** Where units leave the funnel without advancing. */
export const Exit = z.strictObject({
  id: Id,
  label: text,
  grain: z.enum(['person', 'opportunity']),
  present: z.optional(oneOrMore(text)),
  evidence: z.array(StageEvidence).check(z.minLength(1)),
  /** Bulk closures: lost, but left out of times. By loss reason. */
  administrative: z.optional(z.array(text)),
});
export type Exit = z.infer<typeof Exit>;

export const FUNNEL_KINDS = ['acquisition', 'expansion', 'renewal'] as const;

export const Funnel = z.strictObject({
  label: text,
  /** Wins customers, sells them more, or renews them: `expansion_rate` and `renewal_rate` need it. */
  kind: z.optional(z.enum(FUNNEL_KINDS)),
  /** `undated`: the exports hold no stage times; counts and rates by segment only, no cohorts, trends or times. */
  mode: z.optional(z.enum(['dated', 'undated'])),
  /** In order. The last stage is the win. */
  stages: z.array(Stage).check(z.minLength(2), z.maxLength(12)),
  exits: z.array(Exit),
});
export type Funnel = z.infer<typeof Funnel>;

/** One value of a dimension. `match`: raw texts, letter case and outer blanks apart; `atLeast`/`below`: a numeric band. */
export const SegmentRule = z.strictObject({
  id: Id,
  label: text,
  match: z.optional(z.array(text)),
  atLeast: z.optional(z.number()),
  below: z.optional(z.number()),
});
export type SegmentRule = z.infer<typeof SegmentRule>;

/**
 * Where the changes of a dimension's value are told. Exactly one of: `field` (rows that name this field), or `column` (each row
 * is what the record was from one change on, and the value is in this column).
 */
export const SegmentHistory = z.strictObject({
  object: text,
  field: z.optional(text),
  column: z.optional(text),
  /** First day on which changes were recorded: what a value was before is not known. */
  trackedFrom: z.optional(Day),
});
export type SegmentHistory = z.infer<typeof SegmentHistory>;

export const Dimension = z.strictObject({
  id: Id,
  label: text,
  /** Where the value is read, first filled one wins: own record, then account, then the person behind an opportunity. */
  from: z.array(z.strictObject({ object: text, column: text })),
  /** In place of `from`: how much of a metric the unit's account used in so many days before it entered; `values` are bands of it. */
  usage: z.optional(z.strictObject({ metric: Id, days: z.int().check(z.minimum(1), z.maximum(1095)) })),
  /** The closed list. A filled value that no rule takes is `unmapped`. Without a list every value is its own segment. */
  values: z.optional(z.array(SegmentRule).check(z.minLength(1), z.maxLength(200))),
  /** Texts that mean "not answered". */
  blank: z.optional(z.array(text)),
  /** Changes of the value: a unit is of the segment that it was in on the day on which it entered. */
  history: z.optional(z.array(SegmentHistory).check(z.minLength(1))),
  /** `today`: the exports hold only the present value, which may have been learned after the cohort entered. */
  known: z.optional(z.enum(['entry', 'today'])),
  /** `owners`: who owns the records of a segment can be told from it, as of a team or a territory, so that its figures are theirs. */
  identifies: z.optional(z.enum(['owners'])),
});
export type Dimension = z.infer<typeof Dimension>;

const MonthOfYear = z.int().check(z.minimum(1), z.maximum(12));

export const Calendar = z.strictObject({
  /** Civil months, or months of whole weeks in the stated pattern, of which four make a year of 52 or 53 weeks. */
  kind: z.enum(['months', '4-4-5', '4-5-4', '5-4-4']),
  /** months: the first month of the fiscal year, 1 to 12. */
  fiscalYearStart: z.optional(MonthOfYear),
  /** Weeks: the fiscal year ends on the last such weekday of a month, or on the one nearest to the month's last day. */
  yearEnds: z.optional(
    z.strictObject({
      month: MonthOfYear,
      weekday: z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
      rule: z.enum(['last', 'nearest']),
    }),
  ),
  /** A fiscal year bears the number of the civil year in which it ends, or in which it starts. */
  yearNamedBy: z.optional(z.enum(['end', 'start'])),
  /** Weeks: the month, 1 to 12, that has the 53rd week of a year that has one; the last where not given. */
  extraWeekIn: z.optional(MonthOfYear),
  /** Days after the end of a period until which it is provisional. */
  softCloseDays: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
});
export type Calendar = z.infer<typeof Calendar>;

export const Currency = z.strictObject({
  reporting: z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency code such as USD')),
  /** What exported rates are told in: in Salesforce the corporate currency. The reporting currency where not given. */
  base: z.optional(CurrencyCode),
  /** What amounts are: contract value once, or a recurring basis. */
  basis: z.optional(z.enum(['amount', 'acv', 'arr', 'tcv'])),
  /** Constant plan rates: one unit of the currency in the reporting currency. */
  planRates: z.optional(z.record(CurrencyCode, Decimal)),
  /** Rates of the month in which an opportunity closed, by month: what deal sizes would be at them is a scenario. */
  closeRates: z.optional(
    z.record(
      z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as "2026-10"')),
      z.record(CurrencyCode, Decimal),
    ),
  ),
});

/** Of a report's window; series of months look back as far. */
export const MOST_WINDOW_MONTHS = 36;

export const Thresholds = z.strictObject({
  /** Fewer units than this and a rate is marked as a small sample. */
  minimumSample: z.optional(z.int().check(z.minimum(1))),
  /** Segments with fewer distinct accounts than this in the window, per funnel, are merged into one; 5 where not given, 1 merges none. */
  minimumAccounts: z.optional(z.int().check(z.minimum(1))),
  /** The same for distinct owners, of dimensions that identify owners; 5 where not given, and never fewer. */
  minimumOwners: z.optional(z.int().check(z.minimum(5))),
  /** Share of a report's findings that may be false. */
  falseDiscoveryRate: z.optional(z.number().check(z.minimum(0.001), z.maximum(0.2))),
  /** Differences of rates up to this (0.03 is three points) do not matter in practice: what is shown to be back within is resolved. */
  practicalDifference: z.optional(z.number().check(z.minimum(0.001), z.maximum(0.5))),
  /**
   * Differences of conversion up to this share (0.02 is two points) are part of what a signal has to make implausible. Without
   * it the null is no difference at all.
   */
  nullDifference: z.optional(z.number().check(z.minimum(0), z.maximum(0.5))),
  /** The relative change of a rate that the report is planned to find: it decides how the error budget is divided. */
  plannedEffect: z.optional(z.number().check(z.minimum(0.01), z.maximum(1))),
  /** Cohort months that the report's window holds, counted back from the period. */
  windowMonths: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_WINDOW_MONTHS))),
  /** Share of blank values from which a dimension is constrained. */
  blankShare: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Difference of blank shares between open and closed units from which a dimension counts as filled by outcome. */
  blankByOutcome: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  unmappedShare: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  rejectedShare: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});

/**
 * Totals that the owner of the definitions publishes, against which ours are held: a CSV among the exports with the columns
 * period, funnel, stage, measure (entered, won, revenue) and value; `stage` is filled for entered only.
 */
export const ControlTotals = z.strictObject({
  file: text,
  /** Share of the published total by which ours may differ. */
  tolerance: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});

export const Exclusion = z.strictObject({
  id: Id,
  object: text,
  column: text,
  equals: z.optional(oneOrMore(text)),
  endsWith: z.optional(oneOrMore(text)),
  startsWith: z.optional(oneOrMore(text)),
  reason: text,
});
export type Exclusion = z.infer<typeof Exclusion>;

export const Review = z.strictObject({
  id: Id,
  label: text,
  cadence: z.enum(['monthly', 'quarterly']),
  /** Days after the end of a period in which the review may be asked for. */
  windowDays: z.int().check(z.minimum(1)),
  mayRequest: z.array(text),
  /** How many tickets may have it made of one period; 1 where not given. */
  perPeriod: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
});
export type Review = z.infer<typeof Review>;

/** What a whole report holds that not everybody is to see: money, and figures from which can be told whose records they are. */
export const RESTRICTED_CUTS = ['revenue', 'owners'] as const;

export const Audience = z.strictObject({
  id: Id,
  label: text,
  dimensions: z.optional(z.array(Id)),
  /** Who is not listed is sent, and can open, nothing of it: where a report is delivered, not in the report itself. */
  sees: z.optional(z.array(z.enum(RESTRICTED_CUTS))),
});
export type Audience = z.infer<typeof Audience>;

export const Assumption = z.strictObject({
  id: Id,
  kind: z.enum(['persona', 'use_case', 'messaging']),
  statement: text,
  dimension: Id,
  segment: Id,
  funnel: Id,
  stage: Id,
  metric: z.enum(['stage_conversion', 'win_rate', 'time_in_stage', 'deal_size']),
  direction: z.enum(['higher', 'lower']),
  /** Claimed size of the difference: points for rates, days for times, a ratio for deal sizes (2 is twice, 0.5 half as large). */
  size: z.optional(z.number()),
  owner: text,
  source: text,
});
export type Assumption = z.infer<typeof Assumption>;

/** One channel of touches: the raw texts that mean it, letter case and outer blanks apart. */
export const Channel = z.strictObject({ id: Id, label: text, match: z.array(text).check(z.minLength(1)) });
export type Channel = z.infer<typeof Channel>;

/** How touches are credited with opportunities and revenue: as a lens, never as a finding. Without this section there is none. */
export const Attribution = z.strictObject({
  /** Touches count from so many days before the opportunity was created. */
  lookbackDays: z.int().check(z.minimum(1), z.maximum(1095)),
  /** The closed list. A filled channel that is not in it is `unmapped`. Without a list every text is a channel. */
  channels: z.optional(z.array(Channel).check(z.minLength(1), z.maxLength(40))),
});

/** A role in which somebody acts: the raw texts or ids that mean it, letter case and outer blanks apart. */
export const ActorRole = z.strictObject({ id: Id, label: text, match: z.array(text).check(z.minLength(1)) });
export type ActorRole = z.infer<typeof ActorRole>;

/** What kinds of activities there are; what is of none of them is `other`. */
export const ACTIVITY_KINDS = ['call', 'email', 'meeting', 'message', 'note', 'task', 'other'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Which activities are counted and by whom. Without this section none are. */
export const Activity = z.strictObject({
  /** The closed list. A filled actor that is in no role is `unmapped`: names and ids of people do not pass. */
  roles: z.array(ActorRole).check(z.minLength(1), z.maxLength(10)),
  /** The kinds that count; all of them where not given. */
  kinds: z.optional(z.array(z.enum(ACTIVITY_KINDS)).check(z.minLength(1))),
});
export type Activity = z.infer<typeof Activity>;

/** One thing that usage is counted of: the raw texts that mean it, letter case and outer blanks apart. */
export const UsageMetric = z.strictObject({
  id: Id,
  label: text,
  match: z.optional(z.array(text).check(z.minLength(1))),
  /** How much of it within a period makes an account active: anything above nothing where not given. */
  activeFrom: z.optional(z.number().check(z.minimum(0.01), z.maximum(1e9))),
});
export type UsageMetric = z.infer<typeof UsageMetric>;

/** Which usage of customers is counted. Without this section none is. */
export const Usage = z.strictObject({ metrics: z.array(UsageMetric).check(z.minLength(1), z.maxLength(10)) });
export type Usage = z.infer<typeof Usage>;

/**
 * Rules of counting under which signals are looked at again, without testing again; all of them where none are listed.
 * `close_date_rates` is of deal sizes, the others are of conversions.
 */
export const SCENARIOS = [
  /** Stage entries that the exports hold, none inferred. */
  'only_observed',
  /** Whichever later stage came next counts as moving on. */
  'any_order',
  /** Without units that were closed in bulk. */
  'without_administrative',
  /** Opportunities that a person stands behind. Persons are given an account when they convert: of them it says nothing. */
  'only_matched',
  /** Amounts at the rates of the month of closing instead of the plan's. */
  'close_date_rates',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/**
 * What is handed on to another workflow. A rule fires for a supported signal that is new or has changed, never again while it
 * persists, and for nothing that another field of the rule leaves out. What persists and was not told by the rule is told once.
 */
export const FeedbackRule = z.strictObject({
  id: Id,
  label: text,
  to: z.enum(['post_mortem', 'experiment']),
  metric: z.enum(['stage_conversion', 'time_in_stage', 'deal_size']),
  direction: z.enum(['above', 'below']),
  /** Against other segments, or a sudden shift; both where not given. Trends are of one report's months: none is new or lasts. */
  claim: z.optional(z.enum(['level', 'shift'])),
  /** What the signal was compared with; anything where not given. */
  comparator: z.optional(z.enum(['reference_set', 'segment', 'history'])),
  /** All of them where not given. */
  dimensions: z.optional(z.array(Id).check(z.minLength(1))),
  /** Least size of the difference: points for rates and for times (of the probability to take longer), a ratio for deal sizes. */
  atLeast: z.optional(z.number()),
});
export type FeedbackRule = z.infer<typeof FeedbackRule>;

/** By what records of several objects are known to be of one person; the first way that finds one counts. */
export const MATCHING_WAYS = ['id', 'conversion', 'email'] as const;

/** How the records that several systems keep of one person become one unit. Without this section every record is its own. */
export const Matching = z.strictObject({
  /** Objects that hold people, as `source.object`. A record joins one of an object before its own, whose values come first. */
  precedence: z.array(text).check(z.minLength(2), z.maxLength(5)),
  /** `id`: `same_as` is the other's id. `conversion`: both are one contact. `email`: both have one address. All, in this order, where not given. */
  by: z.optional(z.array(z.enum(MATCHING_WAYS)).check(z.minLength(1))),
});

export const Definitions = z.strictObject({
  /** Version of this file's format. */
  format: z.literal(1),
  name: text,
  owner: text,
  approved: z.optional(z.strictObject({ by: text, on: Day })),
  timezone: text,
  calendar: Calendar,
  currency: Currency,
  sources: z.record(Id, Source),
  matching: z.optional(Matching),
  funnels: z.record(Id, Funnel),
  /** At most twenty: each sits in a fixed slot of the tables. */
  dimensions: z.array(Dimension).check(z.minLength(1), z.maxLength(20)),
  /** Predefined comparisons of two segments of one dimension. */
  pairs: z.optional(z.array(z.strictObject({ dimension: Id, first: Id, second: Id }))),
  thresholds: z.optional(Thresholds),
  /** Thresholds and severities of the gates, where they are not to have their defaults. */
  gates: z.optional(GateSettings),
  controlTotals: z.optional(ControlTotals),
  exclusions: z.optional(z.array(Exclusion)),
  scenarios: z.optional(z.array(z.enum(SCENARIOS))),
  attribution: z.optional(Attribution),
  activity: z.optional(Activity),
  usage: z.optional(Usage),
  reviews: z.optional(z.array(Review)),
  audiences: z.optional(z.array(Audience)),
  assumptions: z.optional(z.array(Assumption)),
  feedback: z.optional(z.array(FeedbackRule)),
});
export type Definitions = z.infer<typeof Definitions>;

/** Segment ids that no rule may use, because the tables use them themselves. */
export const RESERVED_SEGMENTS = ['all', 'blank', 'unmapped', 'small_segments'] as const;

/** What a dimension's segments under the confidentiality floor are, together; a customer's own segment may be called `other`. */
export const SMALL_SEGMENTS = 'small_segments';
export const SMALL_SEGMENTS_LABEL = 'Other (small segments)';

/** Channels that are none of their own: no touch, no channel said, one that is not in the list, the rare ones together. */
export const RESERVED_CHANNELS = ['none', 'blank', 'unmapped', 'other'] as const;

/** Roles that are none of their own: everybody together, no actor said, one that is in no role. */
export const RESERVED_ROLES = ['all', 'blank', 'unmapped'] as const;

/** Metrics that are none of their own: the row that is of no metric, none said, one that is not in the list. */
export const RESERVED_METRICS = ['none', 'blank', 'unmapped'] as const;
