import type {
  Activity,
  ActorRole,
  Assumption,
  Calendar,
  Channel,
  Condition,
  Definitions,
  Dimension,
  Exclusion,
  Exit,
  FeedbackRule,
  FileFormat,
  Funnel,
  Lookup,
  ObjectColumns,
  Review,
  SegmentHistory,
  SegmentRule,
  Source,
  SourceObject,
  Stage,
  StageEvidence,
  Usage,
  UsageMetric,
} from './definitions.ts';

/** What a key means, and what holds where it is not given. */
export type Meaning = string | readonly [meaning: string, otherwise: string];
/** A meaning for every key: who adds a key to the definitions says here what it means. */
type MeaningsOf<Keys> = { readonly [Key in keyof Keys]-?: Meaning };
type ElementOf<List> = NonNullable<List> extends readonly (infer Element)[] ? Element : never;

const definitions: MeaningsOf<Definitions> = {
  format: 'Version of this file’s format.',
  name: 'Whose definitions these are; stands at the head of the report.',
  owner: 'Who answers for them.',
  approved: 'Who approved them, and when. Without it every report says that nobody did.',
  timezone: 'Days are counted in this timezone, such as `Europe/Berlin`.',
  calendar: 'Months and fiscal years.',
  currency: 'What amounts are compared in.',
  sources: 'Where the data comes from: source systems by an id of your own.',
  matching: ['How the records that several systems keep of one person become one unit.', 'every record is its own'],
  funnels: 'Stages and exits, by the id of the funnel. Funnels are never pooled.',
  dimensions: 'How units are divided into segments, in the order in which the report shows them.',
  pairs: 'Two segments that somebody wants compared with each other, decided before the numbers are seen.',
  thresholds: 'From when on a figure is shown without reserve, and what the report may spend on being wrong.',
  gates: 'What quality gates allow and what they do, by gate, where it is not to be the default.',
  controlTotals: 'Totals that you publish yourself, against which ours are held.',
  exclusions: 'Rows that are not business. They are counted as excluded, and left out of every figure.',
  scenarios: [
    'Rules of counting under which signals are looked at again: stage entries that were observed alone; whichever later stage came next as moving on; without bulk closures; opportunities with a person behind them; amounts at the rates of the month of closing.',
    'all of them',
  ],
  attribution:
    'How touches are credited with opportunities and revenue: a lens, never a finding. Without this section there is none.',
  activity:
    'Which activities of opportunities are counted, by the role of who acted. Counts and days only; without this section there is none.',
  usage:
    'Which usage of customers is counted: `active_usage` is the share of those at the start of the period who were active in it.',
  reviews: 'What may be asked for between the monthly and quarterly reports.',
  audiences: 'Who reads the report, and which dimensions come first in their cut of it.',
  assumptions: 'What the company believes about its segments; the report says which of it the data contradicts.',
  feedback:
    'What is handed on of signals: of each once, when it is new, or later where it could not be told then; and again when it has changed.',
};

const calendar: MeaningsOf<Calendar> = {
  kind: 'Civil months, or months of whole weeks in the stated pattern, of which four make a year of 52 or 53 weeks.',
  fiscalYearStart: ['Civil months: the first month of the fiscal year.', '1'],
  yearEnds: 'Weeks: the last day of the fiscal year.',
  yearNamedBy: ['A fiscal year bears the number of the civil year in which it ends, or in which it starts.', 'end'],
  extraWeekIn: ['Weeks: the month that has the 53rd week of a year that has one.', '12'],
  softCloseDays: ['Days after the end of a period until which it is provisional.', '0'],
};

const yearEnds: MeaningsOf<NonNullable<Calendar['yearEnds']>> = {
  month: 'The month in which, or about whose last day, the fiscal year ends.',
  weekday: 'The weekday on which it ends.',
  rule: 'On the last such weekday of the month, or on the one nearest to the month’s last day.',
};

