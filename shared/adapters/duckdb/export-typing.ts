import type { RejectReason } from '../../contracts/receipt.ts';
import type { ExportColumn, ExportPlan } from '../../ports.ts';
import { dateMacros } from './export-dates.ts';
import type { ExportFormat } from './export-format.ts';
import { hashOf } from './export-hash.ts';
import { idMacros } from './export-ids.ts';
import { numberMacros } from './export-numbers.ts';
import { sqlText } from './export-sql.ts';

/** How one column of a plan is read, in SQL. `index` is its place in the plan, `text` the name of its text. */
export type Typing = {
  readonly column: ExportColumn;
  readonly index: number;
  readonly text: string;
  /** Each may use what those before it yield. */
  readonly steps: readonly (readonly [name: string, sql: string])[];
  /** The values that the column yields, by the name under which a target asks for them. */
  readonly values: Readonly<Record<string, string>>;
  /** One of the values: NULL where the column is blank or unreadable. */
  readonly filled: string;
  /** Name of the step with the reason why a text was not readable, NULL where it was. */
  readonly problem: string | undefined;
  /** Why a row without a value is rejected, where one is required. */
  readonly missing: RejectReason;
};

/** What the texts of a mapped column became is in `m<index>`; a blank one becomes `blank`. */
export function typingOf(
  plan: Pick<ExportPlan, 'dayRange' | 'hashKey'>,
  place: Pick<Typing, 'column' | 'index' | 'text'>,
  blank: string | undefined,
): Typing {
  const { column, index, text } = place;
  const [value, problem] = [`v${index}`, `e${index}`];
  const [wall, seconds] = [`w${index}`, `a${index}`];
  const said = `t${index}`;
  const atOf = `instant_at(${said}, ${wall}, zone_offset(${said}))`;
  const plain = { ...place, values: { [column.name]: value }, filled: value, missing: 'missing_id' } as const;
  switch (column.read) {
    case 'text':
      return { ...plain, steps: [[value, `whole_id(nfc_normalize(${text}))`]], problem: undefined };
    case 'ids':
      return { ...plain, steps: [[value, `ids_in(nfc_normalize(${text}))`]], problem: undefined };
    case 'mapped': {
      const ofBlank = blank === undefined ? 'NULL' : sqlText(blank);
      const sql = `CASE WHEN ${text} IS NULL THEN ${ofBlank} ELSE m${index} END`;
      return { ...plain, steps: [[value, sql]], problem: undefined };
    }
    case 'hashed':
      return { ...plain, steps: [[value, hashOf(text, plan.hashKey)]], problem: undefined };
    case 'hundredths':
      return parsed(`hundredths(${text})`, 'bad_number');
    case 'millionths':
      return parsed(`millionths(${text})`, 'bad_number');
    case 'boolean':
      return parsed(`truth(${text})`, 'bad_boolean');
    case 'instant': {
      const values = {
        [`${column.name}_at`]: `${value}_at`,
        [`${column.name}_day`]: `${value}_day`,
        [`${column.name}_timed`]: `${value}_timed`,
      };
      return { ...dated(atOf, `time_text(${text})`), values };
    }
    case 'day':
      return day(`day_text(${text})`);
    case 'day_or_month':
      return day(
        `CASE WHEN regexp_full_match(${text}, '\\d{4}-\\d{2}') THEN ${text} || '-01' ELSE day_text(${text}) END`,
      );
  }

  function parsed(sql: string, reason: RejectReason): Typing {
    const why = `CASE WHEN ${text} IS NOT NULL AND ${value} IS NULL THEN ${sqlText(reason)} END`;
    const steps = [[value, sql] as const, [problem, why] as const];
    return { ...plain, steps, problem, missing: reason };
  }

  /** Only a time has to be told in another zone. */
  function day(asSaid: string): Typing {
    return {
      ...dated(`CASE WHEN contains(${said}, ':') THEN ${atOf} END`, asSaid),
      values: { [`${column.name}_day`]: `${value}_day`, [column.name]: `${value}_day` },
    };
  }

  function dated(at: string, asSaid: string): Typing {
    const day = `d${index}`;
    const inRange = `${day} BETWEEN ${plan.dayRange[0]} AND ${plan.dayRange[1]}`;
    const why = `CASE WHEN ${text} IS NULL OR ${inRange} THEN NULL
      WHEN ${day} IS NULL THEN 'bad_date' ELSE 'date_out_of_range' END`;
    const steps = [
      [said, asSaid],
      [wall, `wall_time(${said})`],
      [seconds, at],
      [day, `instant_day(${said}, ${wall}, ${seconds})`],
      [problem, why],
      [`${value}_at`, `CASE WHEN ${problem} IS NULL THEN ${seconds} END`],
      [`${value}_day`, `CASE WHEN ${problem} IS NULL THEN ${day} END`],
      [`${value}_timed`, `contains(${said}, ':')`],
    ] as const;
    return { ...plain, steps, filled: `${value}_day`, problem, missing: 'bad_date' };
  }
}

const DATES: readonly ExportColumn['read'][] = ['instant', 'day', 'day_or_month'];
const NUMBERS: readonly ExportColumn['read'][] = ['hundredths', 'millionths'];

/** The macros that the typings of these columns use. Those of dates and of numbers take as long to make as a small export to read. */
export function typingMacros(
  format: ExportFormat,
  { columns, reportingZone }: Pick<ExportPlan, 'columns' | 'reportingZone'>,
): readonly string[] {
  const hasOneOf = (readings: readonly ExportColumn['read'][]) => columns.some(({ read }) => readings.includes(read));
  return [
    ...(hasOneOf(DATES) ? dateMacros(format, reportingZone) : []),
    ...(hasOneOf(NUMBERS) ? numberMacros(format) : []),
    ...idMacros(),
    `CREATE MACRO truth(t) AS CASE WHEN lower(t) IN ('true', 't', 'yes', '1') THEN true
      WHEN lower(t) IN ('false', 'f', 'no', '0') THEN false END`,
    `CREATE MACRO ids_among(texts) AS list_filter(list_transform(texts, lambda x: whole_id(trim(x, ' "'))), lambda x: x NOT IN ('', 'null'))`,
    `CREATE MACRO filled_list(ids) AS CASE WHEN len(ids) > 0 THEN ids END`,
    `CREATE MACRO ids_in(t) AS CASE
      WHEN prefix(t, '[') AND suffix(t, ']') THEN filled_list(ids_among(string_split(substr(t, 2, length(t) - 2), ',')))
      WHEN contains(t, ';') THEN filled_list(ids_among(string_split(t, ';')))
      WHEN t IS NOT NULL THEN [whole_id(t)] END`,
  ];
}