const currency: MeaningsOf<Definitions['currency']> = {
  reporting: 'The currency of the report.',
  base: ['What exported rates are told in; in Salesforce the corporate currency.', 'the reporting currency'],
  basis: [
    'What amounts are: as the system has them, annual contract value, annual recurring revenue, total contract value.',
    'amount',
  ],
  planRates:
    'Constant plan rates: one unit of the currency in the reporting currency. Amounts without a rate are counted and not priced.',
  closeRates:
    'Rates of the month in which an opportunity closed, by month: what deal sizes would be at them is a scenario. They come before rates that an object holds.',
};

const source: MeaningsOf<Source> = {
  preset: 'The system whose objects these are: what it says of columns need not be said again.',
  shape: ['What carried them here, and what that did to them.', 'export'],
  format: 'How the bytes of all of its files are to be read.',
  observedFrom: [
    'First day on which the source says what becomes of what it holds: a field history switched on later, a migration of open deals. Who entered before is at risk from the age that it had on that day.',
    'always',
  ],
  completedBy: [
    'A file that the export job writes last: without it the export was not finished. A day (YYYY-MM-DD) on its first line says up to when the export goes.',
    'nothing is signalled',
  ],
  waitHours: [
    'Hours from its start for which a run on AWS, or one with `--wait`, waits until that file is there and covers the period. After that it goes on, and the gate `source_incomplete` does what it is set to.',
    '0',
  ],
  objects: 'Its objects, by the system’s own names.',
};

const object: MeaningsOf<SourceObject> = {
  files: 'Names in the folder of exports, with `*` for any letters; several are read as one.',
  holds: ['What its rows are.', 'what the preset says'],
  of: 'Stage history, field history: whose stages or fields these are. Merges: what was merged.',
  columns: ['Which columns play which part.', 'what the preset says'],
  format: ['How the bytes are to be read.', 'what the source says'],
  lookups: 'Further files whose columns are joined to the rows, by an id of your own.',
  only: 'Other rows are left out and counted: for a log of many fields, of which one is the stage.',
  funnels: 'Opportunities: which funnel each belongs to, by the column `type`.',
};

const format: MeaningsOf<FileFormat> = {
  delimiter: ['What stands between columns.', '`,`'],
  encoding: ['How letters are written as bytes.', 'utf-8'],
  dates: [
    '`iso` takes 2025-07-03, with or without a time and a zone. The others name the order of a plain date’s parts.',
    'iso',
  ],
  zone: ['Zone of times that are written without one.', 'the reporting timezone; of presets UTC'],
  decimals: ['What stands before decimals.', '`.`'],
  records: [
    'A table of text, one JSON object a line, or Parquet. `by_name`: as the name ends; other names are csv.',
    'by_name',
  ],
  json: 'Columns of a csv that hold a JSON object: what is in them are columns of their own, `column.key`.',
  each: 'A list within each JSON object: its elements are the records, with columns `list.key` beside those of the object.',
};

const columns: MeaningsOf<ObjectColumns> = {
  id: 'Identifies a row. `#row` where people, opportunities or touches have none: file and row number. Such ids hold within one export only; another export gives its rows other ids, and a row that is there twice counts twice.',
  account: 'The account of the record.',
  owner: 'Who owns the record.',
  created: 'People, opportunities: when the record was created.',
  person:
    'People: what several records of one person share; a later record is a new cycle. Touches, activities: the id of the record of people that was touched or met.',
  opportunity:
    'People: the opportunity that the person was converted into. Touches, activities: the one that was touched or worked on.',
  contact:
    'People, contact roles: the contact of a person. Touches, activities: the contact that was touched or met. Opportunities: the contacts that have a role in it, several ids in one text.',
  same_as: 'People: the id of the same person’s record in another system.',
  same_contact: 'People: the contact that the person is in another system.',
  email: 'People: read only where `matching` goes by it, and kept as a keyed hash alone.',
  merged_from:
    'People, opportunities, accounts: the records that were merged into this one, as a JSON list of ids or with semicolons between them.',
  merged_into: 'The record that this one was merged into. Merges: the same, where `id` is the record that is gone.',
  merged: 'Merges: when; one after the as-of day is none yet.',
  type: 'Opportunities: its value chooses the funnel.',
  pipeline: 'The pipeline or record type, in which labels of stages have their meaning.',
  stage: 'The present stage (opportunities, people), or the stage entered (stage history).',
  amount: 'The amount of an opportunity.',
  currency: 'Its currency.',
  closed: 'When it was closed.',
  loss_reason: 'Why it was lost.',
  use_case: 'What it is for.',
  entered: 'Stage history: when the stage was entered.',
  recorded: 'Stage history: when that was recorded.',
  changed: 'Field history: when the field was changed.',
  field: 'Field history: which field was changed, where rows are of several.',
  value: 'Field history: what it was changed to.',
  old: ['Field history: what it was before.', 'nothing, before the first change'],
  role: 'Contact roles: the role.',
  primary: 'Contact roles: whether it is the primary one.',
  linked: 'Contact roles: when the person was linked.',
  touched: 'Touches: when somebody was touched.',
  channel: 'Touches: by what.',
  campaign: 'Touches: by which campaign.',
  happened: 'Activities: when it was done. Rows without a day are left out.',
  kind: ['Activities: call, email, meeting and the like, as the system writes it.', 'not said; all of them count'],
  actor: ['Activities: by whom, by an id or a text that the roles name.', 'not said: the role is blank'],
  used: 'Usage: the day, or the month as 2025-03, which is then its first day.',
  metric: ['Usage: of what, as the metrics name it.', 'the one metric of the definitions'],
  count: 'Usage: how much. Rows without a number are left out.',
  valid_from: 'Rates: the first day on which it holds.',
  valid_until: ['Rates: the first day on which it holds no more.', 'until the next rate of the currency'],
  rate: 'Rates: one unit of the currency in the base currency.',
  inverse_rate: 'Rates: one unit of the base currency in the currency, as Salesforce writes it. Either this or `rate`.',
  deleted: 'A row is left out as deleted where this column says true.',
};

const lookup: MeaningsOf<Lookup> = {
  files: 'Names in the folder of exports.',
  on: 'Column of the object that holds the key.',
  key: 'Column of the lookup file that holds the key.',
  replace: 'Keys as the object writes them, and as the lookup file does.',
};

const condition: MeaningsOf<Condition> = {
  column: 'The column that is looked at.',
  in: 'True where its trimmed text is one of these, letter case apart.',
};

const objectFunnels: MeaningsOf<NonNullable<SourceObject['funnels']>> = {
  values: 'Funnels by the values of the column `type`.',
  otherwise: 'The funnel of all other values.',
};

const funnel: MeaningsOf<Funnel> = {
  label: 'Its name in the report.',
  kind: 'Whether it wins customers, sells them more or renews them. Expansion is told of the customers at the start of the period, accounts that won an acquisition and lost no renewal since; renewal of the renewals whose close date is in the period.',
  mode: ['`undated`: the exports hold no stage times; there are counts and rates by segment only.', 'dated'],
  stages: 'In order. The last stage is the win.',
  exits: 'Where units leave the funnel without advancing.',
};

const stage: MeaningsOf<Stage> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  grain: 'What is counted in it: persons, or opportunities.',
  horizonDays:
    'Days within which a move to the next stage counts; equal for all segments. Dated stages need it, all but the last.',
  earlyHorizonDays: ['A second, shorter horizon, to tell fewer from slower.', 'half of the horizon'],
  skipped: [
    'A unit seen in a later stage but not in this one: counted as having passed (`backfill`) or not (`strict`).',
    'backfill',
  ],
  present: 'Labels of the present stage that mean this stage.',
  evidence: 'What in the exports tells that a unit entered it; the earliest counts.',
};

const exit: MeaningsOf<Exit> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  grain: 'What leaves: persons, or opportunities.',
  present: 'Labels of the present stage that mean this exit.',
  evidence: 'What in the exports tells that a unit left.',
  administrative: 'Loss reasons of bulk closures: lost, but left out of times.',
};

const evidence: MeaningsOf<StageEvidence> = {
  object: 'Source and object, such as `salesforce.Lead`.',
  date: 'The day or instant in this column, where `when` holds.',
  when: 'A condition; without `date` the stage is entered, but undated.',
  label: 'Rows of a stage history that carry one of these labels.',
  pipeline: 'Labels mean this stage only in these pipelines.',
  from: ['First day on which the label means this stage.', 'always'],
  to: ['Last day on which it does.', 'for good'],
  propagated: ['Copied by a synchronisation rather than done by somebody: counted, never a conversion.', 'false'],
};

const dimension: MeaningsOf<Dimension> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  from: 'Where the value is read, the first filled one: own record, then account, then the person behind an opportunity. Of objects that hold touches: what the last filled one by the day of entry said, such as the message of its campaign.',
  usage: [
    'With `from: []`: how much of a metric of `usage` the account used in so many `days` before the unit entered; `values` are bands of it.',
    'a dimension of records',
  ],
  values: ['The closed list of segments. A filled value that no rule takes is `unmapped`.', 'every value is a segment'],
  blank: 'Texts that mean “not answered”.',
  history:
    'Where changes of the value are told, of any of the objects in `from`: a unit is of the segment that it was in at the end of the day on which it entered its first stage. A record without a change has had its value all along.',
  known: [
    '`today`: the exports hold only the present value, which may have been learned after the unit entered.',
    'entry, where all objects in `from` have a history or hold touches, or of usage; today',
  ],
  identifies: [
    '`owners`: who owns the records of a segment can be told from it, as of a team or a territory.',
    'nobody',
  ],
};

const segmentHistory: MeaningsOf<SegmentHistory> = {
  object: 'Source and object that holds a field history, such as `salesforce.AccountHistory`.',
  field: 'Rows that name this field, as the system writes it.',
  column: 'In place of `field`: each row is what a record was from then on, and this column holds the value.',
  trackedFrom: [
    'First day on which changes were recorded. What units that entered before were then is not known: blank.',
    'always',
  ],
};

const origin: MeaningsOf<ElementOf<Dimension['from']>> = {
  object: 'Source and object, such as `salesforce.Account`.',
  column: 'The column that holds the value.',
};

const segment: MeaningsOf<SegmentRule> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  match: 'Texts that mean it, letter case and outer blanks apart.',
  atLeast: 'A band of a number: the least that is within.',
  below: 'A band of a number: the least that is above it.',
};

const pair: MeaningsOf<ElementOf<Definitions['pairs']>> = {
  dimension: 'The dimension of both.',
  first: 'A segment.',
  second: 'The segment that it is compared with.',
};

const thresholds: MeaningsOf<NonNullable<Definitions['thresholds']>> = {
  minimumSample: ['Fewer units than this and a rate is marked as a small sample.', '30'],
  minimumAccounts: ['Segments with fewer distinct accounts in the window are published as one; 1 merges none.', '5'],
  minimumOwners: ['The same for distinct owners, of dimensions that identify owners.', '5'],
  falseDiscoveryRate: ['Share of a report’s findings that may be false.', '0.05'],
  practicalDifference: [
    'Differences of rates up to this do not matter in practice: what is shown to be back within is resolved.',
    '0.03',
  ],
  nullDifference: ['Differences of conversion up to this are part of what a signal has to make implausible.', '0'],
  plannedEffect: [
    'The relative change of a rate that the report is planned to find: it decides how the error budget is divided.',
    '0.3',
  ],
  windowMonths: ['Cohort months that the report’s window holds, counted back from the period.', '12'],
  blankShare: ['Share of blank values from which a dimension is constrained.', '0.2'],
  blankByOutcome: [
    'Difference of blank shares between open and closed units from which a dimension is constrained.',
    '0.1',
  ],
  unmappedShare: ['Share of values that no rule takes from which a dimension is flagged.', '0.02'],
  rejectedShare: ['Share of rows that cannot be read above which what rests on an object is constrained.', '0.05'],
};

const controlTotals: MeaningsOf<NonNullable<Definitions['controlTotals']>> = {
  file: 'A CSV among the exports with the columns period, funnel, stage, measure (entered, won, revenue) and value; `stage` is filled for entered only.',
  tolerance: ['Share of the published total by which ours may differ.', '0.02'],
};

const exclusion: MeaningsOf<Exclusion> = {
  id: 'Its name in receipts.',
  object: 'Source and object, such as `salesforce.Lead`.',
  column: 'The column that is looked at.',
  equals: 'Left out where its text is one of these.',
  endsWith: 'Left out where it ends so.',
  startsWith: 'Left out where it starts so.',
  reason: 'Why, in words.',
};

const approved: MeaningsOf<NonNullable<Definitions['approved']>> = { by: 'Who.', on: 'When.' };

const matching: MeaningsOf<NonNullable<Definitions['matching']>> = {
  precedence:
    'Objects that hold people, such as `salesforce.Lead`. A record joins one of an object before its own, whose values come first.',
  by: [
    'In this order. `id`: `same_as` is the other’s id. `conversion`: both are one contact. `email`: both have one address.',
    'id, conversion, email',
  ],
};

const attribution: MeaningsOf<NonNullable<Definitions['attribution']>> = {
  lookbackDays: 'Touches count from so many days before the opportunity was created.',
  channels: ['The closed list of channels. A filled one that is not in it is `unmapped`.', 'every text is a channel'],
};

const channel: MeaningsOf<Channel> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  match: 'Texts that mean it, letter case and outer blanks apart.',
};

const activity: MeaningsOf<Activity> = {
  roles: 'The closed list of roles. An actor who is in none of them is `unmapped`.',
  kinds: ['The kinds that count.', 'all of them'],
};

const actorRole: MeaningsOf<ActorRole> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  match: 'Texts or ids of actors that mean it, letter case and outer blanks apart.',
};

const usage: MeaningsOf<Usage> = {
  metrics: 'The closed list of what usage is counted of. Another is `unmapped`, and in no figure.',
};

const usageOfDimension: MeaningsOf<NonNullable<Dimension['usage']>> = {
  metric: 'Id of a metric of `usage`.',
  days: 'How many days before the day of entry count, up to 1095.',
};

const usageMetric: MeaningsOf<UsageMetric> = {
  id: 'Its name in files; for good.',
  label: 'Its name in the report.',
  match: ['Texts that mean it, letter case and outer blanks apart.', 'its id'],
  activeFrom: ['How much of it within the period makes an account active.', 'anything above nothing'],
};

const review: MeaningsOf<Review> = {
  id: 'By which it is asked for.',
  label: 'Its name in the report.',
  cadence: 'Whether it is of a month or of a quarter.',
  windowDays: 'Days after the end of a period in which it may be asked for.',
  mayRequest: 'Who may ask for it.',
  perPeriod: ['How many tickets may have it made of one period.', '1'],
};

const audience: MeaningsOf<ElementOf<Definitions['audiences']>> = {
  id: 'Its name in files.',
  label: 'Its name in the report.',
  dimensions: ['Which dimensions come first for them.', 'the order of the definitions'],
  sees: [
    'Where reports are delivered: `revenue` (amounts of money, deal sizes) and `owners` (dimensions that identify owners). Who may see both opens the whole report, others a page of the sentences that they may see.',
    'neither',
  ],
};

const assumption: MeaningsOf<Assumption> = {
  id: 'Its name in files; for good.',
  kind: 'What it was written for.',
  statement: 'The sentence that is believed.',
  dimension: 'The dimension of the segment.',
  segment: 'The segment that it is about.',
  funnel: 'In which funnel.',
  stage: 'At which stage.',
  metric: 'Of which figure.',
  direction: 'In which direction it is said to differ.',
  size: ['Claimed size: points for rates, days for times, a ratio for deal sizes (2 is twice as large).', 'any'],
  owner: 'Who believes it.',
  source: 'Where it is written.',
};

const feedback: MeaningsOf<FeedbackRule> = {
  id: 'Its name in files; for good.',
  label: 'What it looks for, in words.',
  to: 'What is written for each signal: evidence for a post-mortem, or a brief for an experiment.',
  metric: 'Of which figure.',
  direction: 'In which direction it differs.',
  claim: ['Against other segments (`level`), or a sudden shift.', 'both'],
  comparator: ['What the signal was compared with.', 'anything'],
  dimensions: ['In which dimensions.', 'all of them'],
  atLeast: [
    'Least size of the difference: points for rates and for times (of the probability to take longer), a ratio for deal sizes.',
    'any',
  ],
};

/** A part of the definitions: its name, every path at which it stands (`*` for any name, `[]` for each of a list), its keys. */
export type MeaningsSection = {
  readonly name: string;
  readonly paths: readonly string[];
  readonly meanings: Readonly<Record<string, Meaning>>;
};

const OBJECT = 'sources.*.objects.*';
const STAGE = 'funnels.*.stages[]';
const EXIT = 'funnels.*.exits[]';

/** In the order of the file. */
export const DEFINITION_MEANINGS: readonly MeaningsSection[] = [
  { name: 'Definitions', paths: [''], meanings: definitions },
  { name: 'Approval', paths: ['approved'], meanings: approved },
  { name: 'Calendar', paths: ['calendar'], meanings: calendar },
  { name: 'End of the year', paths: ['calendar.yearEnds'], meanings: yearEnds },
  { name: 'Currency', paths: ['currency'], meanings: currency },
  { name: 'Source', paths: ['sources.*'], meanings: source },
  { name: 'Object', paths: [OBJECT], meanings: object },
  { name: 'File format', paths: ['sources.*.format', `${OBJECT}.format`], meanings: format },
  { name: 'Columns', paths: [`${OBJECT}.columns`], meanings: columns },
  { name: 'Lookup', paths: [`${OBJECT}.lookups.*`], meanings: lookup },
  {
    name: 'Condition',
    paths: [`${OBJECT}.only`, `${STAGE}.evidence[].when`, `${EXIT}.evidence[].when`],
    meanings: condition,
  },
  { name: 'Funnels of an object', paths: [`${OBJECT}.funnels`], meanings: objectFunnels },
  { name: 'Funnel', paths: ['funnels.*'], meanings: funnel },
  { name: 'Stage', paths: [STAGE], meanings: stage },
  { name: 'Exit', paths: [EXIT], meanings: exit },
  { name: 'Evidence', paths: [`${STAGE}.evidence[]`, `${EXIT}.evidence[]`], meanings: evidence },
  { name: 'Dimension', paths: ['dimensions[]'], meanings: dimension },
  { name: 'Origin of a value', paths: ['dimensions[].from[]'], meanings: origin },
  { name: 'Usage as a dimension', paths: ['dimensions[].usage'], meanings: usageOfDimension },
  { name: 'History of a value', paths: ['dimensions[].history[]'], meanings: segmentHistory },
  { name: 'Segment', paths: ['dimensions[].values[]'], meanings: segment },
  { name: 'Pair', paths: ['pairs[]'], meanings: pair },
  { name: 'Thresholds', paths: ['thresholds'], meanings: thresholds },
  { name: 'Control totals', paths: ['controlTotals'], meanings: controlTotals },
  { name: 'Exclusion', paths: ['exclusions[]'], meanings: exclusion },
  { name: 'Matching', paths: ['matching'], meanings: matching },
  { name: 'Attribution', paths: ['attribution'], meanings: attribution },
  { name: 'Channel', paths: ['attribution.channels[]'], meanings: channel },
  { name: 'Activity', paths: ['activity'], meanings: activity },
  { name: 'Actor role', paths: ['activity.roles[]'], meanings: actorRole },
  { name: 'Usage', paths: ['usage'], meanings: usage },
  { name: 'Usage metric', paths: ['usage.metrics[]'], meanings: usageMetric },
  { name: 'Review', paths: ['reviews[]'], meanings: review },
  { name: 'Audience', paths: ['audiences[]'], meanings: audience },
  { name: 'Assumption', paths: ['assumptions[]'], meanings: assumption },
  { name: 'Feedback rule', paths: ['feedback[]'], meanings: feedback },
];
